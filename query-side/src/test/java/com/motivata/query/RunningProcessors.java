package com.motivata.query;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/** Axon's pooled streaming processors, two segments each, at work on a log. */
public final class RunningProcessors implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int SEGMENTS = 2;
    private static final int BATCH = 5;

    private final Configuration configuration;
    private final EmbeddedEventStore log;
    private final List<String> groups;

    private RunningProcessors(Configuration configuration, EmbeddedEventStore log, List<String> groups) {
        this.configuration = configuration;
        this.log = log;
        this.groups = groups;
    }

    /** @param handlers of the events, by projection */
    public static RunningProcessors start(Map<Projection, Object> handlers, TokenStore tokens, List<Object> events) {
        var log = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        log.publish(events.stream().map(RunningProcessors::message).toList());
        var configuration = DefaultConfigurer.defaultConfiguration()
                .configureEventStore(ignored -> log)
                .configureTransactionManager(ignored -> NoTransactionManager.INSTANCE)
                .eventProcessing(processing -> {
                    processing.usingPooledStreamingEventProcessors().registerTokenStore(ignored -> tokens);
                    processing.registerDefaultListenerInvocationErrorHandler(
                            ignored -> PropagatingErrorHandler.INSTANCE);
                    processing.registerPooledStreamingEventProcessorConfiguration((ignored, builder) ->
                            builder.initialSegmentCount(SEGMENTS).batchSize(BATCH));
                    handlers.forEach((projection, handler) -> processing
                            .registerEventHandler(ignored -> handler)
                            .registerSequencingPolicy(projection.group(), ignored -> projection.sequencingPolicy()));
                })
                .start();
        var groups = handlers.keySet().stream().map(Projection::group).toList();
        return new RunningProcessors(configuration, log, groups);
    }

    public static DomainEventMessage<?> message(Object event) {
        return new GenericDomainEventMessage<>(
                event.getClass().getSimpleName(), Integer.toString(System.identityHashCode(event)), 0, event);
    }

    public void publish(Object... events) {
        log.publish(List.of(events).stream().map(RunningProcessors::message).toList());
    }

    public Map<Integer, EventTrackerStatus> status(String group) {
        return processor(group).processingStatus();
    }

    public void awaitEndOfLog() {
        await(() -> groups.stream().allMatch(this::isAtEndOfLog));
    }

    public void replay() {
        groups.stream().map(this::processor).forEach(processor -> {
            processor.shutDown();
            processor.resetTokens();
            processor.start();
        });
    }

    public static void await(BooleanSupplier condition) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited in vain for " + PATIENCE);
            }
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        }
    }

    @Override
    public void close() {
        configuration.shutdown();
    }

    private boolean isAtEndOfLog(String group) {
        var status = status(group).values();
        var end = LogPosition.of(log.createHeadToken());
        return status.size() == SEGMENTS
                && status.stream().allMatch(segment -> LogPosition.of(segment.getTrackingToken()) == end);
    }

    private StreamingEventProcessor processor(String group) {
        return configuration
                .eventProcessingConfiguration()
                .eventProcessor(group, StreamingEventProcessor.class)
                .orElseThrow();
    }
}
