package com.motivata.sos;

import com.motivata.support.Answer;
import com.motivata.support.Api;
import com.motivata.support.SosAdmin;
import com.motivata.support.SosUser;
import com.motivata.support.TestApplication;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Quizzes answered without a network and sent days later, by one who lives in Kolkata: midnight is at 18:30Z. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OfflineTest {

    @TempDir
    private static Path data;

    private static TestApplication application;
    private static Api admin;
    private static String program;

    private Api user;
    private SosUser sos;

    @BeforeAll
    static void start() {
        application = TestApplication.start(data);
        admin = application.api().as("admin", "ada");
        program = new SosAdmin(admin).programWithQuizzes(7);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @BeforeEach
    void one_who_began_on_the_first_of_june_is_back_on_the_fourth(TestInfo test) {
        user = application
                .api()
                .asUserIn("Asia/Kolkata", test.getTestMethod().orElseThrow().getName());
        sos = new SosUser(user, program);
        admin.setClock("2025-06-01T06:00:00Z");
        sos.start(7).expect(201);
        admin.setClock("2025-06-04T05:00:00Z");
    }

    @Test
    void two_days_sent_in_their_order_count_for_the_days_they_were_done() {
        var first = submitTodaysAsOf("2025-06-02T15:00:00Z").expect(200);
        assertThat(first.text("/data/submission/submittedAt")).isEqualTo("2025-06-02T15:00:00Z");
        assertThat(first.text("/data/nextQuizAvailableAt")).isEqualTo("2025-06-02T18:30:00Z");
        assertThat(sos.today().at("/data/quiz/dayNumber").asInt()).isEqualTo(2);

        // Half past midnight in Kolkata: the next day, although it is the same in UTC
        var second = submitTodaysAsOf("2025-06-02T19:00:00Z").expect(200);
        assertThat(second.text("/data/submission/submittedAt")).isEqualTo("2025-06-02T19:00:00Z");
        assertThat(second.text("/data/nextQuizAvailableAt")).isEqualTo("2025-06-03T18:30:00Z");

        var third = sos.submitToday("3").expect(200);
        assertThat(third.at("/data/submission/dayNumber").asInt()).isEqualTo(3);
        assertThat(third.text("/data/nextQuizAvailableAt")).isEqualTo("2025-06-04T18:30:00Z");
        assertThat(completions()).hasSize(3).startsWith("2025-06-02T15:00:00Z", "2025-06-02T19:00:00Z");
    }

    @Test
    void a_date_is_not_used_twice_and_never_goes_back() {
        submitTodaysAsOf("2025-06-02T19:00:00Z").expect(200);
        submitTodaysAsOf("2025-06-03T18:29:59Z").expect(409, 4002, "QUIZ_NOT_AVAILABLE");
        submitTodaysAsOf("2025-06-02T12:00:00Z").expect(409, 4002, "QUIZ_NOT_AVAILABLE");
        assertThat(completions()).containsExactly("2025-06-02T19:00:00Z");
        submitTodaysAsOf("2025-06-03T18:30:00Z").expect(200);
    }

    @Test
    void a_time_in_the_future_is_refused() {
        assertNamed(submitTodaysAsOf("2025-06-04T05:30:00Z"));
    }

    @Test
    void a_time_of_more_than_72_hours_ago_is_refused() {
        assertNamed(submitTodaysAsOf("2025-06-01T04:59:59Z"));
        admin.setClock("2025-06-04T07:00:00Z");
        assertNamed(submitTodaysAsOf("2025-06-01T06:59:59Z"));
        submitTodaysAsOf("2025-06-01T07:30:00Z").expect(200);
    }

    @Test
    void a_time_before_the_day_of_the_start_is_refused() {
        user.post("/api/app/sos/programs/" + program + "/abandon", null).expect(200);
        sos.start(7).expect(201);
        assertNamed(submitTodaysAsOf("2025-06-03T18:29:59Z"));
        submitTodaysAsOf("2025-06-03T18:30:00Z").expect(200);
    }

    private Answer submitTodaysAsOf(String submittedAt) {
        var quiz = sos.today().expect(200);
        var body = SosUser.oneResponse(quiz.text("/data/quiz/questions/0/_id"), "3");
        return user.post(
                "/api/app/sos/quiz/" + quiz.text("/data/quiz/_id") + "/submit",
                body.replaceFirst("}$", ",\"submittedAt\":\"" + submittedAt + "\"}"));
    }

    private List<String> completions() {
        return sos.history().expect(200).at("/data/dailyHistory").findValuesAsString("completedAt");
    }

    private void assertNamed(Answer answer) {
        answer.expect(422);
        assertThat(answer.text("/errors/0/field")).as(answer.text()).isEqualTo("submittedAt");
        assertThat(completions()).isEmpty();
    }
}
