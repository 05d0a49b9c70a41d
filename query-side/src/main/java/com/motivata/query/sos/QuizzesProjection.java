package com.motivata.query.sos;

import com.motivata.api.sos.QuizEvent;
import com.motivata.api.sos.QuizEvent.QuizCreated;
import com.motivata.query.LogPosition;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(SosProjections.QUIZZES)
class QuizzesProjection {

    private final SosViews views;

    QuizzesProjection(SosViews views) {
        this.views = views;
    }

    @EventHandler
    void on(QuizEvent event, TrackingToken token) {
        var position = LogPosition.of(token);
        views.quizzes()
                .fold(
                        event.quizId(),
                        before -> before == null ? first(event, position) : before.after(event, position));
    }

    @ResetHandler
    void startOver() {
        views.quizzes().clear();
    }

    private static QuizView first(QuizEvent event, long position) {
        if (event instanceof QuizCreated created) {
            return QuizView.of(created, position);
        }
        throw new IllegalStateException(event.getClass().getSimpleName() + " before QuizCreated of " + event.quizId());
    }
}
