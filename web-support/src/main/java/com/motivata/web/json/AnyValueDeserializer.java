package com.motivata.web.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Any JSON value as a string, number, boolean, list or map, in the order it was written; numbers kept exactly. */
final class AnyValueDeserializer extends StdDeserializer<Object> {

    AnyValueDeserializer() {
        super(Object.class);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, context);
            case START_ARRAY -> array(parser, context);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> Decimals.read(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case null, default -> context.handleUnexpectedToken(Object.class, parser);
        };
    }

    private Map<String, @Nullable Object> object(JsonParser parser, DeserializationContext context) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            members.put(name, deserialize(parser, context));
        }
        return members;
    }

    private List<@Nullable Object> array(JsonParser parser, DeserializationContext context) {
        List<@Nullable Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(deserialize(parser, context));
        }
        return items;
    }
}
