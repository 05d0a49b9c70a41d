package com.motivata.web;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@EdgeTest
@ExtendWith(OutputCaptureExtension.class)
class FailureTest {

    @Autowired
    Http http;

    @Test
    void a_refusal_is_told_with_its_name_its_number_and_its_data() {
        Http.Answer answer = http.get("/api/refused");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.raw().body())
                .isEqualTo("{\"status\":409,\"message\":\"Today's quiz is done\","
                        + "\"error\":\"QUIZ_ALREADY_COMPLETED\",\"code\":4001,\"data\":{\"day\":1}}");
    }

    @Test
    void invalid_input_is_told_as_a_failed_validation() {
        Http.Answer answer = http.get("/api/invalid");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.raw().body())
                .isEqualTo(
                        "{\"status\":422,\"message\":\"Validation failed\",\"error\":\"B is too small\",\"code\":422,"
                                + "\"errors\":[{\"field\":\"b\",\"message\":\"B is too small\"},"
                                + "{\"field\":\"a\",\"message\":\"A is too big\"}]}");
    }

    @Test
    void a_lasting_conflict_can_be_tried_again() {
        Http.Answer answer = http.get("/api/busy");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.error()).isEqualTo("CONFLICT");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    /** Whatever broke: what broke is not always the client's connection. */
    @ParameterizedTest
    @ValueSource(strings = {"disk", "Broken%20pipe", "Connection%20reset%20by%20peer"})
    void half_an_answer_breaks_off_whatever_broke(String cause) {
        String answer =
                http.raw("GET /api/cut?cause=" + cause + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 200 ")
                .contains("\r\n4\r\nhalf\r\n")
                .doesNotEndWith("\r\n0\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/broken", "/api/overflow"})
    void a_bug_is_logged_once_with_the_id_the_client_is_given_and_told_to_nobody(String path, CapturedOutput log) {
        Http.Answer answer = http.get(path + "?phone=12345", "X-Test", "t");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.raw().body())
                .isEqualTo("{\"status\":500,\"message\":\"Something went wrong on our side\","
                        + "\"error\":\"SERVER_ERROR\",\"code\":500}");
        assertThat(answer.header("X-Request-Id")).isNotEmpty();
        assertThat(log.getAll())
                .containsOnlyOnce("Request " + answer.header("X-Request-Id") + ": GET " + path + " failed")
                .containsOnlyOnce(" ERROR ")
                .doesNotContain("12345");
    }

    @Test
    void what_passes_by_itself_is_one_line_in_the_log(CapturedOutput log) {
        Http.Answer answer = http.get("/api/away?phone=12345");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.error()).isEqualTo("UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(log.getAll())
                .containsOnlyOnce(" WARN ")
                .containsOnlyOnce("Request " + answer.header("X-Request-Id") + ": GET /api/away is to be tried again: "
                        + "java.lang.IllegalStateException: Nobody answers at example.org")
                .doesNotContain("12345", "\tat ");
    }

    @Test
    void half_an_answer_is_never_taken_for_a_whole_one() {
        String answer = http.raw("GET /api/half HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).endsWith("X\r\n").doesNotContain("\r\n0\r\n");
    }

    @Test
    void another_media_type_is_not_understood() {
        Http.Answer answer =
                http.send("POST", "/api/wish", BodyPublishers.ofString("text=1"), "Content-Type", "text/plain");
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.error()).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void another_media_type_cannot_be_answered_but_in_the_envelope() {
        Http.Answer answer = http.get("/api/values", "Accept", "application/xml");
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.error()).isEqualTo("NOT_ACCEPTABLE");
    }

    @Test
    void a_failure_is_in_the_envelope_also_for_who_accepts_something_else() {
        assertThat(http.get("/api/refused", "Accept", "text/html").error()).isEqualTo("QUIZ_ALREADY_COMPLETED");
        assertThat(http.get("/api/nowhere", "Accept", "text/html").error()).isEqualTo("NOT_FOUND");
    }
}
