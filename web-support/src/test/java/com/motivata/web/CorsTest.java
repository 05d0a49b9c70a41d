package com.motivata.web;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@EdgeTest
class CorsTest {

    @Autowired
    Http http;

    @Test
    void a_page_that_is_allowed_may_ask_and_read() {
        Http.Answer preflight = preflight("https://admin.example.org");
        assertThat(preflight.status()).isEqualTo(200);
        assertThat(preflight.header("Access-Control-Allow-Headers")).contains("Authorization", "Idempotency-Key");
        Http.Answer answer = http.get("/api/open", "Origin", "https://admin.example.org");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("https://admin.example.org");
        assertThat(answer.header("Access-Control-Expose-Headers"))
                .contains("Idempotent-Replayed", "Retry-After", "X-Read-Consistency");
    }

    @Test
    void a_page_that_is_not_allowed_is_told_so_in_the_envelope() {
        Http.Answer preflight = preflight("https://evil.example.org");
        assertThat(preflight.status()).isEqualTo(403);
        assertThat(preflight.error()).isEqualTo("FORBIDDEN");
        assertThat(http.get("/api/open", "Origin", "https://evil.example.org").status())
                .isEqualTo(403);
    }

    private Http.Answer preflight(String origin) {
        return http.send(
                "OPTIONS",
                "/api/me",
                BodyPublishers.noBody(),
                "Origin",
                origin,
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "Authorization,Idempotency-Key");
    }
}
