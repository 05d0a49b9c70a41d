package com.motivata.eventstore;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.motivata.eventstore.serializer.EventType;
import com.motivata.eventstore.serializer.EventTypes;
import java.time.InstantSource;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static com.motivata.eventstore.TestLog.event;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SnapshotsTest {

    private static final EventTypes TYPES = EventTypes.of(List.of(
            new EventType("account.Deposited", "2", Account.Deposited.class),
            new EventType("account.Balance.snapshot", "1", Balance.class)));

    private final TestLog log = new TestLog(TestServer.newDatabase(), InstantSource.system(), TYPES);
    private final PushEventStore store = PushEventStore.builder(log.engine).build();

    /** The aggregate: it knows how to go on from a snapshot of itself and from events. */
    record Balance(long total) {

        Balance after(Object payload) {
            return switch (payload) {
                case Balance snapshot -> snapshot;
                case Account.Deposited deposited -> new Balance(total + deposited.amount());
                default -> throw new AssertionError(payload);
            };
        }
    }

    @BeforeEach
    void five_deposits() {
        for (int i = 0; i < 5; i++) {
            log.append(event("a", i, new Account.Deposited("a", 10)));
        }
    }

    @Test
    void an_aggregate_loads_the_same_with_and_without() {
        assertThat(loaded()).isEqualTo(new Balance(50));
        assertThat(eventsRead()).isEqualTo(5);

        store.storeSnapshot(event("a", 2, new Balance(30)));

        assertThat(loaded()).isEqualTo(new Balance(50));
        assertThat(eventsRead()).isEqualTo(3);
    }

    @Test
    void a_later_snapshot_replaces_an_earlier_one() {
        store.storeSnapshot(event("a", 2, new Balance(30)));
        store.storeSnapshot(event("a", 3, new Balance(40)));

        assertThat(loaded()).isEqualTo(new Balance(50));
        assertThat(eventsRead()).isEqualTo(2);
    }

    @Test
    void snapshots_may_be_dropped_at_any_time() {
        store.storeSnapshot(event("a", 2, new Balance(30)));
        log.snapshots.drop("a");
        assertThat(eventsRead()).isEqualTo(5);

        store.storeSnapshot(event("a", 2, new Balance(30)));
        log.snapshots.dropAll();
        assertThat(loaded()).isEqualTo(new Balance(50));
    }

    @Test
    void a_snapshot_that_cannot_be_read_is_as_good_as_none() {
        store.storeSnapshot(event("a", 2, new Balance(30)));
        log.database
                .getCollection(Snapshots.COLLECTION)
                .updateOne(Filters.eq("a"), Updates.set("snapshot.payload", "broken"));

        assertThat(loaded()).isEqualTo(new Balance(50));
    }

    @Test
    void a_snapshot_of_an_older_shape_is_as_good_as_none() {
        store.storeSnapshot(event("a", 2, new Balance(30)));
        log.database
                .getCollection(Snapshots.COLLECTION)
                .updateOne(Filters.eq("a"), Updates.set("snapshot.revision", "0"));

        assertThat(loaded()).isEqualTo(new Balance(50));
    }

    private Balance loaded() {
        Balance balance = new Balance(0);
        DomainEventStream events = store.readEvents("a");
        while (events.hasNext()) {
            balance = balance.after(events.next().getPayload());
        }
        return balance;
    }

    private long eventsRead() {
        return store.readEvents("a").asStream().count();
    }
}
