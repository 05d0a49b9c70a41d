package com.motivata.web;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@EdgeTest
class ContainerTest {

    private static final String INVALID =
            "{\"status\":400,\"message\":\"The request is invalid\",\"error\":\"INVALID_REQUEST\",\"code\":400}";

    @Autowired
    Http http;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%",
                "//",
                "/api//me",
                "/api/..;/me",
                "/a%2fb",
                "/a%5cb",
                "/a%00b",
                "/a;b=c",
                "/api/%zz",
                "/%c0%ae"
            })
    void a_malformed_or_treacherous_path_is_a_bad_request_in_the_envelope(String path) {
        String answer = http.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400 ").endsWith(INVALID).contains("application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /a|b HTTP/1.1\r\nHost: localhost",
                "GET / HTTP/1.1\r\nHost: a b",
                "BREW / HTTP/1.1\r\nHost: localhost"
            })
    void what_is_hardly_http_gets_no_page_of_the_containers(String request) {
        String answer = http.raw(request + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("<html").doesNotContain("Tomcat");
    }

    @Test
    void headers_that_are_too_large_get_no_page_of_the_containers() {
        String answer = http.raw("GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(20_000) + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("<html").doesNotContain("Tomcat");
    }

    @Test
    void what_somebody_else_ended_is_told_in_the_envelope() {
        assertThat(http.get("/api/sent-error").raw().body())
                .isEqualTo("{\"status\":404,\"message\":\"Resource not found\",\"error\":\"NOT_FOUND\",\"code\":404}");
    }

    @Test
    void the_error_page_is_no_page() {
        assertThat(http.get("/error").status()).isEqualTo(404);
    }

    @Test
    void a_body_that_says_it_is_too_large_is_refused_at_the_door() {
        Http.Answer answer = http.json("POST", "/api/wish", body(5_000));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.error()).isEqualTo("PAYLOAD_TOO_LARGE");
        assertThat(http.json("POST", "/api/wish", body(4_000)).status()).isEqualTo(201);
    }

    @Test
    void a_body_that_turns_out_too_large_is_refused_too() {
        Http.Answer answer = chunked(body(5_000));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.error()).isEqualTo("PAYLOAD_TOO_LARGE");
        assertThat(chunked(body(4_000)).status()).isEqualTo(201);
    }

    @Test
    void every_answer_has_the_headers_browsers_need() {
        for (String path : new String[] {"/api/open", "/api/nowhere", "/api/me"}) {
            Http.Answer answer = http.get(path);
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("Set-Cookie")).isEmpty();
        }
    }

    private Http.Answer chunked(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return http.send(
                "POST",
                "/api/wish",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)),
                "Content-Type",
                "application/json");
    }

    private static String body(int size) {
        return "{\"text\":\"" + "x".repeat(size) + "\"}";
    }
}
