package com.motivata.query;

import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;

/** The processors of this process that feed the versions of the projections' views; named by {@link ViewVersions#named}. */
public interface ProjectionProcessors {

    /** Empty where this process has none of this name. */
    Optional<StreamingEventProcessor> find(String name);

    /** What retries the events a processor of this process could not handle. */
    Optional<SequencedDeadLetterProcessor<EventMessage<?>>> deadLetters(String name);

    /** Runs from now on, going on from where it, or another process, was. */
    void run(Projection projection, int version);

    /** Runs no more in this process. */
    void stop(Projection projection, int version);

    /** Leaves nothing behind of a version that no process runs any more, but for its views. */
    void forget(Projection projection, int version);
}
