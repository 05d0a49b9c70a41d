package com.motivata.eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Axon's event storage on a {@link CommitLog}: one commit per unit of work, whatever aggregates it touches. A taken
 * sequence number, the first one included, is a {@link ConcurrencyException}, because it can be tried again;
 * {@link AlreadyCommitted}, {@link OutcomeUnknown} and {@link LimitExceeded} come through as they are.
 */
public final class CommitLogStorageEngine extends BatchingEventStorageEngine {

    private static final Logger LOG = LoggerFactory.getLogger(CommitLogStorageEngine.class);

    /** Most streams are short, and who has cached one asks only for what is new: few positions are asked for at first. */
    private static final int FIRST_LOOK = 8;

    private final CommitLog log;
    private final Snapshots snapshots;
    private final UnitOfWorkFacts facts;

    private CommitLogStorageEngine(CommitLog log, Snapshots snapshots, Builder builder) {
        super(builder);
        this.log = log;
        this.snapshots = snapshots;
        this.facts = new UnitOfWorkFacts(builder.replies);
    }

    public static Builder builder(CommitLog log, Snapshots snapshots) {
        return new Builder(log, snapshots);
    }

    public CommitLog log() {
        return log;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        try {
            log.append(NewCommit.of(events, facts.of(events), serializer));
        } catch (StreamConflict conflict) {
            throw new ConcurrencyException(conflict.getMessage(), conflict);
        }
        UnitOfWorkFacts.committed();
    }

    /** Remembers a keyed command that published nothing; does nothing for one that did or that has no key. */
    void rememberUnchanged(UnitOfWork<? extends CommandMessage<?>> work) {
        CommandMessage<?> command = work.getMessage();
        if (RememberKeyedCommands.isKeyed(command) && !UnitOfWorkFacts.hasCommitted(work)) {
            log.appendEmpty(facts.ofCommand(work, command));
        }
    }

    /** Commits without events are passed over; only the end of the log ends the search. */
    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken token, int batchSize) {
        long position = Tokens.position(token);
        List<TrackedEventData<?>> events = new ArrayList<>();
        List<Commit> commits = read(Tokens.nextCommit(position), batchSize);
        while (!commits.isEmpty()) {
            commits.forEach(commit -> addAfter(position, commit, events));
            if (!events.isEmpty()) {
                return events;
            }
            commits = read(commits.getLast().number() + 1, batchSize);
        }
        return events;
    }

    /** A number that is asked for in vain costs as much as one that is there, and most readers are near the end. */
    private List<Commit> read(long from, int batchSize) {
        long known = log.knownTail() - from + 1;
        return log.read(from, known > 0 ? (int) Math.min(known, batchSize) : batchSize);
    }

    private static void addAfter(long position, Commit commit, List<TrackedEventData<?>> events) {
        int size = commit.events().size();
        for (int i = 0; i < size; i++) {
            long here = Tokens.position(commit.number(), i, size);
            if (here > position) {
                events.add(new TrackedDomainEventData<>(
                        Tokens.at(here), commit.events().get(i)));
            }
        }
    }

    /** In pages, of which only those are read that are asked for. */
    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(String aggregateId, long first) {
        return Stream.iterate(new StreamPage(aggregateId, first, FIRST_LOOK), page -> !page.isEmpty(), StreamPage::next)
                .flatMap(StreamPage::events);
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String aggregateId, long first, int count) {
        List<StoredEvent> events = new ArrayList<>();
        addStream(aggregateId, first, count, events);
        return events;
    }

    /** Sequence numbers are dense, so less than asked for means that the stream ends here. */
    private final class StreamPage {

        private final String aggregateId;
        private final long first;
        private final int asked;
        private final List<? extends DomainEventData<?>> events;

        private StreamPage(String aggregateId, long first, int asked) {
            this.aggregateId = aggregateId;
            this.first = first;
            this.asked = asked;
            this.events = asked == 0 ? List.of() : fetchDomainEvents(aggregateId, first, asked);
        }

        boolean isEmpty() {
            return events.isEmpty();
        }

        Stream<? extends DomainEventData<?>> events() {
            return events.stream();
        }

        StreamPage next() {
            return new StreamPage(aggregateId, first + events.size(), events.size() < asked ? 0 : batchSize());
        }
    }

    /** The last commit may hold more of the stream than was asked for. */
    private void addStream(String aggregateId, long first, int upTo, List<StoredEvent> events) {
        for (Commit commit : log.readStream(aggregateId, first + events.size(), upTo - events.size())) {
            for (StoredEvent event : commit.events()) {
                if (event.aggregateId().equals(aggregateId) && event.sequence() == first + events.size()) {
                    events.add(event);
                }
            }
        }
    }

    /** Strides of 1, 2, 4, … over the dense sequence, as for the tail of the log. */
    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateId) {
        long last = log.lastSequenceOf(aggregateId);
        return last < 0 ? Optional.empty() : Optional.of(last);
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        snapshots.store(snapshot, serializer);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateId) {
        return snapshots.find(aggregateId).stream();
    }

    /** A snapshot that cannot be read is as good as none: the events are there. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateId) {
        try {
            Optional<DomainEventMessage<?>> snapshot = super.readSnapshot(aggregateId);
            snapshot.ifPresent(DomainEventMessage::getPayload);
            return snapshot;
        } catch (RuntimeException e) {
            LOG.warn("the snapshot of {} cannot be read, its events are used instead", aggregateId, e);
            return Optional.empty();
        }
    }

    @Override
    public TrackingToken createTailToken() {
        return Tokens.endOf(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return Tokens.endOf(log.tail());
    }

    /** Reading from this token delivers every commit stored at this instant or later. */
    @Override
    public TrackingToken createTokenAt(Instant instant) {
        return Tokens.endOf(log.lastBefore(instant));
    }

    /** Configures a {@link CommitLogStorageEngine}; the serializers must be able to serialize to {@code JsonNode}. */
    public static final class Builder extends BatchingEventStorageEngine.Builder {

        private final CommitLog log;
        private final Snapshots snapshots;
        private @Nullable ReplyCodec replies;

        private Builder(CommitLog log, Snapshots snapshots) {
            this.log = log;
            this.snapshots = snapshots;
        }

        /** How answers of commands with an idempotency id are kept; without it they are not. */
        public Builder replyCodec(ReplyCodec codec) {
            this.replies = codec;
            return this;
        }

        @Override
        public Builder eventSerializer(Serializer serializer) {
            super.eventSerializer(serializer);
            return this;
        }

        @Override
        public Builder snapshotSerializer(Serializer serializer) {
            super.snapshotSerializer(serializer);
            return this;
        }

        @Override
        public Builder upcasterChain(EventUpcaster upcasters) {
            super.upcasterChain(upcasters);
            return this;
        }

        public CommitLogStorageEngine build() {
            return new CommitLogStorageEngine(log, snapshots, this);
        }
    }
}
