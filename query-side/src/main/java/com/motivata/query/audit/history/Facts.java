package com.motivata.query.audit.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What can be said of a thing at one moment, by name. */
record Facts(Map<String, Object> all) {

    static final Facts NONE = new Facts(Map.of());

    Facts {
        all = Collections.unmodifiableMap(new LinkedHashMap<>(all));
    }

    /** What was one thing before and is another after. */
    record Change(
            String what, @Nullable Object before, @Nullable Object after) {}

    /** @param value {@code null}: it can no longer be said */
    Facts with(String name, @Nullable Object value) {
        var more = new LinkedHashMap<>(all);
        if (value == null) {
            more.remove(name);
        } else {
            more.put(name, value);
        }
        return new Facts(more);
    }

    Facts plus(String name, long more) {
        return with(name, (all.get(name) instanceof Long before ? before : 0L) + more);
    }

    List<Change> changesTo(Facts after) {
        var names = new LinkedHashSet<>(all.keySet());
        names.addAll(after.all().keySet());
        var changes = new ArrayList<Change>();
        for (var name : names) {
            var old = all.get(name);
            var fresh = after.all().get(name);
            if (!Objects.equals(old, fresh)) {
                changes.add(new Change(name, old, fresh));
            }
        }
        return changes;
    }
}
