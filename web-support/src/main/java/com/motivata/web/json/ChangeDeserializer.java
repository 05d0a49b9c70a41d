package com.motivata.web.json;

import com.motivata.api.common.Change;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Tells a field that was left out from one that was sent as {@code null}. */
final class ChangeDeserializer extends StdDeserializer<Change<?>> {

    private final @Nullable ValueDeserializer<?> ofValue;

    ChangeDeserializer() {
        this(null);
    }

    private ChangeDeserializer(@Nullable ValueDeserializer<?> ofValue) {
        super(Change.class);
        this.ofValue = ofValue;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        JavaType change = property == null ? context.getContextualType() : property.getType();
        return new ChangeDeserializer(
                context.findContextualValueDeserializer(change.containedTypeOrUnknown(0), property));
    }

    @Override
    public Change<?> deserialize(JsonParser parser, DeserializationContext context) {
        if (ofValue == null) {
            throw new IllegalStateException("used without its context");
        }
        return Change.to(ofValue.deserialize(parser, context));
    }

    @Override
    public Change<?> getNullValue(DeserializationContext context) {
        return Change.to(null);
    }

    @Override
    public Change<?> getAbsentValue(DeserializationContext context) {
        return Change.none();
    }
}
