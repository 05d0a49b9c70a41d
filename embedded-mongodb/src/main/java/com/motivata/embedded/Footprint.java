package com.motivata.embedded;

import java.util.Collection;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/** Roughly how many bytes of heap a value takes; the store sizes its pages and its cache by it. */
final class Footprint {

    private static final int SCALAR = 24;
    private static final int FIELD = 48;

    private Footprint() {}

    static int of(@Nullable Object value) {
        return switch (value) {
            case String text -> SCALAR + 24 + text.length();
            case Map<?, ?> document -> SCALAR + ofFields(document);
            case Collection<?> list ->
                SCALAR + list.stream().mapToInt(Footprint::of).sum();
            case null, default -> SCALAR;
        };
    }

    private static int ofFields(Map<?, ?> document) {
        int bytes = 0;
        for (Entry<?, ?> field : document.entrySet()) {
            bytes += FIELD + of(field.getValue());
        }
        return bytes;
    }
}
