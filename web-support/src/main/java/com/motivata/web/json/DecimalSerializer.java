package com.motivata.web.json;

import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** 28.57 and 1500: no exponents, no zeros that only say how the number was computed. */
final class DecimalSerializer extends StdSerializer<BigDecimal> {

    DecimalSerializer() {
        super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal value, JsonGenerator json, SerializationContext context) {
        BigDecimal stripped = value.stripTrailingZeros();
        json.writeNumber(Decimals.isReasonable(stripped) ? stripped.toPlainString() : stripped.toString());
    }
}
