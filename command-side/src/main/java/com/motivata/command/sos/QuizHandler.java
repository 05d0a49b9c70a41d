package com.motivata.command.sos;

import com.motivata.api.sos.ProgramId;
import com.motivata.api.sos.QuizDetails;
import com.motivata.api.sos.QuizId;
import com.motivata.api.sos.SosCommand.CreateQuiz;
import com.motivata.api.sos.SosCommand.DeleteQuiz;
import com.motivata.api.sos.SosCommand.ReviseQuiz;
import com.motivata.command.sos.SosProgram.Placement;
import com.motivata.command.support.Aggregates;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/**
 * Takes the commands of admins about quizzes. Each one touches the quiz and its program in one commit, and always
 * locks the program first.
 */
@Component
class QuizHandler {

    private final Repository<SosProgram> programs;
    private final Repository<Quiz> quizzes;
    private final Definitions definitions;
    private final Clock clock;

    QuizHandler(Repository<SosProgram> programs, Repository<Quiz> quizzes, Definitions definitions, Clock clock) {
        this.programs = programs;
        this.quizzes = quizzes;
        this.definitions = definitions;
        this.clock = clock;
    }

    @CommandHandler
    QuizDetails handle(CreateQuiz command) throws Exception {
        var nowhere = new Placement(command.dayNumber(), false);
        var there = new Placement(command.dayNumber(), command.active());
        program(command.programId()).execute(it -> it.follow(command.quizId(), nowhere, there));
        return details(quizzes.newInstance(() -> new Quiz(command, clock.instant())));
    }

    @CommandHandler
    QuizDetails handle(ReviseQuiz command) {
        var program = programOf(command.quizId());
        var quiz = quiz(command.quizId());
        var before = quiz.invoke(Quiz::placement);
        quiz.execute(it -> it.revise(command, clock.instant()));
        program.execute(it -> it.follow(command.quizId(), before, quiz.invoke(Quiz::placement)));
        return details(quiz);
    }

    @CommandHandler
    void handle(DeleteQuiz command) {
        var program = programOf(command.quizId());
        var quiz = quiz(command.quizId());
        var before = quiz.invoke(Quiz::placement);
        quiz.execute(it -> it.delete(command, clock.instant()));
        program.execute(it -> it.follow(command.quizId(), before, new Placement(before.dayNumber(), false)));
    }

    private Aggregate<SosProgram> programOf(QuizId id) {
        var quiz = QuizRules.existing(definitions.quiz(id).orElse(null));
        return program(quiz.programId());
    }

    private Aggregate<SosProgram> program(ProgramId id) {
        return Aggregates.load(programs, id, () -> SosProgramRules.existing(null));
    }

    private Aggregate<Quiz> quiz(QuizId id) {
        return Aggregates.load(quizzes, id, () -> QuizRules.existing(null));
    }

    private static QuizDetails details(Aggregate<Quiz> quiz) {
        return Details.of(quiz.invoke(Quiz::state));
    }
}
