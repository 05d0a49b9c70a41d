package com.motivata.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Streams as one log might have them: each in its order, whatever happens between its events. */
public final class Interleaved {

    private Interleaved() {}

    public static List<Object> streams(List<List<Object>> streams, long seed) {
        var random = new Random(seed);
        var left = new ArrayList<>(streams.stream().map(ArrayList::new).toList());
        var events = new ArrayList<>();
        while (!left.isEmpty()) {
            var stream = left.get(random.nextInt(left.size()));
            events.add(stream.removeFirst());
            left.removeIf(List::isEmpty);
        }
        return events;
    }
}
