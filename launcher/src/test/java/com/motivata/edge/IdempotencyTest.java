package com.motivata.edge;

import com.motivata.eventstore.personal.PersonKeys;
import com.motivata.support.Answer;
import com.motivata.support.Api;
import com.motivata.support.Race;
import com.motivata.support.SharedApplication;
import com.motivata.support.SosAdmin;
import com.motivata.support.SosUser;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** One key, one effect, one answer. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IdempotencyTest {

    private static final String PROGRAM =
            "{\"title\":\"Keyed\",\"type\":\"GSOS\",\"description\":\"D\",\"durationDays\":1}";

    private final Api api = SharedApplication.api();
    private final Api admin = api.as("admin", "keyed-admin");

    @Test
    void a_repeated_request_gets_the_first_answer_again() {
        var keyed = admin.with("Idempotency-Key", "create-1");
        var first = keyed.post("/api/admin/sos/programs", PROGRAM).expect(201);
        var second = keyed.post("/api/admin/sos/programs", PROGRAM).expect(201);

        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(second.json()).isEqualTo(first.json());
    }

    @Test
    void a_repeated_submit_gets_its_score_again_and_not_a_refusal() {
        var program = new SosAdmin(admin).programWithQuizzes(7);
        var plain = api.as("user", "keyed-user");
        var user = new SosUser(plain.with("Idempotency-Key", "submit-1"), program);
        new SosUser(plain, program).start(7).expect(201);
        var today = user.today();
        var quiz = today.text("/data/quiz/_id");
        var question = today.text("/data/quiz/questions/0/_id");

        var first = user.submit(quiz, question, "4").expect(200);
        var second = user.submit(quiz, question, "4").expect(200);

        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(second.json()).isEqualTo(first.json());
        user.submit(quiz, question, "5").expect(422);
        new SosUser(plain, program).submit(quiz, question, "4").expect(409, 4001, "QUIZ_ALREADY_COMPLETED");
    }

    @Test
    void the_same_key_for_another_request_is_refused() {
        var keyed = admin.with("Idempotency-Key", "create-2");
        keyed.post("/api/admin/sos/programs", PROGRAM).expect(201);
        keyed.post("/api/admin/sos/programs", PROGRAM.replace("Keyed", "Other")).expect(422, 422, "VALIDATION_ERROR");
    }

    @Test
    void the_same_key_of_somebody_else_is_another_key() {
        var one = admin.with("Idempotency-Key", "shared").post("/api/admin/sos/programs", PROGRAM);
        var other = api.as("admin", "other-admin")
                .with("Idempotency-Key", "shared")
                .post("/api/admin/sos/programs", PROGRAM);
        assertThat(other.text("/data/program/_id")).isNotEqualTo(one.text("/data/program/_id"));
    }

    @Test
    void a_deletion_repeated_with_its_key_is_no_second_one() {
        var program = new SosAdmin(admin).program(1);
        var keyed = admin.with("Idempotency-Key", "delete-1");
        keyed.delete("/api/admin/sos/programs/" + program).expect(200);
        var again = keyed.delete("/api/admin/sos/programs/" + program).expect(200);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.at("/data").toString()).isEqualTo("{}");
        admin.delete("/api/admin/sos/programs/" + program).expect(404);
    }

    @Test
    void twenty_at_once_with_one_key_are_one_program() throws Exception {
        var keyed = admin.with("Idempotency-Key", "create-20");
        var answers = Race.of(20, i -> () -> keyed.post("/api/admin/sos/programs", PROGRAM));

        assertThat(answers).allMatch(answer -> answer.status() == 201 || isStillRunning(answer));
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .map(answer -> answer.text("/data/program/_id"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void an_answer_that_was_erased_is_not_given_again() {
        var erased = api.as("admin", "erased-admin").with("Idempotency-Key", "create-3");
        erased.post("/api/admin/sos/programs", PROGRAM).expect(201);
        SharedApplication.get().bean(PersonKeys.class).destroy("erased-admin");
        erased.post("/api/admin/sos/programs", PROGRAM).expect(409, 409, "CONFLICT");
    }

    @Test
    void a_refusal_is_decided_anew() {
        var program = new SosAdmin(admin).program(7);
        var user = new SosUser(api.as("user", "keyed-late").with("Idempotency-Key", "start-1"), program);
        user.start(7).expect(409, 4002, "QUIZ_NOT_AVAILABLE");
        new SosAdmin(admin).quiz(program, 1);
        user.start(7).expect(201);
    }

    @Test
    void a_key_that_is_none_is_named() {
        for (var key : new String[] {"", "x".repeat(256)}) {
            var answer = admin.with("Idempotency-Key", key).post("/api/admin/sos/programs", PROGRAM);
            assertThat(answer.expect(400).text("/errors/0/field")).isEqualTo("Idempotency-Key");
        }
    }

    private static boolean isStillRunning(Answer answer) {
        return answer.status() == 409 && !answer.header("Retry-After").isEmpty();
    }
}
