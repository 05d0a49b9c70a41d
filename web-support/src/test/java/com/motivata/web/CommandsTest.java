package com.motivata.web;

import com.motivata.api.common.Refusal;
import com.motivata.api.sos.SosRefusal;
import com.motivata.trial.CommandController;
import com.motivata.trial.RepliesInMemory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.queryhandling.QueryBus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@EdgeTest
class CommandsTest {

    private final List<MetaData> seen = Collections.synchronizedList(new ArrayList<>());
    private final List<Registration> registrations = new ArrayList<>();

    @Autowired
    Http http;

    @Autowired
    CommandBus bus;

    @Autowired
    QueryBus queries;

    @Autowired
    RepliesInMemory replies;

    private String token = "";
    private String key = "";

    @BeforeEach
    void a_fresh_user_and_key() {
        token = http.token("user-" + System.nanoTime(), Role.USER);
        key = "key-" + System.nanoTime();
    }

    @AfterEach
    void nobody_handles_anything() {
        registrations.forEach(Registration::cancel);
    }

    @Test
    void a_handler_learns_who_acts_and_in_which_role() {
        handle(this::commit);
        doIt("a");
        assertThat(seen.getFirst().get(Commands.ACTOR_ID).toString()).startsWith("user-");
        assertThat(seen.getFirst())
                .containsEntry(Commands.ACTOR_ROLE, "user")
                .doesNotContainKey(Commands.IDEMPOTENCY_ID);

        token = http.admin();
        doIt("a");
        assertThat(seen.getLast())
                .containsEntry(Commands.ACTOR_ID, "admin-1")
                .containsEntry(Commands.ACTOR_ROLE, "admin");
    }

    @Test
    void a_command_carries_the_trace_it_belongs_to() {
        handle(this::commit);
        doIt("a", "traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        assertThat(seen.getLast()).containsEntry(TraceId.KEY, "4bf92f3577b34da6a3ce929d0e0e4736");

        var answer = doIt("a", "traceparent", "no trace");
        var requestId = answer.header("X-Request-Id").replace("-", "");
        assertThat(seen.getLast()).containsEntry(TraceId.KEY, requestId);
    }

    @Test
    void nobody_is_named_where_nobody_logged_in_and_no_key_is_shared_among_strangers() {
        handle(this::commit);
        assertThat(http.json("POST", "/api/do-openly", "{\"what\":\"a\"}", "Idempotency-Key", key)
                        .status())
                .isEqualTo(200);
        assertThat(seen.getFirst()).containsOnlyKeys(TraceId.KEY);
    }

    @Test
    void without_a_key_every_request_has_its_effect() {
        handle(this::commit);
        doIt("a");
        doIt("a");
        assertThat(seen).hasSize(2);
    }

    @Test
    void with_a_key_the_first_answer_is_given_again_with_its_status() {
        handle(this::commit);
        Http.Answer first = doIt("a", "Idempotency-Key", key);
        Http.Answer second = doIt("a", "Idempotency-Key", key);
        assertThat(seen).hasSize(1);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.raw().body()).isEqualTo(first.raw().body());
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(seen.getFirst().get(Commands.IDEMPOTENCY_ID).toString()).matches("[0-9a-f]{64}");
        assertThat(seen.getFirst().get(Commands.REQUEST_HASH).toString()).matches("[0-9a-f]{64}");
    }

    @Test
    void the_same_key_for_another_request_is_refused() {
        handle(this::commit);
        doIt("a", "Idempotency-Key", key);
        Http.Answer otherBody = doIt("b", "Idempotency-Key", key);
        assertThat(otherBody.status()).isEqualTo(422);
        assertThat(otherBody.error()).isEqualTo("VALIDATION_ERROR");
        Http.Answer otherQuery = post("/api/do?x=1", "a", "Idempotency-Key", key);
        assertThat(otherQuery.status()).isEqualTo(422);
        assertThat(seen).hasSize(1);
    }

    @Test
    void the_same_key_of_another_caller_is_another_key() {
        handle(this::commit);
        doIt("a", "Idempotency-Key", key);
        token = http.token("somebody-else", Role.USER);
        assertThat(doIt("b", "Idempotency-Key", key).status()).isEqualTo(201);
        assertThat(seen).hasSize(2);
    }

    @Test
    void while_the_first_is_running_the_second_is_told_to_wait() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        handle(message -> {
            running.countDown();
            assertThat(mayEnd.await(20, TimeUnit.SECONDS)).isTrue();
            return commit(message);
        });
        CompletableFuture<Http.Answer> first = CompletableFuture.supplyAsync(() -> doIt("a", "Idempotency-Key", key));
        assertThat(running.await(20, TimeUnit.SECONDS)).isTrue();
        Http.Answer second = doIt("a", "Idempotency-Key", key);
        mayEnd.countDown();
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.error()).isEqualTo("CONFLICT");
        assertThat(second.header("Retry-After")).isEqualTo("1");
        assertThat(first.get(20, TimeUnit.SECONDS).status()).isEqualTo(201);
    }

    @Test
    void a_refusal_is_not_remembered() {
        handle(message -> {
            throw new Refusal(SosRefusal.QUIZ_NOT_AVAILABLE, "Not yet");
        });
        assertThat(doIt("a", "Idempotency-Key", key).error()).isEqualTo("QUIZ_NOT_AVAILABLE");
        nobody_handles_anything();
        handle(this::commit);
        assertThat(doIt("a", "Idempotency-Key", key).status()).isEqualTo(201);
    }

    @Test
    void what_another_node_committed_meanwhile_is_the_answer() {
        handle(message -> {
            commit(message);
            throw new Refusal(SosRefusal.QUIZ_ALREADY_COMPLETED, "Done already");
        });
        Http.Answer answer = doIt("a", "Idempotency-Key", key);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Idempotent-Replayed")).isEqualTo("true");
    }

    @Test
    void a_command_that_changed_nothing_is_remembered_all_the_same() {
        handle(message -> "nothing changed " + seen.size());
        Http.Answer first = doIt("a", "Idempotency-Key", key);
        Http.Answer second = doIt("a", "Idempotency-Key", key);
        assertThat(second.raw().body()).isEqualTo(first.raw().body());
        assertThat(seen).hasSize(1);
        String id = seen.getFirst().get(Commands.IDEMPOTENCY_ID).toString();
        assertThat(replies.unchangedBy(id)).startsWith("user-");
    }

    @Test
    void a_command_that_answers_nothing_can_be_repeated_too() {
        registrations.add(bus.subscribe(CommandController.Forget.class.getName(), message -> {
            seen.add(message.getMetaData());
            return null;
        }));
        for (int time = 0; time < 2; time++) {
            Http.Answer answer =
                    http.json("DELETE", "/api/do", "", "Idempotency-Key", key, "Authorization", "Bearer " + token);
            assertThat(answer.raw().body()).isEqualTo("{\"status\":200,\"message\":\"Forgotten\",\"data\":{}}");
        }
        assertThat(seen).hasSize(1);
    }

    @Test
    void two_commands_of_one_request_do_not_take_each_others_answers() {
        handle(this::commit);
        for (int time = 0; time < 2; time++) {
            assertThat(post("/api/do-twice", "a", "Idempotency-Key", key).data().asString())
                    .isEqualTo("did a-1 did a-2");
        }
        assertThat(seen).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 256})
    void a_key_has_1_to_255_characters(int length) {
        Http.Answer answer = doIt("a", "Idempotency-Key", "k".repeat(length));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problems())
                .containsExactly("Idempotency-Key: Idempotency-Key must be one key of 1 to 255 characters");
    }

    @Test
    void a_key_of_255_characters_is_fine() {
        handle(this::commit);
        assertThat(doIt("a", "Idempotency-Key", "k".repeat(255)).status()).isEqualTo(201);
    }

    @Test
    void a_conflict_with_another_writer_is_tried_again_with_the_same_metadata() {
        handle(message -> {
            if (seen.size() < 3) {
                throw new ConcurrencyException("sequence taken");
            }
            return commit(message);
        });
        assertThat(doIt("a", "Idempotency-Key", key).status()).isEqualTo(201);
        assertThat(seen).hasSize(3).allMatch(seen.getFirst()::equals);
    }

    @Test
    void patience_with_conflicts_ends() {
        handle(message -> {
            throw new ConcurrencyException("sequence taken");
        });
        Http.Answer answer = doIt("a");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.error()).isEqualTo("CONFLICT");
        assertThat(seen).hasSize(21);
    }

    @Test
    void a_refusal_is_found_under_what_a_bus_wraps_around_it_and_not_tried_again() {
        handle(message -> {
            throw new CommandExecutionException("remote", new Refusal(SosRefusal.QUIZ_NOT_AVAILABLE, "Not yet"));
        });
        assertThat(doIt("a").body().path("code").asInt()).isEqualTo(4002);
        assertThat(seen).hasSize(1);
    }

    @Test
    void a_query_carries_its_asker_and_brings_refusals_back() {
        registrations.add(queries.subscribe(CommandController.FindWho.class.getName(), String.class, message -> {
            seen.add(message.getMetaData());
            if (seen.size() > 1) {
                throw new Refusal(SosRefusal.PROGRAM_NOT_FOUND, "Program not found");
            }
            return message.getMetaData().get(Commands.ACTOR_ROLE);
        }));
        assertThat(http.as(token, "GET", "/api/who").data().asString()).isEqualTo("user");
        assertThat(http.as(token, "GET", "/api/who").status()).isEqualTo(404);
    }

    private interface Handling {
        Object handle(CommandMessage<?> message) throws Exception;
    }

    private void handle(Handling handling) {
        MessageHandler<CommandMessage<?>> handler = message -> {
            seen.add(message.getMetaData());
            return handling.handle(message);
        };
        registrations.add(bus.subscribe(CommandController.Do.class.getName(), handler));
    }

    /** What a handler whose events were stored leaves behind. */
    private Object commit(CommandMessage<?> message) {
        String reply = "did " + ((CommandController.Do) message.getPayload()).what();
        MetaData metaData = message.getMetaData();
        if (metaData.containsKey(Commands.IDEMPOTENCY_ID)) {
            String id = metaData.get(Commands.IDEMPOTENCY_ID).toString();
            replies.commit(id, metaData.get(Commands.REQUEST_HASH).toString(), reply);
        }
        return reply;
    }

    private Http.Answer doIt(String what, String... headers) {
        return post("/api/do", what, headers);
    }

    private Http.Answer post(String path, String what, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Authorization", "Bearer " + token));
        return http.json("POST", path, "{\"what\":\"" + what + "\"}", all.toArray(String[]::new));
    }
}
