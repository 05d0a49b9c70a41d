package com.motivata.query.sos;

import com.motivata.api.common.PageRequest;
import com.motivata.api.sos.QuizContent;
import com.motivata.api.sos.QuizDetails;
import com.motivata.api.sos.QuizEvent.QuizCreated;
import com.motivata.api.sos.QuizId;
import com.motivata.api.sos.SosQuery.FindQuizDetails;
import com.motivata.api.sos.SosQuery.FindQuizzes;
import com.motivata.query.RunningMongo;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.motivata.api.sos.SosRefusal.PROGRAM_NOT_FOUND;
import static com.motivata.api.sos.SosRefusal.QUIZ_NOT_FOUND;
import static com.motivata.query.Refused.assertRefused;
import static com.motivata.query.sos.SosEvents.ADMIN;
import static com.motivata.query.sos.SosEvents.NOON;
import static com.motivata.query.sos.SosEvents.ONE_DAY;
import static com.motivata.query.sos.SosEvents.WEEK;
import static com.motivata.query.sos.SosEvents.created;
import static com.motivata.query.sos.SosEvents.deleted;
import static com.motivata.query.sos.SosEvents.energy;
import static com.motivata.query.sos.SosEvents.program;
import static com.motivata.query.sos.SosEvents.quiz;
import static com.motivata.query.sos.SosEvents.quizOf;
import static com.motivata.query.sos.SosEvents.week;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QuizQueriesTest {

    @RegisterExtension
    static final RunningMongo database = new RunningMongo();

    private ReadSide readSide;

    @BeforeEach
    void a_program_with_quizzes() {
        readSide = new ReadSide(database.mongo())
                .after(
                        created(WEEK, week("A week", true)),
                        created(quiz(1), quizOf(2, "Day 2", true)),
                        created(quiz(2), quizOf(1, "Day 1", false)),
                        created(quiz(4), inOrder(3, 2)),
                        created(quiz(5), inOrder(3, 1)),
                        created(quiz(3), inOrder(3, 2)),
                        created(quiz(6), quizOf(4, "Gone", true)),
                        deleted(quiz(6)),
                        new QuizCreated(quiz(7), ONE_DAY, quizOf(1, "Another program's", true), ADMIN, NOON));
    }

    @Test
    void lists_a_programs_quizzes_by_day_then_order_then_id() {
        assertThat(page(1, 10)).containsExactly(quiz(2), quiz(1), quiz(5), quiz(3), quiz(4));
    }

    @Test
    void the_last_page_is_short_and_knows_the_whole_length() {
        assertThat(page(2, 2)).containsExactly(quiz(5), quiz(3));
        assertThat(page(3, 2)).containsExactly(quiz(4));
        var last = readSide.quizzes
                .answer(new FindQuizzes(WEEK, new PageRequest(3, 2)))
                .quizzes();
        assertThat(last.total()).isEqualTo(5);
        assertThat(last.totalPages()).isEqualTo(3);
    }

    @Test
    void a_program_without_quizzes_has_an_empty_list() {
        readSide.after(created(program(8), week("Empty", true)));
        var answer = readSide.quizzes.answer(new FindQuizzes(program(8), new PageRequest(1, 10)));
        assertThat(answer.quizzes().items()).isEmpty();
        assertThat(answer.quizzes().total()).isZero();
    }

    @Test
    void the_quizzes_of_an_unknown_or_deleted_program_are_not_found() {
        assertRefused(PROGRAM_NOT_FOUND, () -> quizzes(new FindQuizzes(program(9), new PageRequest(1, 10))));
        readSide.after(deleted(WEEK));
        assertRefused(PROGRAM_NOT_FOUND, () -> quizzes(new FindQuizzes(WEEK, new PageRequest(1, 10))));
    }

    @Test
    void an_admin_sees_a_quiz_with_points_options_and_right_answers_as_they_were_written() {
        var question = details(quiz(1)).questions().getFirst();
        assertThat(question).isEqualTo(QuizDetails.QuestionDetails.of(energy()));
        assertThat(question.options())
                .extracting(QuizDetails.OptionDetails::value)
                .containsExactly(1, 2.5);
        assertThat(question.metadata()).containsEntry("correctAnswer", 2.5);
    }

    @Test
    void a_deleted_or_unknown_quiz_is_not_found() {
        assertRefused(QUIZ_NOT_FOUND, () -> details(quiz(6)));
        assertRefused(QUIZ_NOT_FOUND, () -> details(quiz(9)));
    }

    @Test
    void with_its_program_a_quiz_is_gone_as_it_is_for_who_wants_to_change_it() {
        readSide.after(deleted(WEEK));
        assertRefused(PROGRAM_NOT_FOUND, () -> details(quiz(1)));
    }

    private static QuizContent inOrder(int day, int order) {
        return new QuizContent(day, "Day " + day, "About it", List.of(), false, order);
    }

    private List<QuizId> page(int page, int limit) {
        return quizzes(new FindQuizzes(WEEK, new PageRequest(page, limit)));
    }

    private List<QuizId> quizzes(FindQuizzes query) {
        return readSide.quizzes.answer(query).quizzes().items().stream()
                .map(QuizDetails::id)
                .toList();
    }

    private QuizDetails details(QuizId id) {
        return readSide.quizzes.answer(new FindQuizDetails(id)).quiz();
    }
}
