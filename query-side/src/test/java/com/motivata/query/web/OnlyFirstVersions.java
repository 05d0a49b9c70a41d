package com.motivata.query.web;

import com.motivata.query.Projection;
import com.motivata.query.ProjectionProcessors;
import java.util.Optional;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.springframework.beans.factory.ObjectProvider;

/** Axon's own processors, and no others: what the routes need where nothing is rebuilt. */
record OnlyFirstVersions(ObjectProvider<EventProcessingConfiguration> axon) implements ProjectionProcessors {

    @Override
    public Optional<StreamingEventProcessor> find(String name) {
        return axon.getObject().eventProcessor(name, StreamingEventProcessor.class);
    }

    @Override
    public Optional<SequencedDeadLetterProcessor<EventMessage<?>>> deadLetters(String name) {
        return Optional.empty();
    }

    @Override
    public void run(Projection projection, int version) {}

    @Override
    public void stop(Projection projection, int version) {}

    @Override
    public void forget(Projection projection, int version) {}
}
