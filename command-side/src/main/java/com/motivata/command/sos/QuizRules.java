package com.motivata.command.sos;

import com.motivata.api.common.Refusal;
import com.motivata.api.sos.Question;
import com.motivata.api.sos.QuizContent;
import com.motivata.api.sos.QuizEvent.QuizCreated;
import com.motivata.api.sos.QuizEvent.QuizDeleted;
import com.motivata.api.sos.QuizEvent.QuizRevised;
import com.motivata.api.sos.SosCommand.CreateQuiz;
import com.motivata.api.sos.SosCommand.DeleteQuiz;
import com.motivata.api.sos.SosCommand.ReviseQuiz;
import com.motivata.api.sos.SosRefusal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules of a quiz: what an admin may write into it. Which day it may stand on, its program decides. */
final class QuizRules {

    private QuizRules() {}

    static QuizCreated create(CreateQuiz wish, Instant now) {
        var content = new QuizContent(
                wish.dayNumber(),
                wish.title(),
                wish.description(),
                QuestionRules.questions(List.of(), wish.questions()),
                wish.active(),
                Objects.requireNonNullElse(wish.order(), wish.dayNumber()));
        return new QuizCreated(wish.quizId(), wish.programId(), content, wish.by(), now);
    }

    static QuizRevised revise(@Nullable QuizState state, ReviseQuiz wish, Instant now) {
        var quiz = existing(state);
        return new QuizRevised(wish.quizId(), quiz.programId(), revised(quiz.content(), wish), wish.by(), now);
    }

    static QuizDeleted delete(@Nullable QuizState state, DeleteQuiz wish, Instant now) {
        return new QuizDeleted(wish.quizId(), existing(state).programId(), wish.by(), now);
    }

    static QuizState existing(@Nullable QuizState state) {
        if (state == null || state.deleted()) {
            throw new Refusal(SosRefusal.QUIZ_NOT_FOUND, "Quiz not found");
        }
        return state;
    }

    private static QuizContent revised(QuizContent content, ReviseQuiz wish) {
        int dayNumber = Objects.requireNonNull(wish.dayNumber().or(content.dayNumber()));
        return new QuizContent(
                dayNumber,
                Objects.requireNonNull(wish.title().or(content.title())),
                wish.description().or(content.description()),
                questions(content, wish),
                Objects.requireNonNull(wish.active().or(content.active())),
                Objects.requireNonNullElse(wish.order().or(content.order()), dayNumber));
    }

    private static List<Question> questions(QuizContent content, ReviseQuiz wish) {
        var drafts = wish.questions().value();
        return drafts == null ? content.questions() : QuestionRules.questions(content.questions(), drafts);
    }
}
