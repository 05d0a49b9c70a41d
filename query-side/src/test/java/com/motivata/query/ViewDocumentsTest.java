package com.motivata.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ViewDocumentsTest {

    @RegisterExtension
    static final RunningMongo database = new RunningMongo();

    record Note(String _id, long position, Object value, Map<String, Object> more, Instant at) implements View {}

    static List<Object> values() {
        return List.of(
                0,
                4,
                9_000_000_000L,
                2.5,
                1.0,
                new BigDecimal("1.10"),
                new BigDecimal("4.00"),
                false,
                true,
                "",
                "a text",
                "0",
                List.of("stress", "sleep"),
                List.of(1, 2.5, "three", false),
                List.of(),
                Map.of("nested", List.of(Map.of("deeper", 1))));
    }

    @ParameterizedTest
    @MethodSource("values")
    void a_value_of_open_type_comes_back_from_the_database_as_it_was(Object value) {
        var read = throughTheDatabase(value);
        assertThat(read.value()).isEqualTo(value).hasSameHashCodeAs(value);
        assertThat(read.more().get("it")).isEqualTo(value);
    }

    @Test
    void a_whole_number_too_large_for_a_long_keeps_its_digits() {
        assertThat(throughTheDatabase(new BigInteger("12345678901234567890")).value())
                .hasToString("12345678901234567890");
    }

    @Test
    void a_number_too_precise_for_the_database_is_kept_as_text() {
        var digits = "0.1234567890123456789012345678901234567890";
        assertThat(throughTheDatabase(new BigDecimal(digits)).value()).isEqualTo(digits);
    }

    @Test
    void keys_with_dots_and_dollars_nulls_and_the_order_of_keys_survive() {
        var more = new LinkedHashMap<String, Object>();
        more.put("z.y", 1);
        more.put("$a", Arrays.asList(1, null));
        more.put("m", null);
        store(new Note("n", 0, "", more, Instant.EPOCH));
        assertThat(notes().find("n").orElseThrow().more().toString()).isEqualTo(more.toString());
    }

    @Test
    void fields_stand_in_the_order_of_the_record_without_class_names_and_with_dates() {
        store(new Note("n", 7, 1, Map.of(), Instant.parse("2024-12-05T10:30:00.123Z")));
        assertThat(Stored.documents(database.mongo(), "notes").getFirst().toJson())
                .isEqualTo("""
                        {"_id": "n", "position": 7, "value": 1, "more": {}, "at": {"$date": "2024-12-05T10:30:00.123Z"}}""");
    }

    private Note throughTheDatabase(Object value) {
        store(new Note("n", 0, value, Map.of("it", value), Instant.EPOCH));
        return notes().find("n").orElseThrow();
    }

    private void store(Note note) {
        notes().fold(note._id(), before -> note);
    }

    private ViewCollection<Note> notes() {
        return new ViewCollection<>(database.mongo(), "notes", Note.class);
    }
}
