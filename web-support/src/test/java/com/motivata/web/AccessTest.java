package com.motivata.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@EdgeTest
class AccessTest {

    @Autowired
    Http http;

    @ParameterizedTest
    @ValueSource(strings = {"/api/me", "/api/admin"})
    void who_sends_no_token_is_asked_for_one(String path) {
        Http.Answer answer = http.get(path);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.raw().body())
                .isEqualTo(
                        "{\"status\":401,\"message\":\"Authentication required\",\"error\":\"UNAUTHORIZED\",\"code\":401}");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void a_user_may_call_what_is_for_users_but_not_what_is_for_admins() {
        assertThat(http.as(http.user(), "GET", "/api/me").status()).isEqualTo(200);
        Http.Answer refused = http.as(http.user(), "GET", "/api/admin");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.error()).isEqualTo("FORBIDDEN");
        assertThat(refused.body().path("code").asInt()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/me", "/api/admin", "/api/open"})
    void an_admin_may_call_all(String path) {
        assertThat(http.as(http.admin(), "GET", path).status()).isEqualTo(200);
    }

    @Test
    void a_token_without_a_role_of_ours_opens_nothing_but_public_routes() {
        assertThat(http.as(http.token("user-1"), "GET", "/api/me").status()).isEqualTo(403);
        assertThat(http.as(http.token("user-1"), "GET", "/api/open").status()).isEqualTo(200);
    }

    @Test
    void a_bad_token_is_refused_even_where_none_is_needed() {
        Http.Answer answer = http.as("not.a.token", "GET", "/api/open");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
        assertThat(http.get("/api/open", "Authorization", "Bearer ").status()).isEqualTo(401);
    }

    @Test
    void strangers_are_refused_before_their_body_is_read() {
        assertThat(http.json("POST", "/api/guarded", "{ not json").status()).isEqualTo(401);
    }

    @Test
    void an_unknown_path_is_not_found_whatever_the_token() {
        for (String authorization : new String[] {"Bearer broken", "Bearer " + http.user()}) {
            assertThat(http.get("/api/nowhere", "Authorization", authorization).status())
                    .isEqualTo(404);
        }
        assertThat(http.get("/api/nowhere").raw().body())
                .isEqualTo("{\"status\":404,\"message\":\"Resource not found\",\"error\":\"NOT_FOUND\",\"code\":404}");
    }

    @Test
    void a_wrong_method_is_told_which_are_right() {
        Http.Answer answer = http.json("DELETE", "/api/me", "");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.error()).isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(answer.header("Allow")).isEqualTo("GET");
    }

    @Test
    void the_documentation_needs_no_token() {
        assertThat(http.get("/v3/api-docs").status()).isEqualTo(200);
        assertThat(http.get("/swagger-ui/index.html").status()).isEqualTo(200);
    }
}
