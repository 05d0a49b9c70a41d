package com.motivata.query.sos;

import com.motivata.api.sos.ProgramId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The quizzes that can be answered now. */
@Component
class LiveQuizzes {

    private final SosViews views;

    LiveQuizzes(SosViews views) {
        this.views = views;
    }

    /** Asks the program, inactive or deleted as it may be: who is in a run goes on. */
    Optional<QuizView> of(ProgramId program, int day) {
        return views.programs()
                .find(program)
                .flatMap(found -> found.quizOf(day))
                .flatMap(quiz -> views.quizzes().find(quiz))
                .filter(QuizView::live);
    }
}
