package com.motivata.web.json;

import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** A decimal from a JSON number, never from a string. */
final class DecimalDeserializer extends StdDeserializer<BigDecimal> {

    DecimalDeserializer() {
        super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
        return parser.currentToken() != null && parser.currentToken().isNumeric()
                ? Decimals.read(parser)
                : (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
    }
}
