package com.motivata.process.notification;

import java.util.Optional;
import java.util.function.BiFunction;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How things stand now, as the log tells them: no view has to catch up before a message can be decided on, and what was
 * erased is gone here too.
 */
@Component
class World {

    private final EventStore events;

    World(EventStore events) {
        this.events = events;
    }

    /** @return empty where there is no such aggregate */
    <E, S> Optional<S> fold(Object id, Class<E> type, BiFunction<@Nullable S, E, @Nullable S> step) {
        @Nullable S state = null;
        var stream = events.readEvents(id.toString(), 0);
        while (stream.hasNext()) {
            if (stream.next().getPayload() instanceof Object payload && type.isInstance(payload)) {
                state = step.apply(state, type.cast(payload));
            }
        }
        return Optional.ofNullable(state);
    }
}
