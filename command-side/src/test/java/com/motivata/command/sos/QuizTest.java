package com.motivata.command.sos;

import com.motivata.api.common.Change;
import com.motivata.api.common.InvalidInput.Problem;
import com.motivata.api.sos.QuestionDraft;
import com.motivata.api.sos.QuestionDraft.OptionDraft;
import com.motivata.api.sos.QuestionType;
import com.motivata.api.sos.QuizDetails;
import com.motivata.api.sos.QuizId;
import com.motivata.api.sos.SosCommand.CreateQuiz;
import com.motivata.api.sos.SosCommand.DeleteQuiz;
import com.motivata.api.sos.SosCommand.ReviseQuiz;
import com.motivata.api.sos.SosProgramEvent.QuizPublished;
import com.motivata.api.sos.SosProgramEvent.QuizWithdrawn;
import com.motivata.api.sos.SosRefusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static com.motivata.command.sos.Sos.ADMIN;
import static com.motivata.command.sos.Sos.CREATED;
import static com.motivata.command.sos.Sos.PROGRAM;
import static com.motivata.command.sos.Sos.quizOf;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QuizTest {

    private static final QuizId OTHER = new QuizId("0000000000000000000000bf");
    private static final QuestionDraft MOOD = choice(null, "q-mood", "How are you?", option("good"), option("bad"));

    private final Sos sos = new Sos();

    @Nested
    class A_new_quiz {

        @Test
        void is_published_for_its_day_in_the_same_commit() {
            assertThat(sos.given(CREATED).eventsWhen(create(quizOf(1), 1, true)))
                    .hasSize(2)
                    .contains(new QuizPublished(PROGRAM, 1, quizOf(1)));
        }

        @Test
        void is_not_published_while_it_is_inactive() {
            assertThat(sos.given(CREATED).eventsWhen(create(quizOf(1), 1, false)))
                    .hasSize(1);
        }

        @Test
        void is_refused_where_the_day_has_an_active_one() {
            sos.given(CREATED).eventsWhen(create(quizOf(1), 1, true));
            assertThat(sos.refusalWhen(create(OTHER, 1, true)).code()).isEqualTo(SosRefusal.DAY_HAS_A_QUIZ);
        }

        @Test
        void may_wait_inactive_beside_an_active_one() {
            sos.given(CREATED).eventsWhen(create(quizOf(1), 1, true));
            assertThat(sos.eventsWhen(create(OTHER, 1, false))).hasSize(1);
        }

        @Test
        void stays_within_the_days_of_its_program() {
            sos.given(CREATED);
            for (int day : new int[] {0, 8, -1}) {
                assertThat(sos.invalidWhen(create(quizOf(1), day, false)).problems())
                        .containsExactly(new Problem("dayNumber", "Day number must be between 1 and 7"));
            }
        }

        @Test
        void needs_a_program() {
            assertThat(sos.refusalWhen(create(quizOf(1), 1, true)).code()).isEqualTo(SosRefusal.PROGRAM_NOT_FOUND);
        }
    }

    @Nested
    class Its_questions {

        @Test
        void need_two_distinct_options_to_choose_from() {
            assertRefused(choice(null, "q", "One?", option("only")), "questions[0].options");
            assertRefused(choice(null, "q", "Twice?", option("a"), option("a")), "questions[0].options[1].value");
            assertRefused(choice(null, "q", "Numbers?", option(1), option(1.0)), "questions[0].options[1].value");
            assertRefused(choice(null, "q", "Kinds?", option("a"), option(true)), "questions[0].options[1].value");
        }

        @Test
        void have_options_only_where_one_can_choose() {
            assertRefused(draft(QuestionType.TEXT, Map.of(), option("a"), option("b")), "questions[0].options");
        }

        @Test
        void measure_scales_in_numbers() {
            assertRefused(draft(QuestionType.SCALE, Map.of(), option("low"), option("high")), "questions[0].options");
            assertRefused(draft(QuestionType.SCALE, Map.of("min", 5, "max", 5)), "questions[0].metadata.max");
            assertRefused(draft(QuestionType.SCALE, Map.of("min", 1.5)), "questions[0].metadata.min");
        }

        @Test
        void name_right_answers_that_are_options() {
            assertRefused(
                    draft(QuestionType.SINGLE_CHOICE, Map.of("correctAnswer", "c"), option("a"), option("b")),
                    "questions[0].metadata.correctAnswer");
            assertRefused(
                    draft(QuestionType.MULTIPLE_CHOICE, Map.of("correctAnswers", List.of()), option("a"), option("b")),
                    "questions[0].metadata.correctAnswers");
        }

        @Test
        void hide_no_operators_in_their_metadata() {
            assertRefused(draft(QuestionType.TEXT, Map.of("$where", "1")), "questions[0].metadata");
            assertRefused(draft(QuestionType.TEXT, Map.of("a", Map.of("b.c", 1))), "questions[0].metadata");
        }

        private void assertRefused(QuestionDraft draft, String field) {
            var sosOfItsOwn = new Sos().given(CREATED);
            var create = new CreateQuiz(quizOf(1), PROGRAM, 1, "Title", null, List.of(draft), true, null, ADMIN);
            assertThat(sosOfItsOwn.invalidWhen(create).problems())
                    .extracting(Problem::field)
                    .containsExactly(field);
        }
    }

    @Nested
    class A_revised_quiz {

        @Test
        void keeps_the_ids_of_what_it_recognises() {
            sos.given(CREATED);
            var before = question(sos.when(create(quizOf(1), 1, true), QuizDetails.class));
            var draft = choice(null, "fresh", "How are you?", option("good"), option("so so"), option("bad"));
            var after = question(sos.when(revise(Change.none(), Change.to(List.of(draft))), QuizDetails.class));

            assertThat(after.id()).isEqualTo(before.id());
            assertThat(after.options())
                    .extracting(QuizDetails.OptionDetails::id)
                    .satisfies(ids -> {
                        assertThat(ids.get(0)).isEqualTo(before.options().get(0).id());
                        assertThat(ids.get(2)).isEqualTo(before.options().get(1).id());
                    });
        }

        @Test
        void keeps_the_id_of_a_question_that_is_reworded() {
            sos.given(CREATED);
            var before = question(sos.when(create(quizOf(1), 1, true), QuizDetails.class));
            var draft = choice(before.id(), "fresh", "How do you do?", option("good"), option("bad"));
            var after = question(sos.when(revise(Change.none(), Change.to(List.of(draft))), QuizDetails.class));
            assertThat(after.id()).isEqualTo(before.id());
            assertThat(after.questionText()).isEqualTo("How do you do?");
        }

        @Test
        void leaves_an_id_to_who_names_it_whatever_comes_first() {
            sos.given(CREATED);
            var before = question(sos.when(create(quizOf(1), 1, true), QuizDetails.class));
            var copy = choice(null, "fresh", "How are you?", option("good"), option("bad"));
            var original = choice(before.id(), "other", "How do you do?", option("good"), option("bad"));
            var after = sos.when(revise(Change.none(), Change.to(List.of(copy, original))), QuizDetails.class);
            assertThat(after.questions())
                    .extracting(QuizDetails.QuestionDetails::id)
                    .containsExactly("fresh", before.id());
        }

        @Test
        void refuses_the_id_of_a_question_it_does_not_have() {
            sos.given(CREATED).eventsWhen(create(quizOf(1), 1, true));
            var draft = choice("somebody-elses", "fresh", "Who?", option("a"), option("b"));
            assertThat(sos.invalidWhen(revise(Change.none(), Change.to(List.of(draft))))
                            .problems())
                    .extracting(Problem::field)
                    .containsExactly("questions[0]._id");
        }

        @Test
        void leaves_its_day_when_it_moves() {
            sos.given(CREATED).eventsWhen(create(quizOf(1), 1, true));
            assertThat(sos.eventsWhen(revise(Change.to(3), Change.none())))
                    .contains(new QuizWithdrawn(PROGRAM, 1, quizOf(1)), new QuizPublished(PROGRAM, 3, quizOf(1)));
        }

        @Test
        void cannot_move_to_a_day_that_is_taken() {
            sos.given(CREATED).eventsWhen(create(quizOf(1), 1, true));
            sos.eventsWhen(create(quizOf(2), 2, true));
            assertThat(sos.refusalWhen(revise(Change.to(2), Change.none())).code())
                    .isEqualTo(SosRefusal.DAY_HAS_A_QUIZ);
        }
    }

    @Nested
    class A_deleted_quiz {

        @Test
        void frees_its_day() {
            sos.given(CREATED).eventsWhen(create(quizOf(1), 1, true));
            assertThat(sos.eventsWhen(new DeleteQuiz(quizOf(1), ADMIN)))
                    .contains(new QuizWithdrawn(PROGRAM, 1, quizOf(1)));
            assertThat(sos.eventsWhen(create(OTHER, 1, true))).contains(new QuizPublished(PROGRAM, 1, OTHER));
        }

        @Test
        void is_not_found_again() {
            sos.given(CREATED).eventsWhen(create(quizOf(1), 1, true));
            sos.eventsWhen(new DeleteQuiz(quizOf(1), ADMIN));
            assertThat(sos.refusalWhen(new DeleteQuiz(quizOf(1), ADMIN)).code()).isEqualTo(SosRefusal.QUIZ_NOT_FOUND);
            assertThat(sos.refusalWhen(revise(Change.to(2), Change.none())).code())
                    .isEqualTo(SosRefusal.QUIZ_NOT_FOUND);
        }
    }

    private static CreateQuiz create(QuizId id, int day, boolean active) {
        return new CreateQuiz(id, PROGRAM, day, "Day " + day, null, List.of(MOOD), active, null, ADMIN);
    }

    private static ReviseQuiz revise(Change<Integer> day, Change<List<QuestionDraft>> questions) {
        return new ReviseQuiz(
                quizOf(1), day, Change.none(), Change.none(), questions, Change.none(), Change.none(), ADMIN);
    }

    private static QuizDetails.QuestionDetails question(QuizDetails quiz) {
        return quiz.questions().getFirst();
    }

    private static QuestionDraft draft(QuestionType type, Map<String, Object> metadata, OptionDraft... options) {
        return new QuestionDraft(null, "q", "Question?", type, List.of(options), true, null, 10, metadata);
    }

    private static QuestionDraft choice(@Nullable String id, String freshId, String text, OptionDraft... options) {
        return new QuestionDraft(
                id, freshId, text, QuestionType.SINGLE_CHOICE, List.of(options), true, null, 10, Map.of());
    }

    private static OptionDraft option(Object value) {
        return new OptionDraft(null, "id-of-" + value, "Text of " + value, value, null);
    }
}
