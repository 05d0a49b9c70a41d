package com.motivata.eventstore;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.lifecycle.Phase;
import org.axonframework.monitoring.MessageMonitor;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store with streams that wake their processors: at once on an append in this process, within the poll
 * interval on one elsewhere. One poll serves all streams, and there is none while no stream is open.
 */
public final class PushEventStore extends AbstractEventStore implements Lifecycle {

    /** The longest other processes' appends go unnoticed. */
    public static final Duration POLL_INTERVAL = Duration.ofMillis(50);

    private final CommitLogStorageEngine engine;
    private final Set<PushStream> streams = ConcurrentHashMap.newKeySet();
    private final TailPoller poller;

    private PushEventStore(Builder builder) {
        super(builder);
        engine = builder.engine;
        engine.log().onAppend(() -> streams.forEach(PushStream::wake));
        poller = new TailPoller(engine.log(), builder.pollInterval, () -> !streams.isEmpty());
    }

    public static Builder builder(CommitLogStorageEngine engine) {
        return new Builder(engine);
    }

    CommitLogStorageEngine engine() {
        return engine;
    }

    /** @throws IllegalArgumentException if the token is not one of this log's */
    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        PushStream stream = new PushStream(engine, token, streams::remove);
        streams.add(stream);
        poller.start();
        return stream;
    }

    @Override
    public void registerLifecycleHandlers(LifecycleRegistry lifecycle) {
        lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS, this::shutDown);
    }

    /** Ends the poll; streams still open are only woken by appends of this process. */
    public void shutDown() {
        poller.stop();
    }

    /** Configures a {@link PushEventStore}. */
    public static final class Builder extends AbstractEventStore.Builder {

        private final CommitLogStorageEngine engine;
        private Duration pollInterval = POLL_INTERVAL;

        private Builder(CommitLogStorageEngine engine) {
            this.engine = engine;
            super.storageEngine(engine);
        }

        /** Takes the engine given to {@link PushEventStore#builder} only. */
        @Override
        public Builder storageEngine(EventStorageEngine other) {
            throw new UnsupportedOperationException("the engine is given to builder(…)");
        }

        public Builder pollInterval(Duration interval) {
            this.pollInterval = interval;
            return this;
        }

        @Override
        public Builder messageMonitor(MessageMonitor<? super EventMessage<?>> monitor) {
            super.messageMonitor(monitor);
            return this;
        }

        @Override
        public Builder spanFactory(EventBusSpanFactory spans) {
            super.spanFactory(spans);
            return this;
        }

        public PushEventStore build() {
            return new PushEventStore(this);
        }
    }
}
