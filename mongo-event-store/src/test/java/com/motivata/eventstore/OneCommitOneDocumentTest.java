package com.motivata.eventstore;

import java.util.List;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static com.motivata.eventstore.TestLog.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OneCommitOneDocumentTest {

    private final TestLog log = TestLog.empty();

    @BeforeEach
    void two_accounts_with_one_event_each() {
        log.append(event("a", 0));
        log.append(event("b", 0));
    }

    @Test
    void events_of_two_aggregates_make_one_document() {
        log.append(event("a", 1), event("b", 1), event("b", 2));

        assertThat(log.documents()).hasSize(3);
        assertThat(log.documents().get(2).getArray("events")).hasSize(3);
        assertThat(log.sequencesOf("a")).containsExactly(0L, 1L);
        assertThat(log.sequencesOf("b")).containsExactly(0L, 1L, 2L);
    }

    @Test
    void a_conflict_on_the_first_aggregate_stores_nothing() {
        assertThatThrownBy(() -> log.append(event("a", 0), event("b", 1))).isInstanceOf(ConcurrencyException.class);

        assertThat(log.numbers()).containsExactly(1L, 2L);
        assertThat(log.sequencesOf("b")).containsExactly(0L);
    }

    @Test
    void a_conflict_on_the_last_aggregate_stores_nothing() {
        assertThatThrownBy(() -> log.append(event("a", 1), event("a", 2), event("b", 0)))
                .isInstanceOf(ConcurrencyException.class)
                .hasMessageContaining("b|0");

        assertThat(log.numbers()).containsExactly(1L, 2L);
        assertThat(log.sequencesOf("a")).containsExactly(0L);
    }

    @Test
    void a_number_is_not_used_up_by_a_conflict() {
        assertThatThrownBy(() -> log.append(event("a", 0))).isInstanceOf(ConcurrencyException.class);
        log.append(event("a", 1));

        assertThat(log.numbers()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void no_events_make_no_commit() {
        log.engine.appendEvents(List.of());

        assertThat(log.numbers()).containsExactly(1L, 2L);
    }

    @Test
    void a_long_stream_is_read_to_its_end() {
        for (int i = 1; i < 250; i++) {
            log.append(event("a", i));
        }

        assertThat(log.sequencesOf("a")).hasSize(250).isSorted();
        assertThat(log.engine.lastSequenceNumberFor("a")).contains(249L);
        assertThat(log.engine.lastSequenceNumberFor("nobody")).isEmpty();
    }

    @Test
    void a_stream_of_whatever_length_is_read_whole_also_where_a_commit_holds_several_of_its_events() {
        for (int next = 1; next < 30; next += 3) {
            log.append(event("a", next), event("a", next + 1), event("a", next + 2));

            assertThat(log.sequencesOf("a")).hasSize(next + 3).isSorted();
        }
        assertThat(log.engine.readEvents("a", 7).asStream()).hasSize(24);
    }
}
