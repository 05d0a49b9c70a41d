package com.motivata.command.sos;

import com.motivata.api.sos.ProgramId;
import com.motivata.api.sos.QuizEvent;
import com.motivata.api.sos.QuizId;
import com.motivata.api.sos.SosProgramEvent;
import com.motivata.command.support.Folded;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Programs and quizzes for those who only read them, as the log tells them now. */
@Component
class Definitions {

    private final Folded<SosProgramState, SosProgramEvent> programs;
    private final Folded<QuizState, QuizEvent> quizzes;

    Definitions(EventStore events) {
        programs = new Folded<>(events, SosProgramEvent.class, SosProgramState::after);
        quizzes = new Folded<>(events, QuizEvent.class, QuizState::after);
    }

    /** @return also a deleted one */
    Optional<SosProgramState> program(ProgramId id) {
        return programs.find(id.toString());
    }

    /** @return also a deleted one */
    Optional<QuizState> quiz(QuizId id) {
        return quizzes.find(id.toString());
    }
}
