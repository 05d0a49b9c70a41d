package com.motivata.eventstore;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static com.motivata.eventstore.TestLog.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class IdempotencyTest {

    private static final Map<String, Object> KEYED = Map.of(
            CommitMetadata.IDEMPOTENCY_ID, "user-1:key-1",
            CommitMetadata.REQUEST_HASH, "hash-1",
            CommitMetadata.ACTOR_ID, "user-1");

    private final TestLog log = TestLog.empty();
    private final PushEventStore store = PushEventStore.builder(log.engine).build();

    record Deposit(String accountId) {}

    @Test
    void the_commit_remembers_the_request_and_its_answer() {
        handle(KEYED, "the answer", event("a", 0));

        RecordedCommit recorded = log.log.findByCommitId("user-1:key-1").orElseThrow();
        assertThat(recorded.number()).isEqualTo(1);
        assertThat(recorded.requestHash()).contains("hash-1");
        assertThat(new String(recorded.reply().orElseThrow(), StandardCharsets.UTF_8))
                .isEqualTo("the answer");
        assertThat(recorded.actorId()).isEqualTo("user-1");
        assertThat(log.log.findByCommitId("another")).isEmpty();
    }

    @Test
    void the_same_request_again_stores_nothing_and_is_no_conflict() {
        handle(KEYED, "first", event("a", 0));

        ResultMessage<?> again = handle(KEYED, "second", event("a", 1));

        assertThat(again.exceptionResult())
                .isInstanceOf(AlreadyCommitted.class)
                .isNotInstanceOf(ConcurrencyException.class);
        assertThat(((AlreadyCommitted) again.exceptionResult()).number()).isEqualTo(1);
        assertThat(log.numbers()).containsExactly(1L);
        assertThat(log.log.findByCommitId("user-1:key-1").orElseThrow().reply())
                .hasValueSatisfying(reply ->
                        assertThat(new String(reply, StandardCharsets.UTF_8)).isEqualTo("first"));
    }

    @Test
    void a_repetition_that_wants_the_same_sequence_number_is_a_repetition_rather_than_a_conflict() {
        handle(KEYED, "first", event("a", 0));

        assertThat(handle(KEYED, "second", event("a", 0)).exceptionResult()).isInstanceOf(AlreadyCommitted.class);
    }

    @Test
    void of_sixteen_concurrent_repetitions_one_is_stored_and_the_others_are_told() throws Exception {
        TestLog elsewhere = new TestLog(log.database);
        PushEventStore otherStore = PushEventStore.builder(elsewhere.engine).build();
        List<Future<ResultMessage<?>>> outcomes = TestLog.race(
                16,
                racer ->
                        () -> handle(racer % 2 == 0 ? store : otherStore, KEYED, "reply", event("stream-" + racer, 0)));

        List<ResultMessage<?>> results =
                outcomes.stream().<ResultMessage<?>>map(Future::resultNow).toList();
        assertThat(results).filteredOn(result -> !result.isExceptional()).hasSize(1);
        assertThat(results)
                .filteredOn(ResultMessage::isExceptional)
                .allMatch(result -> result.exceptionResult() instanceof AlreadyCommitted);
        assertThat(log.commits()).hasSize(1);
    }

    @Test
    void a_keyed_command_that_changed_nothing_is_remembered_and_readers_pass_over_it() {
        handle(Map.of(), null, event("a", 0));
        handle(KEYED, "nothing to do");
        handle(Map.of(), null, event("a", 1));

        assertThat(log.numbers()).containsExactly(1L, 2L, 3L);
        assertThat(log.log.findByCommitId("user-1:key-1").orElseThrow().reply()).isPresent();
        assertThat(log.engine.readEvents(null, false)).hasSize(2);
        assertThat(handle(KEYED, "again").exceptionResult()).isInstanceOf(AlreadyCommitted.class);
    }

    @Test
    void many_commits_without_events_do_not_end_the_stream() {
        for (int i = 0; i < 210; i++) {
            log.log.appendEmpty(CommitFacts.none().withCommitId("empty-" + i));
        }
        log.append(event("a", 0));

        assertThat(log.engine.readEvents(null, false)).hasSize(1);
        assertThat(Tokens.commitNumber(log.engine.createHeadToken())).isEqualTo(211);
    }

    @Test
    void a_command_without_key_that_changed_nothing_leaves_no_trace() {
        handle(Map.of(), "nothing");

        assertThat(log.numbers()).isEmpty();
    }

    @Test
    void a_failed_command_leaves_its_key_free() {
        handle(Map.of(), null, event("a", 0));
        assertThat(handle(KEYED, "lost", event("a", 0)).exceptionResult()).isInstanceOf(ConcurrencyException.class);

        assertThat(handle(KEYED, "won", event("a", 1)).isExceptional()).isFalse();
    }

    @Test
    void an_empty_commit_needs_an_id() {
        assertThatThrownBy(() -> log.log.appendEmpty(CommitFacts.none())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_keyed_command_within_another_unit_of_work_is_refused_rather_than_stored_without_its_key() {
        CommandMessage<?> outer =
                new GenericCommandMessage<>(new GenericMessage<>(new Deposit("a")), Deposit.class.getName());
        DefaultUnitOfWork<CommandMessage<?>> parent = DefaultUnitOfWork.startAndGet(outer);
        try {
            assertThat(handle(KEYED, "reply", event("a", 0)).exceptionResult())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("idempotency id");
        } finally {
            parent.rollback();
        }
        assertThat(log.numbers()).isEmpty();
    }

    @Test
    void the_last_commit_of_an_actor_is_found() {
        handle(Map.of(CommitMetadata.ACTOR_ID, "user-1"), null, event("a", 0));
        handle(Map.of(CommitMetadata.ACTOR_ID, "user-2"), null, event("a", 1));
        handle(Map.of(CommitMetadata.ACTOR_ID, "user-1"), null, event("a", 2));
        handle(KEYED, "without events, so no projection waits for it");

        assertThat(log.log.lastCommitOf("user-1", 0)).hasValue(3);
        assertThat(log.log.lastCommitOf("user-2", 0)).hasValue(2);
        assertThat(log.log.lastCommitOf("user-2", 2)).isEmpty();
        assertThat(log.log.lastCommitOf("nobody", 0)).isEmpty();
    }

    private ResultMessage<?> handle(Map<String, ?> metadata, @Nullable Object reply, EventMessage<?>... events) {
        return handle(store, metadata, reply, events);
    }

    /** What the command bus does around a handler that publishes these events and returns this reply. */
    private static ResultMessage<?> handle(
            PushEventStore store, Map<String, ?> metadata, @Nullable Object reply, EventMessage<?>... events) {
        CommandMessage<?> command =
                new GenericCommandMessage<>(new GenericMessage<>(new Deposit("a"), metadata), Deposit.class.getName());
        DefaultUnitOfWork<CommandMessage<?>> work = DefaultUnitOfWork.startAndGet(command);
        RememberKeyedCommands remember = new RememberKeyedCommands(store.engine());
        return work.executeWithResult(() -> {
            remember.handle(work, new ImmediateChain());
            store.publish(events);
            return reply;
        });
    }
}
