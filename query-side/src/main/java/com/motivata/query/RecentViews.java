package com.motivata.query;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The views written last, so that a projection that goes through the whole log need not load each one for each event.
 * One that somebody else has changed meanwhile is found out when it is replaced.
 */
final class RecentViews<V extends View> {

    private static final int MOST = 5_000;

    private final Map<String, V> views = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > MOST;
        }
    };

    synchronized @Nullable V find(String id) {
        return views.get(id);
    }

    synchronized void keep(Map<String, V> written) {
        views.putAll(written);
    }

    synchronized void forget() {
        views.clear();
    }
}
