package com.motivata.query.sos;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.motivata.api.common.Refusal;
import com.motivata.api.sos.SosQuery.FindQuizDetails;
import com.motivata.api.sos.SosQuery.FindQuizzes;
import com.motivata.api.sos.SosRefusal;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

@Component
class QuizQueries {

    private static final Bson DAY_BY_DAY = Sorts.ascending("content.dayNumber", "content.order", "_id");

    private final SosViews views;
    private final Programs programs;

    QuizQueries(SosViews views, Programs programs) {
        this.views = views;
        this.programs = programs;
    }

    @QueryHandler
    FindQuizzes.Result answer(FindQuizzes query) {
        var program = programs.undeleted(query.programId());
        var itsQuizzes =
                Filters.and(Filters.eq("programId", program.id().value()), Filters.eq("lifecycle.deleted", false));
        return new FindQuizzes.Result(
                views.quizzes().page(itsQuizzes, DAY_BY_DAY, query.page()).map(QuizView::details));
    }

    @QueryHandler
    FindQuizDetails.Result answer(FindQuizDetails query) {
        var quiz = views.quizzes()
                .find(query.quizId())
                .filter(found -> !found.lifecycle().deleted())
                .orElseThrow(() -> new Refusal(SosRefusal.QUIZ_NOT_FOUND, "Quiz not found"));
        programs.undeleted(quiz.programId());
        return new FindQuizDetails.Result(quiz.details());
    }
}
