package com.motivata.web.json;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The constants of an enum by the names the API gives them. */
public final class JsonEnums {

    private static final JsonMapper NAMES = new JsonMapper();
    private static final ClassValue<Map<String, Object>> BY_NAME = new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
            return namesOf(type);
        }
    };

    private JsonEnums() {}

    /** @return in the order of their declaration */
    public static Map<String, Object> byName(Class<?> enumType) {
        return BY_NAME.get(enumType);
    }

    private static Map<String, Object> namesOf(Class<?> type) {
        Map<String, Object> names = new LinkedHashMap<>();
        Object[] constants = type.getEnumConstants();
        if (constants != null) {
            Arrays.stream(constants)
                    .forEach(constant -> names.put(NAMES.convertValue(constant, String.class), constant));
        }
        return names;
    }
}
