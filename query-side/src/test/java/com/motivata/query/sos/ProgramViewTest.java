package com.motivata.query.sos;

import com.motivata.query.Lifecycle;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static com.motivata.query.sos.SosEvents.ADMIN;
import static com.motivata.query.sos.SosEvents.NOON;
import static com.motivata.query.sos.SosEvents.WEEK;
import static com.motivata.query.sos.SosEvents.created;
import static com.motivata.query.sos.SosEvents.day;
import static com.motivata.query.sos.SosEvents.deleted;
import static com.motivata.query.sos.SosEvents.published;
import static com.motivata.query.sos.SosEvents.quiz;
import static com.motivata.query.sos.SosEvents.revised;
import static com.motivata.query.sos.SosEvents.week;
import static com.motivata.query.sos.SosEvents.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProgramViewTest {

    private final ProgramView created = ProgramView.of(created(WEEK, week("A week", true)), 10);

    @Test
    void a_created_program_was_never_revised() {
        assertThat(created.lifecycle()).isEqualTo(Lifecycle.created(ADMIN, NOON));
        assertThat(created.details().updatedBy()).isNull();
        assertThat(created.details().updatedAt()).isEqualTo(NOON);
    }

    @Test
    void a_revised_program_has_its_new_content_and_keeps_its_creation() {
        var revised = created.after(revised(WEEK, week("Another week", false)), 11);
        assertThat(revised.details().title()).isEqualTo("Another week");
        assertThat(revised.details().active()).isFalse();
        assertThat(revised.details().createdAt()).isEqualTo(NOON);
        assertThat(revised.details().updatedAt()).isEqualTo(day(2));
        assertThat(revised.position()).isEqualTo(11);
    }

    @Test
    void a_deleted_program_keeps_its_content_and_quizzes() {
        var deleted = created.after(published(WEEK, 1, quiz(1)), 11).after(deleted(WEEK), 12);
        assertThat(deleted.lifecycle().deleted()).isTrue();
        assertThat(deleted.content()).isEqualTo(created.content());
        assertThat(deleted.quizOf(1)).contains(quiz(1));
    }

    @Test
    void the_quiz_published_last_is_the_quiz_of_the_day() {
        var program = created.after(published(WEEK, 1, quiz(1)), 11).after(published(WEEK, 1, quiz(2)), 12);
        assertThat(program.quizzes()).isEqualTo(Map.of(1, quiz(2)));
    }

    @Test
    void a_withdrawn_quiz_leaves_its_day_empty() {
        var program = created.after(published(WEEK, 1, quiz(1)), 11).after(withdrawn(WEEK, 1, quiz(1)), 12);
        assertThat(program.quizOf(1)).isEmpty();
    }

    @Test
    void withdrawing_a_quiz_leaves_its_successor_in_place() {
        var program = created.after(published(WEEK, 1, quiz(2)), 11).after(withdrawn(WEEK, 1, quiz(1)), 12);
        assertThat(program.quizOf(1)).contains(quiz(2));
    }

    @Test
    void an_event_at_or_below_its_position_changes_nothing() {
        assertThat(created.after(deleted(WEEK), 10)).isSameAs(created);
        assertThat(created.after(deleted(WEEK), 9)).isSameAs(created);
    }
}
