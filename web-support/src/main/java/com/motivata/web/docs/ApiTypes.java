package com.motivata.web.docs;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.motivata.api.common.Change;
import com.motivata.api.common.HexId;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Our own types as they look in JSON: ids are strings, a change is its value. */
final class ApiTypes implements ModelConverter {

    private static final String SOME_ID = "0".repeat(24);

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        JavaType java = TypeFactory.defaultInstance().constructType(type.getType());
        if (isId(java.getRawClass())) {
            return idSchema(java.getRawClass());
        }
        if (java.hasRawClass(Change.class)) {
            return context.resolve(new AnnotatedType(java.containedTypeOrUnknown(0)).resolveAsRef(true));
        }
        return others.hasNext() ? others.next().resolve(type, context, others) : null;
    }

    private static boolean isId(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components != null
                && type.getSimpleName().endsWith("Id")
                && components.length == 1
                && components[0].getType() == String.class;
    }

    private static Schema<?> idSchema(Class<?> type) {
        Schema<?> schema = new StringSchema();
        return accepts(type, SOME_ID) && !accepts(type, "x") ? schema.pattern("^[0-9a-f]{24}$") : schema;
    }

    /** Whether an id type takes {@link HexId}s only is known to its constructor alone. */
    private static boolean accepts(Class<?> type, String id) {
        try {
            type.getConstructor(String.class).newInstance(id);
            return true;
        } catch (ReflectiveOperationException refused) {
            return false;
        }
    }
}
