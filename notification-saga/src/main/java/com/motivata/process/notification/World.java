package com.motivata.process.notification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How things stand now, as the log tells them: no view has to catch up before a message can be decided on, and what was
 * erased is gone here too. Of a long stream it is remembered which events changed anything, not what they said: a session
 * has thousands of slots and says one thing.
 */
@Component
class World {

    private static final int STREAMS = 10_000;
    private static final int MOST_CHANGES = 8;

    private final EventStore events;
    private final Cache<Subject, Course> courses =
            Caffeine.newBuilder().maximumSize(STREAMS).build();

    World(EventStore events) {
        this.events = events;
    }

    private record Subject(String id, Class<?> type) {}

    /** @param changes the sequence numbers of the events before {@code next} that changed anything */
    private record Course(List<Long> changes, long next) {

        private static final Course NEW = new Course(List.of(), 0);
    }

    /**
     * @param step always the same one for a type of events; it returns what it got where an event changes nothing
     * @return empty where there is no such aggregate
     */
    <E, S> Optional<S> fold(Object id, Class<E> type, BiFunction<@Nullable S, E, @Nullable S> step) {
        var subject = new Subject(id.toString(), type);
        var known = Optional.ofNullable(courses.getIfPresent(subject)).orElse(Course.NEW);
        @Nullable S state = null;
        for (long change : known.changes()) {
            state = after(state, events.readEvents(subject.id(), change).next().getPayload(), type, step);
        }
        var changes = new ArrayList<>(known.changes());
        long next = known.next();
        for (var stream = events.readEvents(subject.id(), next); stream.hasNext(); ) {
            var event = stream.next();
            @Nullable S before = state;
            state = after(before, event.getPayload(), type, step);
            if (state != before) {
                changes.add(event.getSequenceNumber());
            }
            next = event.getSequenceNumber() + 1;
        }
        if (changes.size() <= MOST_CHANGES) {
            courses.put(subject, new Course(List.copyOf(changes), next));
        } else {
            courses.invalidate(subject); // to read it in one go is quicker
        }
        return Optional.ofNullable(state);
    }

    private static <E, S> @Nullable S after(
            @Nullable S before, Object payload, Class<E> type, BiFunction<@Nullable S, E, @Nullable S> step) {
        return type.isInstance(payload) ? step.apply(before, type.cast(payload)) : before;
    }
}
