package com.motivata.web;

import com.motivata.web.security.TokenIssuer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@EdgeTest
class CallerTest {

    @Autowired
    Http http;

    @Autowired
    TokenIssuer tokens;

    @Test
    void is_who_the_token_says() {
        String token = token(Map.of(
                "name", "Asha", "email", "a@example.org", "phone_number", "+911234567890", "zoneinfo", "Asia/Kolkata"));
        assertThat(http.as(token, "GET", "/api/me").data().toString())
                .isEqualTo("{\"userId\":\"u1\",\"roles\":[\"USER\"],\"admin\":false,\"name\":\"Asha\","
                        + "\"email\":\"a@example.org\",\"phone\":\"+911234567890\",\"zone\":\"Asia/Kolkata\"}");
    }

    @Test
    void may_be_nobody_on_public_routes() {
        assertThat(http.get("/api/open").data().isNull()).isTrue();
        assertThat(http.as(token(Map.of()), "GET", "/api/open")
                        .data()
                        .path("userId")
                        .asString())
                .isEqualTo("u1");
    }

    @Test
    void lives_where_the_token_says_else_the_header_else_in_utc() {
        String there = token(Map.of("zoneinfo", "Asia/Kolkata"));
        assertThat(zone(there, "X-Time-Zone", "Europe/Berlin")).isEqualTo("Asia/Kolkata");
        assertThat(zone(token(Map.of()), "X-Time-Zone", "Europe/Berlin")).isEqualTo("Europe/Berlin");
        assertThat(zone(token(Map.of("zoneinfo", "Mars/Base")), "X-Time-Zone", "Europe/Berlin"))
                .isEqualTo("Europe/Berlin");
        assertThat(zone(token(Map.of()), "X-Other", "")).isEqualTo("UTC");
    }

    @Test
    void is_told_when_the_header_names_no_zone() {
        Http.Answer answer =
                http.get("/api/me", "Authorization", "Bearer " + token(Map.of()), "X-Time-Zone", "Mars/Base");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problems())
                .containsExactly("X-Time-Zone: X-Time-Zone must be a time zone such as Asia/Kolkata");
    }

    @Test
    void may_have_one_role_or_several_under_either_name() {
        assertThat(roles(Map.of("roles", List.of(), "role", "admin"))).isEqualTo("[\"ADMIN\"]");
        assertThat(roles(Map.of("roles", List.of(), "role", List.of("user", "cook"))))
                .isEqualTo("[\"USER\"]");
    }

    @Test
    void keeps_personal_data_out_of_logs() {
        assertThat(new Caller(
                                new com.motivata.api.common.UserId("u1"),
                                java.util.Set.of(Role.USER),
                                "Asha",
                                "a@example.org",
                                "+91",
                                java.time.ZoneOffset.UTC)
                        .toString())
                .isEqualTo("Caller[USER]");
    }

    private String zone(String token, String header, String value) {
        return http.get("/api/me", "Authorization", "Bearer " + token, header, value)
                .data()
                .path("zone")
                .asString();
    }

    private String roles(Map<String, Object> claims) {
        String token = tokens.issue("u1", List.of(), claims, Duration.ofMinutes(1));
        return http.as(token, "GET", "/api/me").data().path("roles").toString();
    }

    private String token(Map<String, Object> claims) {
        return tokens.issue("u1", List.of(Role.USER), claims, Duration.ofMinutes(1));
    }
}
