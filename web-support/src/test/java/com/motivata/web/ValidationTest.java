package com.motivata.web;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@EdgeTest
class ValidationTest {

    @Autowired
    Http http;

    @Test
    void what_is_missing_is_a_bad_request_that_lists_everything_in_the_order_of_the_fields() {
        Http.Answer answer = draft("{\"dayNumber\":0,\"tags\":[\"a\",\"\"],"
                + "\"questions\":[{\"options\":[\"1\"]},{\"questionText\":\"\"}]}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("message").asString()).isEqualTo("Validation failed");
        assertThat(answer.error()).isEqualTo("Quiz title is required");
        assertThat(answer.problems())
                .containsExactly(
                        "title: Quiz title is required",
                        "isActive: isActive is required",
                        "dayNumber: dayNumber must be greater than or equal to 1",
                        "tags[1]: tags[1] must not be blank",
                        "questions[0].questionText: questions[0].questionText is required",
                        "questions[0].options: questions[0].options size must be between 2 and 2147483647",
                        "questions[1].questionText: questions[1].questionText must not be blank");
    }

    @Test
    void what_is_there_but_breaks_a_rule_is_unprocessable() {
        Http.Answer answer = draft("{\"title\":\"\",\"isActive\":true,\"questions\":[{\"questionText\":\"a\"}]}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("code").asInt()).isEqualTo(422);
        assertThat(answer.problems()).containsExactly("title: Quiz title is required");
    }

    @Test
    void an_empty_list_is_there_but_breaks_a_rule() {
        Http.Answer answer = draft("{\"title\":\"a\",\"isActive\":true,\"questions\":[]}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.error()).isEqualTo("questions must not be empty");
    }

    @Test
    void a_rule_across_fields_is_told_in_its_own_words() {
        Http.Answer answer =
                draft("{\"title\":\"a\",\"isActive\":true,\"tags\":[\"a\"],\"questions\":[{\"questionText\":\"a\"}]}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.error()).isEqualTo("A title is not a tag");
    }

    @Test
    void the_words_do_not_follow_the_language_of_the_client() {
        Http.Answer answer = http.json(
                "POST", "/api/draft", "{\"title\":\"a\",\"isActive\":true,\"questions\":[]}", "Accept-Language", "de");
        assertThat(answer.error()).isEqualTo("questions must not be empty");
    }

    @Test
    void a_parameter_that_breaks_a_rule_is_a_bad_request_beside_a_body_that_does_too() {
        String valid = "{\"title\":\"a\",\"isActive\":true,\"questions\":[{\"questionText\":\"a\"}]}";
        Http.Answer parameter = http.json("POST", "/api/limited-draft?max=0", valid);
        assertThat(parameter.status()).isEqualTo(400);
        assertThat(parameter.problems()).containsExactly("max: max must be greater than or equal to 1");

        Http.Answer both = http.json("POST", "/api/limited-draft?max=0", valid.replace("true", "null"));
        assertThat(both.status()).isEqualTo(400);
        assertThat(both.problems())
                .containsExactly("isActive: isActive is required", "max: max must be greater than or equal to 1");
        assertThat(http.json("POST", "/api/limited-draft?max=1", valid).status())
                .isEqualTo(200);
    }

    private Http.Answer draft(String body) {
        return http.json("POST", "/api/draft", body);
    }
}
