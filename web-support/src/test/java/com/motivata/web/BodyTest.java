package com.motivata.web;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@EdgeTest
class BodyTest {

    @Autowired
    Http http;

    @Test
    void what_is_well_typed_is_read_and_the_status_follows_the_envelope() {
        Http.Answer answer =
                wish("{\"text\":\"a\",\"number\":7,\"flag\":true,\"price\":499.50,\"type\":\"single-choice\","
                        + "\"at\":\"2026-01-31T15:30:00+05:30\",\"date\":\"2026-01-31\","
                        + "\"any\":{\"z\":1,\"a\":[0,false,null,1.10,\"x\"]}}");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.raw().body())
                .isEqualTo("{\"status\":201,\"message\":\"Wished\",\"data\":{\"text\":\"a\",\"number\":7,\"flag\":true,"
                        + "\"price\":499.5,\"type\":\"single-choice\",\"at\":\"2026-01-31T10:00:00Z\","
                        + "\"date\":\"2026-01-31\",\"programId\":null,"
                        + "\"any\":{\"z\":1,\"a\":[0,false,null,1.1,\"x\"]},\"parts\":null}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"number\":\"7\"} | number | number must be a whole number",
                "{\"number\":1.5} | number | number must be a whole number",
                "{\"number\":99999999999} | number | number must be a whole number",
                "{\"number\":\"\"} | number | number must be a whole number",
                "{\"flag\":1} | flag | flag must be true or false",
                "{\"flag\":\"true\"} | flag | flag must be true or false",
                "{\"text\":7} | text | text must be a string",
                "{\"text\":true} | text | text must be a string",
                "{\"text\":{}} | text | text must be a string",
                "{\"price\":\"1\"} | price | price must be a number",
                "{\"price\":1e999999999} | price | price must be a number",
                "{\"type\":7} | type | type must be one of text, single-choice, multiple-choice, scale, boolean",
                "{\"at\":1700000000} | at | at must be an instant such as 2026-01-31T10:00:00Z",
                "{\"date\":[2026,1,31]} | date | date must be a date such as 2026-01-31",
                "{\"programId\":7} | programId | programId must be a string",
                "{\"parts\":{}} | parts | parts must be an array",
                "{\"parts\":[{\"number\":1},{\"number\":\"x\"}]} | parts[1].number | parts[1].number must be a whole number",
                "{\"parts\":[{\"nmber\":1}]} | parts[0].nmber | parts[0].nmber is not a known field",
                "{\"text\":\"a\",\"text\":\"b\"} | text | text is given twice",
            })
    void a_wrong_type_an_unknown_field_or_a_double_one_is_a_bad_request(String body, String field, String words) {
        Http.Answer answer = wish(body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("message").asString()).isEqualTo("Validation failed");
        assertThat(answer.error()).isEqualTo(words);
        assertThat(answer.problems()).containsExactly(field + ": " + words);
        assertThat(answer.body().path("code").asInt()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"essay\"} | type must be one of text, single-choice, multiple-choice, scale, boolean",
                "{\"type\":\"TEXT\"} | type must be one of text, single-choice, multiple-choice, scale, boolean",
                "{\"type\":\"\"} | type must be one of text, single-choice, multiple-choice, scale, boolean",
                "{\"at\":\"tomorrow\"} | at must be an instant such as 2026-01-31T10:00:00Z",
                "{\"date\":\"2026-02-30\"} | date must be a date such as 2026-01-31",
            })
    void a_string_that_means_nothing_breaks_a_rule(String body, String words) {
        Http.Answer answer = wish(body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.error()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "{\"text\":\"a\"} x", "{\"text\":\"a\"}{}", "nothing", "{\"number\":NaN}", "{'text':1}"})
    void what_is_no_json_is_a_bad_request(String body) {
        Http.Answer answer = wish(body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("INVALID_REQUEST");
        assertThat(answer.body().path("message").asString()).isEqualTo("The request body is not valid JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "\"x\"", "\"\""})
    void another_kind_of_json_than_an_object_is_a_bad_request(String body) {
        assertThat(wish(body).error()).isEqualTo("The request body must be an object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    void a_missing_body_is_a_bad_request(String body) {
        Http.Answer answer = wish(body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("INVALID_REQUEST");
    }

    @Test
    void nesting_has_an_end() {
        assertThat(wish("{\"any\":" + "[".repeat(49) + "]".repeat(49) + "}").status())
                .isEqualTo(201);
        assertThat(wish("{\"any\":" + "[".repeat(50) + "]".repeat(50) + "}").status())
                .isEqualTo(400);
    }

    @Test
    void a_primitive_that_is_missing_or_null_is_required() {
        assertThat(http.json("POST", "/api/counted", "{}").error()).isEqualTo("count is required");
        assertThat(http.json("POST", "/api/counted", "{\"count\":null}").error())
                .isEqualTo("count is required");
        assertThat(http.json("POST", "/api/counted", "{\"count\":2}").status()).isEqualTo(200);
    }

    @Test
    void a_malformed_id_in_a_body_is_one_that_does_not_exist() {
        Http.Answer answer = wish("{\"programId\":\"nope\"}");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body().path("message").asString()).isEqualTo("Program not found");
    }

    @Test
    void a_change_tells_what_was_left_out_from_what_is_cleared_and_what_is_set() {
        assertThat(revise("{}").data().toString())
                .isEqualTo("{\"title\":\"none\",\"day\":\"none\",\"questions\":\"none\"}");
        assertThat(revise("{\"title\":null,\"day\":3}").data().toString())
                .isEqualTo("{\"title\":\"to null\",\"day\":\"to 3\",\"questions\":\"none\"}");
        assertThat(revise("{\"day\":\"3\"}").error()).isEqualTo("day must be a whole number");
    }

    @Test
    void constraints_reach_into_a_change() {
        assertThat(revise("{\"title\":\"123456\"}").problems())
                .containsExactly("title: title size must be between 0 and 5");
        assertThat(revise("{\"title\":\"123456\"}").status()).isEqualTo(422);
        Http.Answer cleared = revise("{\"day\":null}");
        assertThat(cleared.status()).isEqualTo(400);
        assertThat(cleared.error()).isEqualTo("day is required");
        assertThat(revise("{\"questions\":[{\"questionText\":\"a\"},{\"questionText\":\"b\",\"options\":[\"1\"]}]}")
                        .problems())
                .isEqualTo(List.of("questions[1].options: questions[1].options size must be between 2 and 2147483647"));
    }

    private Http.Answer wish(String body) {
        return http.json("POST", "/api/wish", body);
    }

    private Http.Answer revise(String body) {
        return http.json("PUT", "/api/revision", body);
    }
}
