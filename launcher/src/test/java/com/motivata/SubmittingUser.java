package com.motivata;

import com.motivata.support.Answer;
import com.motivata.support.Api;
import com.motivata.support.SosUser;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** A user who submits one quiz after the other to a server that may die, and remembers what the server said. */
final class SubmittingUser {

    /** @param key of every other submit; who lost the answer to one without a key can only try and be refused */
    record Submit(
            String program,
            String quiz,
            String question,
            int answer,
            @Nullable String key) {}

    private static final int QUIZ_ALREADY_COMPLETED = 4001;

    private final String name;
    private final String token;
    private final Queue<Submit> ahead = new ArrayDeque<>();
    private final List<Submit> acknowledged = new CopyOnWriteArrayList<>();
    private @Nullable Submit unanswered;
    private int lost;
    private int replayed;

    SubmittingUser(Api server, String name) {
        this.name = name;
        this.token = server.token("{\"role\":\"user\",\"sub\":\"%s\"}".formatted(name));
    }

    void start(Api server, List<String> programs) {
        for (var program : programs) {
            var quiz = new SosUser(server.as(token), program).start(1).expect(201);
            int number = ahead.size();
            ahead.add(new Submit(
                    program,
                    quiz.text("/data/todaysQuiz/_id"),
                    quiz.text("/data/todaysQuiz/questions/0/_id"),
                    1 + number % 5,
                    number % 2 == 0 ? "submit-" + number : null));
        }
    }

    /** Ends when the server goes away in the middle of a request, or when nothing is left to submit. */
    void submitUntilDisconnected(Api server) throws InterruptedException {
        try {
            while (!ahead.isEmpty()) {
                submitNext(server);
            }
        } catch (IOException theServerIsGone) {
            unanswered = ahead.peek();
            lost++;
        }
    }

    /** Tries again what the server died over. */
    void submitUnanswered(Api server) throws IOException, InterruptedException {
        if (unanswered != null) {
            submitNext(server);
        }
    }

    private void submitNext(Api server) throws IOException, InterruptedException {
        var submit = ahead.element();
        check(submit, send(server, submit));
        acknowledged.add(submit);
        unanswered = null;
        ahead.remove();
    }

    private Answer send(Api server, Submit submit) throws IOException, InterruptedException {
        var user = server.as(token);
        var keyed = submit.key() == null ? user : user.with("Idempotency-Key", submit.key());
        var body = SosUser.oneResponse(submit.question(), Integer.toString(submit.answer()));
        return keyed.exchange("POST", "/api/app/sos/quiz/" + submit.quiz() + "/submit", body);
    }

    private void check(Submit submit, Answer answer) {
        boolean again = submit.equals(unanswered);
        if (again && submit.key() == null && answer.status() != 200) {
            assertThat(answer.at("/code").asInt()).as(answer.text()).isEqualTo(QUIZ_ALREADY_COMPLETED);
            return;
        }
        answer.expect(200);
        assertThat(answer.at("/data/progress/isCompleted").asBoolean()).isTrue();
        if (!answer.header("Idempotent-Replayed").isEmpty()) {
            assertThat(again).as("it is the answer to an earlier request").isTrue();
            replayed++;
        }
    }

    /** What the user's pages show: each acknowledged submit once, as it was sent, and nothing of the others. */
    void checkHistory(Api server) {
        for (var submit : acknowledged) {
            var history =
                    new SosUser(server.as(token), submit.program()).history().expect(200);
            assertThat(history.at("/data/totalRuns").asInt()).isEqualTo(1);
            assertThat(history.text("/data/status")).isEqualTo("completed");
            assertThat(history.at("/data/dailyHistory")).hasSize(1);
            assertThat(history.at("/data/dailyHistory/0/responses/0/answer").asInt())
                    .isEqualTo(submit.answer());
        }
        for (var submit : ahead) {
            var history =
                    new SosUser(server.as(token), submit.program()).history().expect(200);
            assertThat(history.text("/data/status")).isEqualTo("in_progress");
        }
    }

    /** As they stand in the log: "user program". */
    List<String> completions() {
        return acknowledged.stream()
                .map(submit -> name + " " + submit.program())
                .toList();
    }

    int acknowledged() {
        return acknowledged.size();
    }

    int lost() {
        return lost;
    }

    int replayed() {
        return replayed;
    }
}
