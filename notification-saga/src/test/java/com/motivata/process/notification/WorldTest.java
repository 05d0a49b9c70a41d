package com.motivata.process.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorldTest {

    private static final String ID = "session";

    sealed interface Event {}

    record Said(String word) implements Event {}

    record SlotTaken() implements Event {}

    private final AtomicInteger read = new AtomicInteger();
    private final EmbeddedEventStore events =
            EmbeddedEventStore.builder().storageEngine(new Counting()).build();
    private final World world = new World(events);
    private long stored;

    @Test
    void there_is_nothing_of_what_never_began() {
        assertThat(said()).isNull();
    }

    @Test
    void what_changed_nothing_is_read_once() {
        store(new Said("one"));
        store(200);
        store(new Said("two"));
        store(200);
        assertThat(said()).isEqualTo("one two");
        read.set(0);

        store(3);
        assertThat(said()).isEqualTo("one two");
        assertThat(read).hasValue(2 + 3);
    }

    @Test
    void what_comes_later_counts() {
        store(new Said("one"));
        store(50);
        said();
        store(new Said("two"));
        assertThat(said()).isEqualTo("one two");
        store(50);
        store(new Said("three"));
        assertThat(said()).isEqualTo("one two three");
        assertThat(said()).isEqualTo("one two three");
    }

    @Test
    void a_stream_in_which_everything_counts_is_read_as_it_is() {
        var words = new ArrayList<String>();
        for (int n = 0; n < 30; n++) {
            words.add("word-" + n);
            store(new Said("word-" + n));
            assertThat(said()).isEqualTo(String.join(" ", words));
        }
    }

    private @Nullable String said() {
        return world.<Event, String>fold(ID, Event.class, WorldTest::after).orElse(null);
    }

    private static @Nullable String after(@Nullable String before, Event event) {
        return switch (event) {
            case Said said -> before == null ? said.word() : before + " " + said.word();
            case SlotTaken slot -> before;
        };
    }

    private void store(int slots) {
        for (int n = 0; n < slots; n++) {
            store(new SlotTaken());
        }
    }

    private void store(Event event) {
        events.publish(List.of(new GenericDomainEventMessage<>("Session", ID, stored++, event)));
    }

    private final class Counting extends InMemoryEventStorageEngine {

        @Override
        public DomainEventStream readEvents(String aggregate, long first) {
            var stream = super.readEvents(aggregate, first);
            Stream<DomainEventMessage<?>> counted =
                    stream.asStream().<DomainEventMessage<?>>map(event -> event).peek(event -> read.incrementAndGet());
            return DomainEventStream.of(counted);
        }
    }
}
