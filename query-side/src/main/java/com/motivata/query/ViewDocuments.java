package com.motivata.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Turns views into documents and back. The same view always gives the same bytes: fields stand in the record's order,
 * absent ones are left out, and nothing names a Java class. Values of open type (answers, options, metadata) keep theirs.
 */
final class ViewDocuments {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(fields -> fields.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, new InstantAsDate())
                    .addDeserializer(Instant.class, new DateAsInstant()))
            .build();

    private ViewDocuments() {}

    static Document write(Object view) {
        return document(MAPPER.convertValue(view, Map.class));
    }

    static <V> V read(Document document, Class<V> type) {
        return MAPPER.convertValue(plain(document), type);
    }

    static String nameOf(Enum<?> constant) {
        return MAPPER.convertValue(constant, String.class);
    }

    private static Document document(Map<?, ?> fields) {
        var document = new Document();
        fields.forEach((name, value) -> document.append((String) name, stored(value)));
        return document;
    }

    private static @Nullable Object stored(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> fields -> document(fields);
            case Collection<?> items ->
                items.stream().map(ViewDocuments::stored).toList();
            case BigInteger number -> decimal(new BigDecimal(number));
            case BigDecimal number -> decimal(number);
            case null, default -> value;
        };
    }

    private static Object decimal(BigDecimal number) {
        try {
            return new Decimal128(number);
        } catch (NumberFormatException beyond34Digits) {
            return number.toString();
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Document fields -> {
                fields.replaceAll((name, field) -> plain(field));
                yield fields;
            }
            case Collection<?> items -> items.stream().map(ViewDocuments::plain).toList();
            case Decimal128 number -> number.bigDecimalValue();
            case Date date -> date.toInstant();
            case null, default -> value;
        };
    }

    private static final class InstantAsDate extends ValueSerializer<Instant> {

        @Override
        public void serialize(Instant instant, JsonGenerator out, SerializationContext context) {
            out.writeEmbeddedObject(Date.from(instant));
        }
    }

    private static final class DateAsInstant extends ValueDeserializer<Instant> {

        @Override
        public Instant deserialize(JsonParser in, DeserializationContext context) {
            return ((Date) in.getEmbeddedObject()).toInstant();
        }
    }
}
