package com.motivata.web;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

@EdgeTest
class DocsTest {

    @Autowired
    Http http;

    private JsonNode api;

    @BeforeEach
    void read() {
        api = http.get("/v3/api-docs").body();
    }

    @Test
    void say_what_this_is_and_how_to_log_in() {
        assertThat(api.path("openapi").asString()).startsWith("3.1");
        assertThat(api.path("info").path("title").asString()).isEqualTo("Motivata");
        assertThat(api.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
        assertThat(operation("/api/me", "get").at("/security/0/bearer").isArray())
                .isTrue();
        assertThat(operation("/api/open", "get").has("security")).isFalse();
    }

    @Test
    void show_how_every_operation_fails() {
        assertThat(api.path("paths").valueStream().flatMap(JsonNode::valueStream))
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(operation
                                .at("/responses/default/content/application~1json/schema/$ref")
                                .asString())
                        .isEqualTo("#/components/schemas/Error"));
        assertThat(api.at("/components/schemas/Error/properties").propertyNames())
                .containsExactly("status", "message", "error", "code", "errors", "data");
    }

    @Test
    void show_pages_as_parameters_with_their_limits_and_hide_the_caller() {
        JsonNode numbers = operation("/api/numbers", "get");
        assertThat(parameter(numbers, "page").path("schema").path("minimum").asInt())
                .isEqualTo(1);
        assertThat(parameter(numbers, "limit").path("schema").path("maximum").asInt())
                .isEqualTo(100);
        assertThat(parameter(numbers, "limit").path("schema").path("default").asInt())
                .isEqualTo(10);
        assertThat(operation("/api/me", "get")
                        .path("parameters")
                        .valueStream()
                        .map(p -> p.path("name").asString()))
                .containsExactly("X-Time-Zone");
    }

    @Test
    void offer_the_idempotency_key_where_something_is_written() {
        assertThat(parameter(operation("/api/do", "post"), "Idempotency-Key")
                        .at("/schema/maxLength")
                        .asInt())
                .isEqualTo(255);
        assertThat(parameter(operation("/api/do", "delete"), "Idempotency-Key").isMissingNode())
                .isFalse();
        assertThat(parameter(operation("/api/numbers", "get"), "Idempotency-Key")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void show_ids_and_changes_as_what_they_are_in_json() {
        assertThat(parameter(operation("/api/programs/{programId}", "get"), "programId")
                        .at("/schema/pattern")
                        .asString())
                .isEqualTo("^[0-9a-f]{24}$");
        assertThat(api.at("/components/schemas/Wish/properties/programId/pattern")
                        .asString())
                .isEqualTo("^[0-9a-f]{24}$");
        assertThat(api.at("/components/schemas/Revision/properties/title/type").asString())
                .isEqualTo("string");
        assertThat(api.at("/components/schemas/Revision/properties/questions/type")
                        .asString())
                .isEqualTo("array");
    }

    @Test
    void can_be_read_in_a_browser() {
        Http.Answer page = http.get("/swagger-ui.html");
        assertThat(page.status()).isEqualTo(302);
        assertThat(http.get(page.header("Location").replaceFirst("^http://[^/]+", ""))
                        .raw()
                        .body())
                .contains("swagger-ui");
    }

    private JsonNode operation(String path, String method) {
        return api.path("paths").path(path).path(method);
    }

    private static JsonNode parameter(JsonNode operation, String name) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("name").asString().equals(name))
                .findFirst()
                .orElse(tools.jackson.databind.node.MissingNode.getInstance());
    }
}
