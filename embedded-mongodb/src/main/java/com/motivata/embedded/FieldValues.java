package com.motivata.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

import static com.motivata.embedded.KeyOrder.KEYS;

/**
 * All values a query on a path could meet in a document, whatever arrays lie on the way or at its end. Missing fields
 * and nulls are left out: no demand an index answers can match them.
 */
final class FieldValues {

    private final List<String> path;
    private final NavigableSet<Object> found = new TreeSet<>(KEYS);

    private FieldValues(String path) {
        this.path = List.of(path.split("\\."));
    }

    static NavigableSet<Object> of(Document document, String path) {
        FieldValues values = new FieldValues(path);
        values.walk(document, 0);
        return values.found;
    }

    private void walk(@Nullable Object value, int depth) {
        switch (value) {
            case Collection<?> list -> walkList(list, depth);
            case Document document when depth < path.size() -> walk(document.get(path.get(depth)), depth + 1);
            case null -> {}
            default -> {
                if (depth == path.size() && !(value instanceof Missing)) {
                    found.add(value);
                }
            }
        }
    }

    private void walkList(Collection<?> list, int depth) {
        list.forEach(element -> walk(element, depth));
        if (depth < path.size() && list instanceof List<?> elements && isPosition(path.get(depth), elements.size())) {
            walk(elements.get(Integer.parseInt(path.get(depth))), depth + 1);
        }
    }

    private static boolean isPosition(String step, int size) {
        return step.matches("\\d{1,9}") && Integer.parseInt(step) < size;
    }
}
