package com.motivata.query.sos;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static com.motivata.query.sos.SosEvents.created;
import static com.motivata.query.sos.SosEvents.day;
import static com.motivata.query.sos.SosEvents.deleted;
import static com.motivata.query.sos.SosEvents.quiz;
import static com.motivata.query.sos.SosEvents.quizOf;
import static com.motivata.query.sos.SosEvents.revised;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QuizViewTest {

    private final QuizView created = QuizView.of(created(quiz(1), quizOf(1, "Day 1", true)), 10);

    @Test
    void a_created_quiz_is_live_when_active() {
        assertThat(created.live()).isTrue();
    }

    @Test
    void a_revised_quiz_has_its_new_content() {
        var revised = created.after(revised(quiz(1), quizOf(2, "Day 2", false)), 11);
        assertThat(revised.details().title()).isEqualTo("Day 2");
        assertThat(revised.details().updatedAt()).isEqualTo(day(2));
        assertThat(revised.live()).isFalse();
    }

    @Test
    void a_deleted_quiz_is_not_live() {
        assertThat(created.after(deleted(quiz(1)), 11).live()).isFalse();
    }

    @Test
    void an_event_at_or_below_its_position_changes_nothing() {
        assertThat(created.after(deleted(quiz(1)), 10)).isSameAs(created);
    }
}
