package com.motivata.sos;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.motivata.eventstore.CommitLog;
import com.motivata.query.consistency.WriteLog;
import com.motivata.support.Answer;
import com.motivata.support.Api;
import com.motivata.support.Race;
import com.motivata.support.SharedApplication;
import com.motivata.support.SosAdmin;
import com.motivata.support.SosUser;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Many do the same thing at the same moment: one wins. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SosRacesTest {

    private static final int RACERS = 20;

    private final Api api = SharedApplication.api();
    private final Api admin = api.as("admin", "races-admin");
    private final SosAdmin sos = new SosAdmin(admin);

    @Test
    void twenty_submits_of_one_day_are_one_completion() throws Exception {
        var program = sos.programWithQuizzes(7);
        var caller = api.as("user", "racer-submit");
        var user = new SosUser(caller, program);
        user.start(7).expect(201);
        var today = user.today().expect(200);
        var quiz = today.text("/data/quiz/_id");
        var question = today.text("/data/quiz/questions/0/_id");

        var answers = Race.of(RACERS, i -> () -> user.submit(quiz, question, "5"));

        assertThat(winners(answers, 200)).isEqualTo(1);
        assertThat(losers(answers, 409, 4001)).isEqualTo(RACERS - 1);
        assertThat(events("sos.QuizSubmitted", "racer-submit")).isEqualTo(1);
        assertThat(user.history().at("/data/dailyHistory").size()).isEqualTo(2);
        var statistics = caller.get("/api/app/sos/progress").at("/data/statistics");
        assertThat(statistics.get("totalQuizzesCompleted").asInt()).isEqualTo(1);
        assertThat(statistics.get("averageScore").asInt()).isEqualTo(100);
        assertThat(stats(program).at("/completionsPerDay/0/completions").asInt())
                .isEqualTo(1);
    }

    @Test
    void twenty_starts_are_one_run() throws Exception {
        var program = sos.programWithQuizzes(7);
        var user = new SosUser(api.as("user", "racer-start"), program);

        var answers = Race.of(RACERS, i -> () -> user.start(7));

        assertThat(winners(answers, 201)).isEqualTo(1);
        assertThat(losers(answers, 409, 4003)).isEqualTo(RACERS - 1);
        assertThat(events("sos.RunStarted", "racer-start")).isEqualTo(1);
        assertThat(stats(program).get("enrolled").asInt()).isEqualTo(1);
    }

    @Test
    void a_day_gets_one_quiz_however_many_admins_write_one() throws Exception {
        var program = sos.program(7);
        var body =
                "{\"dayNumber\":1,\"title\":\"Mine\",\"questions\":[{\"questionText\":\"Why?\",\"questionType\":\"text\"}]}";

        var answers = Race.of(RACERS, i -> () -> admin.post("/api/admin/sos/programs/" + program + "/quiz", body));

        assertThat(winners(answers, 201)).isEqualTo(1);
        assertThat(losers(answers, 409, 409)).isEqualTo(RACERS - 1);
        assertThat(admin.get("/api/admin/sos/programs/" + program + "/quizzes")
                        .at("/meta/total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_reader_knows_how_far_the_log_has_come() {
        sos.program(7);
        assertThat(SharedApplication.get().bean(WriteLog.class).lastKnownCommit())
                .isEqualTo(SharedApplication.get().bean(CommitLog.class).tail());
    }

    @Test
    void reading_todays_quiz_writes_nothing() throws Exception {
        var program = sos.programWithQuizzes(7);
        var user = new SosUser(api.as("user", "reader"), program);
        user.start(7).expect(201);
        var before = commits();

        var answers = Race.of(12, i -> () -> user.today());

        assertThat(winners(answers, 200)).isEqualTo(12);
        assertThat(commits()).isEqualTo(before);
    }

    private tools.jackson.databind.JsonNode stats(String program) {
        return admin.get("/api/admin/sos/programs/" + program + "/stats")
                .expect(200)
                .at("/data/stats");
    }

    private static long winners(List<Answer> answers, int status) {
        return answers.stream().filter(answer -> answer.status() == status).count();
    }

    private static long losers(List<Answer> answers, int status, int code) {
        return answers.stream()
                .filter(answer ->
                        answer.status() == status && answer.at("/code").asInt() == code)
                .count();
    }

    private static long events(String type, String user) {
        var ofTheUser =
                Filters.elemMatch("events", Filters.and(Filters.eq("type", type), Filters.eq("payload.userId", user)));
        return log().getCollection("commits").countDocuments(ofTheUser);
    }

    private static long commits() {
        return log().getCollection("commits").countDocuments();
    }

    private static MongoDatabase log() {
        return SharedApplication.get().bean(MongoDatabase.class);
    }
}
