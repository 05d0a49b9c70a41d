package com.motivata.eventstore;

import com.motivata.eventstore.serializer.EventType;
import com.motivata.eventstore.serializer.EventTypes;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class ThroughAxonTest {

    private static final String PROCESSOR = "lines";

    private static final EventTypes TYPES = EventTypes.of(List.of(
            new EventType("counter.Created", "1", Created.class),
            new EventType("counter.Counted", "1", Counted.class)));

    record Create(@TargetAggregateIdentifier String id) {}

    record Count(@TargetAggregateIdentifier String id) {}

    record Created(String id) {}

    record Counted(String id, long total) {}

    static class Counter {

        @AggregateIdentifier
        private @Nullable String id;

        private long total;

        Counter() {}

        @CommandHandler
        Counter(Create command) {
            AggregateLifecycle.apply(new Created(command.id()));
        }

        @CommandHandler
        long handle(Count command) {
            AggregateLifecycle.apply(new Counted(command.id(), total + 1));
            return total;
        }

        @EventSourcingHandler
        void on(Created event) {
            id = event.id();
        }

        @EventSourcingHandler
        void on(Counted event) {
            total = event.total();
        }
    }

    /** What the processor saw, in its order. */
    static class Lines {

        final List<String> seen = new CopyOnWriteArrayList<>();
        final List<TrackingToken> tokens = new CopyOnWriteArrayList<>();

        @EventHandler
        void on(Created event, TrackingToken token) {
            seen.add(event.id());
            tokens.add(token);
        }

        @EventHandler
        void on(Counted event, TrackingToken token) {
            seen.add(event.id() + event.total());
            tokens.add(token);
        }
    }

    private final TestLog log = new TestLog(TestServer.newDatabase(), InstantSource.system(), TYPES);
    private final Lines lines = new Lines();
    private final InMemoryTokenStore tokens = new InMemoryTokenStore();
    private final Configuration axon = configuration();

    private Configuration configuration() {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(c -> Jackson3Serializer.builder().build())
                .configureEventStore(c -> PushEventStore.builder(log.engine).build())
                .registerComponent(TokenStore.class, c -> tokens)
                .configureAggregate(Counter.class);
        configurer.eventProcessing(processing -> processing
                .usingPooledStreamingEventProcessors()
                .registerEventHandler(c -> lines)
                .byDefaultAssignTo(PROCESSOR)
                .registerPooledStreamingEventProcessorConfiguration(
                        (c, builder) -> builder.initialSegmentCount(1).batchSize(50)));
        return configurer.buildConfiguration();
    }

    @BeforeEach
    void start() {
        axon.start();
    }

    @AfterEach
    void stop() {
        axon.shutdown();
    }

    @Test
    void a_command_becomes_a_commit_and_the_processor_handles_it() {
        assertThat(this.<Object>send(new Create("a"))).isEqualTo("a");
        Await.until(() -> lines.seen.contains("a"));

        Commit commit = log.log.byNumber(1).orElseThrow();
        assertThat(commit.facts().command()).isEqualTo("Create");
        assertThat(commit.facts().actorId()).isEqualTo("user-1");
        assertThat(commit.facts().commandId()).isNotNull();
        assertThat(commit.facts().correlationId()).isEqualTo(commit.facts().commandId());
        assertThat(commit.events()).extracting(StoredEvent::type).containsExactly("counter.Created");
        assertThat(Tokens.commitNumber(lines.tokens.getFirst())).isEqualTo(1);
    }

    @Test
    void the_processor_handles_all_in_the_order_of_commits_and_its_token_is_small() {
        List<String> expected = new ArrayList<>(List.of("a", "b"));
        send(new Create("a"));
        send(new Create("b"));
        for (int i = 1; i <= 20; i++) {
            send(new Count("a"));
            send(new Count("b"));
            expected.add("a" + i);
            expected.add("b" + i);
        }
        Await.until(() -> lines.seen.size() >= expected.size());

        assertThat(lines.seen).isEqualTo(expected);
        byte[] token = Jackson3Serializer.builder()
                .build()
                .serialize(lines.tokens.getLast(), byte[].class)
                .getData();
        assertThat(new String(token, StandardCharsets.UTF_8)).hasSizeLessThan(40);
    }

    @Test
    void a_replay_delivers_all_again_in_the_same_order() {
        send(new Create("a"));
        LongStream.rangeClosed(1, 30).forEach(i -> send(new Count("a")));
        Await.until(() -> lines.seen.size() == 31);
        List<String> live = List.copyOf(lines.seen);
        lines.seen.clear();

        PooledStreamingEventProcessor processor = axon.eventProcessingConfiguration()
                .eventProcessor(PROCESSOR, PooledStreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        processor.start();
        Await.until(() -> lines.seen.size() >= 31);

        assertThat(lines.seen).isEqualTo(live);
    }

    @Test
    void an_event_of_another_process_is_handled_too() {
        new TestLog(log.database, InstantSource.system(), TYPES)
                .append(TestLog.event("x", 0, new Created("elsewhere")));

        Await.until(() -> lines.seen.contains("elsewhere"));
    }

    private <R> R send(Object command) {
        CommandGateway gateway = axon.commandGateway();
        return gateway.sendAndWait(command(command));
    }

    private static GenericCommandMessage<Object> command(Object command) {
        return new GenericCommandMessage<>(
                new GenericMessage<>(command, Map.of(CommitMetadata.ACTOR_ID, "user-1")),
                command.getClass().getName());
    }
}
