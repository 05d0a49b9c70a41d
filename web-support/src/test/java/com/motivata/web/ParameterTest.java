package com.motivata.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@EdgeTest
class ParameterTest {

    @Autowired
    Http http;

    @Test
    void a_list_starts_with_ten_items_and_says_how_many_there_are() {
        assertThat(http.get("/api/numbers").raw().body())
                .isEqualTo("{\"status\":200,\"message\":\"Numbers\",\"data\":[1,10],"
                        + "\"meta\":{\"page\":1,\"limit\":10,\"total\":21,\"totalPages\":3}}");
        assertThat(http.get("/api/numbers?page=2&limit=100").body().path("meta").toString())
                .isEqualTo("{\"page\":2,\"limit\":100,\"total\":21,\"totalPages\":1}");
    }

    @ParameterizedTest
    @CsvSource({
        "page=0, page must be a whole number from 1",
        "page=-1, page must be a whole number from 1",
        "page=x, page must be a whole number from 1",
        "page=, page must be a whole number from 1",
        "page=99999999999, page must be a whole number from 1",
        "page=1&page=2, page must be a whole number from 1",
        "limit=0, 'limit must be a whole number, 1 to 100'",
        "limit=101, 'limit must be a whole number, 1 to 100'",
        "limit=1.5, 'limit must be a whole number, 1 to 100'"
    })
    void a_page_out_of_range_is_refused_by_name(String query, String words) {
        Http.Answer answer = http.get("/api/numbers?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problems()).containsExactly(query.replaceAll("=.*", "") + ": " + words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nope", "00000000000000000000000G", "ABCDEFABCDEFABCDEFABCDEF", "%20", "1"})
    void a_malformed_id_answers_exactly_what_an_unknown_one_does(String id) {
        Http.Answer unknown = http.get("/api/programs/000000000000000000000000");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(http.get("/api/programs/" + id).raw().body())
                .isEqualTo(unknown.raw().body());
        assertThat(http.get("/api/programs/111111111111111111111111").status()).isEqualTo(200);
    }

    @Test
    void an_over_long_user_id_does_not_exist_and_a_malformed_day_is_a_bad_request() {
        assertThat(http.get("/api/users/" + "x".repeat(129) + "/days/1").status())
                .isEqualTo(404);
        Http.Answer day = http.get("/api/users/u/days/one");
        assertThat(day.status()).isEqualTo(400);
        assertThat(day.problems()).containsExactly("day: day must be a whole number");
    }

    @ParameterizedTest
    @CsvSource({
        "type=essay, 'type must be one of text, single-choice, multiple-choice, scale, boolean'",
        "type=SINGLE_CHOICE, 'type must be one of text, single-choice, multiple-choice, scale, boolean'",
        "type=Text, 'type must be one of text, single-choice, multiple-choice, scale, boolean'",
        "isActive=maybe, isActive must be true or false",
        "from=yesterday, from must be an instant such as 2026-01-31T10:00:00Z",
        "programId=x, programId is not a valid id"
    })
    void a_bad_filter_is_refused_by_name(String query, String words) {
        Http.Answer answer = http.get("/api/filter?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problems()).containsExactly(query.replaceAll("=.*", "") + ": " + words);
    }

    @Test
    void an_empty_filter_is_none() {
        assertThat(http.get("/api/filter?type=&isActive=").data().toString()).isEqualTo("[null,null,null,null]");
    }

    @Test
    void filters_speak_the_language_of_the_json() {
        assertThat(http.get("/api/filter?type=single-choice&isActive=false&from=2026-01-31T10:00:00Z")
                        .data()
                        .toString())
                .isEqualTo("[\"single-choice\",false,\"2026-01-31T10:00:00Z\",null]");
    }

    @Test
    void what_is_required_is_named() {
        assertThat(http.get("/api/required").problems()).containsExactly("name: name is required");
        assertThat(http.get("/api/required?name=a").problems()).containsExactly("X-Mood: X-Mood is required");
    }

    @Test
    void values_are_written_as_people_write_them() {
        assertThat(http.get("/api/values").data().toString())
                .isEqualTo("{\"percentage\":28.57,\"price\":1500,\"zero\":0,"
                        + "\"at\":\"2026-01-31T10:00:00Z\",\"nothing\":null}");
    }
}
