package com.motivata.command.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Axon's log in memory, but for the look at all events to find those of one aggregate. */
final class IndexedEvents extends InMemoryEventStorageEngine {

    private final Map<String, List<DomainEventMessage<?>>> streams = new HashMap<>();

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        super.appendEvents(events);
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().onPrepareCommit(work -> index(events));
        } else {
            index(events);
        }
    }

    private synchronized void index(List<? extends EventMessage<?>> events) {
        for (var event : events) {
            if (event instanceof DomainEventMessage<?> domain) {
                streams.computeIfAbsent(domain.getAggregateIdentifier(), first -> new ArrayList<>())
                        .add(domain);
            }
        }
    }

    @Override
    public synchronized DomainEventStream readEvents(String aggregate, long first) {
        return DomainEventStream.of(streams.getOrDefault(aggregate, List.of()).stream()
                .filter(event -> event.getSequenceNumber() >= first)
                .toList());
    }
}
