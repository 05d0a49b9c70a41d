package com.motivata.support;

import java.net.http.HttpHeaders;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the API said. */
public record Answer(int status, HttpHeaders headers, String text) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public JsonNode json() {
        return MAPPER.readTree(text);
    }

    /** A value at a path such as {@code /data/program/_id}. */
    public JsonNode at(String path) {
        return json().at(path);
    }

    public String text(String path) {
        return at(path).asString();
    }

    public Answer expect(int expected) {
        Assertions.assertThat(status).as(text).isEqualTo(expected);
        return this;
    }

    /** A refusal by its status, number and name. */
    public Answer expect(int expected, int code, String error) {
        expect(expected);
        Assertions.assertThat(at("/code").asInt()).as(text).isEqualTo(code);
        Assertions.assertThat(text("/error")).isEqualTo(error);
        return this;
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** A refusal of bad input: in the envelope, in words for people, and without a look inside. */
    public Answer expectRefusal(int expected) {
        expect(expected);
        Assertions.assertThat(at("/status").asInt()).isEqualTo(expected);
        Assertions.assertThat(text("/message")).isNotBlank();
        Assertions.assertThat(text("/error")).isNotBlank();
        Assertions.assertThat(text).doesNotContain("Exception", "com.motivata", "java.", "tools.jackson");
        return this;
    }

    /** The same, and it names the field. */
    public Answer expectRefusal(int expected, String field) {
        expectRefusal(expected);
        Assertions.assertThat(at("/errors").findValuesAsString("field"))
                .as(text)
                .contains(field);
        return this;
    }
}
