package com.motivata.web.json;

import com.motivata.api.common.Change;
import java.math.BigDecimal;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * JSON as the API speaks it. Not a bean of type {@code JsonMapper}: what is right at the edge is wrong for the serializers
 * of events, which would pick it up.
 */
public record HttpJson(JsonMapper mapper) {

    private static final int MAX_DEPTH = 50;

    public static HttpJson strict() {
        return new HttpJson(JsonMapper.builder(factory())
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .withCoercionConfigDefaults(HttpJson::refuseEmptyString)
                .withCoercionConfig(LogicalType.Textual, HttpJson::refuseScalars)
                .withCoercionConfig(LogicalType.DateTime, HttpJson::refuseScalars)
                .addModule(module())
                .build());
    }

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxNumberLength(100)
                        .build())
                .build();
    }

    private static SimpleModule module() {
        return new SimpleModule("motivata-http")
                .addDeserializer(Change.class, new ChangeDeserializer())
                .addDeserializer(Object.class, new AnyValueDeserializer())
                .addDeserializer(BigDecimal.class, new DecimalDeserializer())
                .addSerializer(BigDecimal.class, new DecimalSerializer())
                .setDeserializerModifier(new StrictDeserializers());
    }

    private static void refuseEmptyString(MutableCoercionConfig config) {
        config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
    }

    private static void refuseScalars(MutableCoercionConfig config) {
        config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }
}
