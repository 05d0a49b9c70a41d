package com.motivata.query;

import java.util.function.Function;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.async.SequencingPolicy;

/**
 * A projection as its processor is to be set up.
 *
 * @param group the processing group, stored with its tokens: never renamed
 * @param sequencingPolicy the key of the view, so that two threads never write one document
 */
public record Projection(String group, SequencingPolicy<EventMessage<?>> sequencingPolicy) {

    public static <E> Projection keyedBy(String group, Class<E> events, Function<E, Object> key) {
        return new Projection(
                group, event -> key.apply(events.cast(event.getPayload())).toString());
    }
}
