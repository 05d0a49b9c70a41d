package com.motivata.web.request;

import com.motivata.web.json.JsonEnums;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;

/** Parameters name enums as the JSON does, and in no other way: {@link EnumParameters} sees to that. */
final class EnumByName implements ConditionalGenericConverter {

    @Override
    public boolean matches(TypeDescriptor source, TypeDescriptor target) {
        return isOurs(target.getType());
    }

    static boolean isOurs(Class<?> type) {
        return type.isEnum() && type.getName().startsWith("com.motivata.");
    }

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, Enum.class));
    }

    @Override
    public Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor target) {
        Object constant = JsonEnums.byName(target.getType()).get(String.valueOf(source));
        if (constant == null) {
            throw new IllegalArgumentException("unknown name");
        }
        return constant;
    }
}
