package com.motivata.command.sos;

import com.motivata.api.common.LocalDay;
import com.motivata.api.common.Percentage;
import com.motivata.api.common.Refusal;
import com.motivata.api.sos.AbandonedRun;
import com.motivata.api.sos.QuizSheet;
import com.motivata.api.sos.RunStatus;
import com.motivata.api.sos.SosCommand.AbandonProgram;
import com.motivata.api.sos.SosCommand.StartProgram;
import com.motivata.api.sos.SosCommand.SubmitQuiz;
import com.motivata.api.sos.SosProgressId;
import com.motivata.api.sos.SosRefusal;
import com.motivata.api.sos.StartedRun;
import com.motivata.api.sos.SubmittedQuiz;
import com.motivata.command.sos.SosProgress.Submitted;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Takes the commands of users about their runs. What a program and its quizzes say comes from the log. */
@Component
class RunHandler {

    private final Repository<SosProgress> progresses;
    private final Definitions definitions;
    private final Clock clock;

    RunHandler(Repository<SosProgress> progresses, Definitions definitions, Clock clock) {
        this.progresses = progresses;
        this.definitions = definitions;
        this.clock = clock;
    }

    @CommandHandler
    StartedRun handle(StartProgram command) throws Exception {
        var program = definitions
                .program(command.programId())
                .filter(SosProgramState::isOpen)
                .orElseGet(() -> SosProgramRules.existing(null));
        var started = progress(new SosProgressId(command.programId(), command.userId()))
                .invoke(it -> it.start(command, program, clock.instant()));
        var progress =
                new StartedRun.Progress(started.runId(), started.programId(), 1, RunStatus.IN_PROGRESS, started.at());
        return new StartedRun(progress, firstQuiz(program));
    }

    @CommandHandler
    SubmittedQuiz handle(SubmitQuiz command) throws Exception {
        var quiz = definitions.quiz(command.quizId()).orElseGet(() -> QuizRules.existing(null));
        boolean published = definitions
                .program(quiz.programId())
                .flatMap(program -> program.quizOf(quiz.content().dayNumber()))
                .filter(command.quizId()::equals)
                .isPresent();
        var submitted = progress(new SosProgressId(quiz.programId(), command.userId()))
                .invoke(it -> it.submit(command, quiz, published, clock.instant()));
        return answer(submitted);
    }

    @CommandHandler
    AbandonedRun handle(AbandonProgram command) throws Exception {
        definitions.program(command.programId()).orElseGet(() -> SosProgramRules.existing(null));
        var abandoned = progress(new SosProgressId(command.programId(), command.userId()))
                .invoke(it -> it.abandon(command, clock.instant()));
        var run = abandoned.run();
        return new AbandonedRun(new StartedRun.Progress(
                run.runId(), command.programId(), run.currentDay(), RunStatus.ABANDONED, run.startedAt()));
    }

    private Aggregate<SosProgress> progress(SosProgressId id) throws Exception {
        return progresses.loadOrCreate(id.toString(), SosProgress::new);
    }

    private QuizSheet firstQuiz(SosProgramState program) {
        return program.quizOf(1)
                .flatMap(definitions::quiz)
                .map(quiz -> QuizSheet.of(quiz.id(), quiz.content()))
                .orElseThrow(() -> new Refusal(SosRefusal.QUIZ_NOT_AVAILABLE, "There is no quiz for day 1"));
    }

    private static SubmittedQuiz answer(Submitted submitted) {
        var event = submitted.event();
        var run = submitted.run();
        var submission = new SubmittedQuiz.Submission(event.quizId(), event.dayNumber(), event.at(), event.score());
        var progress = new SubmittedQuiz.Progress(
                run.currentDay(),
                run.totalDays(),
                run.completedDays(),
                Percentage.of(run.completedDays(), run.totalDays()),
                submitted.completed());
        var next = submitted.completed()
                ? null
                : LocalDay.midnightAfter(event.day().date(), event.day().zone());
        return new SubmittedQuiz(submission, progress, next);
    }
}
