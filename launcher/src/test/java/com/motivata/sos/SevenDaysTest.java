package com.motivata.sos;

import com.motivata.support.Answer;
import com.motivata.support.Api;
import com.motivata.support.SosAdmin;
import com.motivata.support.TestApplication;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The life of a program and of one who goes through it: seven days with every type of question, one day missed, an
 * admin who edits in the middle, the end, a new run, and a restart of the application.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SevenDaysTest {

    private static final String QUESTIONS = """
            {"questionText":"How is your energy?","questionType":"scale","points":10,"order":1,
             "options":[{"value":0,"text":"None"},{"value":1,"text":"Some"},{"value":2,"text":"Plenty"}]},
            {"questionText":"How calm are you?","questionType":"scale","points":10,"order":2,
             "metadata":{"min":1,"max":5,"reverse":true}},
            {"questionText":"Did you sleep?","questionType":"boolean","points":10,"order":3},
            {"questionText":"What weighs on you?","questionType":"multiple-choice","order":4,"isRequired":false,
             "options":[{"value":"work","text":"Work"},{"value":"sleep","text":"Poor sleep"},
                        {"value":"none","text":"Nothing"}]},
            {"questionText":"Which is a habit?","questionType":"single-choice","points":10,"order":5,
             "options":[{"value":"walk","text":"A walk"},{"value":"luck","text":"Luck"}],
             "metadata":{"correctAnswer":"walk"}},
            {"questionText":"What was good today?","questionType":"text","order":6,"isRequired":false}""";

    @TempDir
    Path data;

    private Api admin;
    private Api user;
    private String program;

    @Test
    void seven_days_with_a_missed_one_an_edit_a_second_run_and_a_restart() {
        try (var application = TestApplication.start(data)) {
            begin(application.api());
            aProgramIsWritten();
            theFirstDayIsAnsweredWithZeroAndFalse();
            theSecondDayOpensAtMidnightInKolkata();
            aDayIsMissed();
            anAdminEditsTheQuizOfAnAnsweredDayAndOfAComingOne();
            theRestIsAnswered();
            theRunIsCompleted();
            aSecondRunStartsAndTheFirstStaysReadable();
        }
        try (var application = TestApplication.start(data)) {
            begin(application.api());
            everythingIsStillThere();
        }
    }

    private void begin(Api api) {
        admin = api.as("admin", "ada");
        user = api.asUserIn("Asia/Kolkata", "uma");
    }

    private void aProgramIsWritten() {
        admin.setClock("2025-03-01T06:00:00Z");
        var sos = new SosAdmin(admin);
        program = sos.program(7);
        for (int day = 1; day <= 7; day++) {
            sos.quiz(program, day, QUESTIONS);
        }
        assertThat(user.get("/api/app/sos/programs/" + program)
                        .expect(200)
                        .at("/data/userProgress")
                        .isNull())
                .isTrue();
    }

    private void theFirstDayIsAnsweredWithZeroAndFalse() {
        var started = start().expect(201);
        assertThat(started.at("/data/progress/currentDay").asInt()).isEqualTo(1);
        start().expect(409, 4003, "PROGRAM_ALREADY_STARTED");

        var submitted = answerToday("0", "5", "false", "[\"sleep\",\"work\"]", "\"walk\"", "\"A walk, at last\"");
        // none of 10, 5 reversed is none of 10, false is none of 10, the right habit: 10 of 40
        assertThat(submitted.at("/data/submission/score").asInt()).isEqualTo(25);
        assertThat(submitted.at("/data/progress/currentDay").asInt()).isEqualTo(2);
        assertThat(submitted.at("/data/progress/progressPercentage").asDouble()).isEqualTo(14.29);
        assertThat(submitted.text("/data/nextQuizAvailableAt")).isEqualTo("2025-03-01T18:30:00Z");

        var first = history().at("/data/dailyHistory/0/responses");
        assertThat(first.get(0).toString())
                .isEqualTo("{\"question\":\"How is your energy?\",\"answer\":0,\"answerText\":\"None\"}");
        assertThat(first.get(1).get("answer").asInt()).isEqualTo(5);
        assertThat(first.get(2).toString())
                .isEqualTo("{\"question\":\"Did you sleep?\",\"answer\":false,\"answerText\":\"No\"}");
        assertThat(first.get(3).get("answer").toString()).isEqualTo("[\"sleep\",\"work\"]");
        assertThat(first.get(3).get("answerText").asString()).isEqualTo("Poor sleep, Work");
    }

    private void theSecondDayOpensAtMidnightInKolkata() {
        user.setClock("2025-03-01T18:29:59Z");
        var early = today();
        assertThat(early.at("/data/alreadyCompleted").asBoolean()).isTrue();
        assertThat(early.at("/data/progress/currentDay").asInt()).isEqualTo(1);
        assertThat(early.text("/data/nextQuizAvailableAt")).isEqualTo("2025-03-01T18:30:00Z");

        user.setClock("2025-03-01T18:30:00Z");
        assertThat(today().at("/data/quiz/dayNumber").asInt()).isEqualTo(2);
        answerToday("2", "1", "true", "[\"none\"]", "\"walk\"", "\"Everything\"");
    }

    private void aDayIsMissed() {
        user.setClock("2025-03-04T06:00:00Z");
        assertThat(today().at("/data/quiz/dayNumber").asInt()).isEqualTo(3);
    }

    private void anAdminEditsTheQuizOfAnAnsweredDayAndOfAComingOne() {
        var quizzes = admin.get("/api/admin/sos/programs/" + program + "/quizzes?limit=100");
        var first = quizzes.text("/data/quizzes/0/_id");
        var fourth = quizzes.text("/data/quizzes/3/_id");
        var question = quizzes.text("/data/quizzes/3/questions/0/_id");

        admin.put(
                        "/api/admin/sos/quiz/" + first,
                        "{\"title\":\"Rewritten\",\"questions\":["
                                + QUESTIONS.replace("How is your energy?", "Rewritten?") + "]}")
                .expect(200);
        var edited = admin.put("/api/admin/sos/quiz/" + fourth, "{\"title\":\"A new title\"}")
                .expect(200);

        assertThat(edited.text("/data/quiz/questions/0/_id")).isEqualTo(question);
        assertThat(history().text("/data/dailyHistory/0/quizTitle")).isEqualTo("Day 1");
        assertThat(history().text("/data/dailyHistory/0/responses/0/question")).isEqualTo("How is your energy?");
    }

    private void theRestIsAnswered() {
        for (int day = 3; day <= 6; day++) {
            var submitted = answerToday("1", "3", "true", "[\"work\"]", "\"luck\"", "\"Day " + day + "\"");
            assertThat(submitted.at("/data/submission/dayNumber").asInt()).isEqualTo(day);
            assertThat(submitted.at("/data/submission/score").asInt()).isEqualTo(50);
            user.advanceClock("P1D");
        }
    }

    private void theRunIsCompleted() {
        var last = answerToday("2", "1", "true", "[\"none\"]", "\"walk\"", "\"The end\"");
        assertThat(last.at("/data/progress/isCompleted").asBoolean()).isTrue();
        assertThat(last.at("/data/nextQuizAvailableAt").isNull()).isTrue();
        assertThat(today().at("/data/nextQuizAvailableAt").isNull()).isTrue();

        var progress = user.get("/api/app/sos/progress").expect(200);
        assertThat(progress.at("/data/activePrograms").size()).isZero();
        // 25, 100, 4 × 50, 100: 425 / 7 = 60.71…
        assertThat(progress.at("/data/completedPrograms/0/finalScore").asInt()).isEqualTo(61);
        assertThat(progress.at("/data/statistics/averageScore").asDouble()).isEqualTo(60.7);
        assertThat(progress.at("/data/statistics/totalQuizzesCompleted").asInt())
                .isEqualTo(7);
    }

    private void aSecondRunStartsAndTheFirstStaysReadable() {
        var again = start().expect(201);
        assertThat(again.at("/data/progress/currentDay").asInt()).isEqualTo(1);
        answerToday("1", "1", "true", "[\"none\"]", "\"walk\"", "\"Once more\"");
        admin.delete("/api/admin/sos/programs/" + program).expect(200);
        admin.get("/api/admin/sos/programs").expect(200); // waits for what the admin wrote; the user's read does not
        user.get("/api/app/sos/programs/" + program).expect(404);
        assertRuns();
    }

    private void everythingIsStillThere() {
        assertRuns();
        user.advanceClock("P1D");
        assertThat(today().at("/data/quiz/dayNumber").asInt()).isEqualTo(2);
        var stats = user.get("/api/app/sos/progress").at("/data/statistics");
        assertThat(stats.get("totalProgramsStarted").asInt()).isEqualTo(2);
        assertThat(stats.get("totalProgramsCompleted").asInt()).isEqualTo(1);
        assertThat(stats.get("totalQuizzesCompleted").asInt()).isEqualTo(8);
    }

    private void assertRuns() {
        assertThat(history().at("/data/run").asInt()).isEqualTo(2);
        assertThat(history().at("/data/dailyHistory").size()).isEqualTo(2);
        var first =
                user.get("/api/app/sos/progress/" + program + "/history?run=1").expect(200);
        assertThat(first.at("/data/dailyHistory").size()).isEqualTo(7);
        assertThat(first.text("/data/dailyHistory/6/responses/5/answer")).isEqualTo("The end");
        assertThat(first.at("/data/dailyHistory/0/score").asInt()).isEqualTo(25);
    }

    private Answer start() {
        return user.post("/api/app/sos/programs/" + program + "/start", "{\"durationDays\":7}");
    }

    private Answer today() {
        return user.get("/api/app/sos/programs/" + program + "/quiz/today").expect(200);
    }

    private Answer history() {
        return user.get("/api/app/sos/progress/" + program + "/history").expect(200);
    }

    private Answer answerToday(String... answers) {
        var quiz = today();
        var responses = new StringBuilder();
        for (int i = 0; i < answers.length; i++) {
            responses
                    .append(i == 0 ? "" : ",")
                    .append("{\"questionId\":\"%s\",\"answer\":%s}"
                            .formatted(quiz.text("/data/quiz/questions/" + i + "/_id"), answers[i]));
        }
        return user.post(
                        "/api/app/sos/quiz/" + quiz.text("/data/quiz/_id") + "/submit",
                        "{\"responses\":[" + responses + "]}")
                .expect(200);
    }
}
