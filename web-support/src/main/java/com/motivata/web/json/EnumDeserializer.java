package com.motivata.web.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;

/** An enum by its API name only: no ordinals, no Java names, and no factory whose failure would hide what is allowed. */
final class EnumDeserializer extends StdDeserializer<Object> {

    EnumDeserializer(Class<?> type) {
        super(type);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return context.handleUnexpectedToken(handledType(), parser);
        }
        Object constant = JsonEnums.byName(handledType()).get(parser.getString());
        if (constant == null) {
            throw InvalidFormatException.from(parser, "unknown name", parser.getString(), handledType());
        }
        return constant;
    }
}
