package com.motivata.web.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Dates and times as ISO 8601 strings, never as numbers whose unit has to be guessed. */
final class StringOnly extends StdDeserializer<Object> {

    private final ValueDeserializer<?> delegate;

    StringOnly(Class<?> type, ValueDeserializer<?> delegate) {
        super(type);
        this.delegate = delegate;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return new StringOnly(handledType(), delegate.createContextual(context, property));
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
        return parser.hasToken(JsonToken.VALUE_STRING)
                ? delegate.deserialize(parser, context)
                : context.handleUnexpectedToken(handledType(), parser);
    }
}
