package com.motivata.api.sos;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question as an admin writes it.
 *
 * @param id of the question it revises; {@code null}: the one with the same text, else a new one
 * @param freshId the id it gets if it turns out to be new
 * @param order {@code null}: its place in the list
 */
public record QuestionDraft(
        @Nullable String id,
        String freshId,
        String questionText,
        QuestionType questionType,
        List<OptionDraft> options,
        boolean required,
        @Nullable Integer order,
        @Nullable Integer points,
        Map<String, Object> metadata) {

    public QuestionDraft {
        options = List.copyOf(options);
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata)); // keeps the order it was written in
    }

    /**
     * @param id of the option it revises; {@code null}: the one with the same value, else a new one
     * @param value a {@code String} or a {@code Number}
     */
    public record OptionDraft(
            @Nullable String id,
            String freshId,
            String text,
            Object value,
            @Nullable Integer order) {}
}
