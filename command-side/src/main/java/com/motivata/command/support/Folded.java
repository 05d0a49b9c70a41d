package com.motivata.command.support;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.BiFunction;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates for those who only read them, as the log tells them now. What was folded before is kept, and each look asks
 * the log for what came after, so a change made on another node is seen. It takes no lock: a thousand people who read one
 * do not wait for each other.
 *
 * @param <S> the state of one
 * @param <E> its events
 */
public final class Folded<S, E> {

    private static final long KEPT = 10_000;

    private final EventStore events;
    private final Class<E> eventType;
    private final BiFunction<@Nullable S, E, @Nullable S> fold;
    private final Cache<String, Seen<S>> cache =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    public Folded(EventStore events, Class<E> eventType, BiFunction<@Nullable S, E, @Nullable S> fold) {
        this.events = events;
        this.eventType = eventType;
        this.fold = fold;
    }

    public Optional<S> find(String id) {
        var seen = cache.getIfPresent(id);
        var now = catchUp(id, seen == null ? new Seen<>(-1, null) : seen);
        if (now.state() != null && (seen == null || now.version() > seen.version())) {
            cache.put(id, now);
        }
        return Optional.ofNullable(now.state());
    }

    private Seen<S> catchUp(String id, Seen<S> seen) {
        var news = events.readEvents(id, seen.version() + 1);
        var current = seen;
        while (news.hasNext()) {
            var message = news.next();
            var event = eventType.cast(message.getPayload());
            current = new Seen<>(message.getSequenceNumber(), fold.apply(current.state(), event));
        }
        return current;
    }

    private record Seen<S>(long version, @Nullable S state) {}
}
