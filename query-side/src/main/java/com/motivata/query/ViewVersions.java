package com.motivata.query;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which version of each projection's views this process shows. Whoever handles an event writes the version it is handled
 * for; everybody else sees the one that is live.
 */
@Component
public class ViewVersions {

    /** The version every projection begins with; it goes by the projection's own names. */
    public static final int FIRST = 1;

    private static final ThreadLocal<@Nullable Integer> WRITTEN = new ThreadLocal<>();

    private final Map<String, Shown> shown = new ConcurrentHashMap<>();

    /** @param awaited what a reader of its own writes waits for: the live version, and whatever may be live in a moment */
    private record Shown(int live, List<Integer> awaited) {}

    /** What this thread does until then is done to this version. */
    public static <T> T writing(int version, Callable<T> work) throws Exception {
        var before = WRITTEN.get();
        WRITTEN.set(version);
        try {
            return work.call();
        } finally {
            WRITTEN.set(before);
        }
    }

    /** How the processor, or the collection, of a version is called. */
    public static String named(String name, int version) {
        return version == FIRST ? name : name + "_v" + version;
    }

    public int live(String group) {
        return shownOf(group).live();
    }

    /** The names of the processors that must have handled a commit before it can be read. */
    public List<String> awaited(String group) {
        return shownOf(group).awaited().stream()
                .map(version -> named(group, version))
                .toList();
    }

    boolean isAwaited(String group, int version) {
        return shownOf(group).awaited().contains(version);
    }

    public void show(String group, int live, List<Integer> awaited) {
        shown.put(group, new Shown(live, List.copyOf(awaited)));
    }

    int current(String group) {
        var written = WRITTEN.get();
        return written == null ? live(group) : written;
    }

    /** A version that is being made anew is written in batches; nobody reads it yet. */
    static boolean writesInBatches() {
        var written = WRITTEN.get();
        return written != null && written != FIRST;
    }

    private Shown shownOf(String group) {
        return shown.getOrDefault(group, new Shown(FIRST, List.of(FIRST)));
    }
}
