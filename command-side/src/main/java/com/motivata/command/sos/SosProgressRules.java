package com.motivata.command.sos;

import com.motivata.api.common.InvalidInput;
import com.motivata.api.common.LocalDay;
import com.motivata.api.common.Refusal;
import com.motivata.api.sos.ProgramType;
import com.motivata.api.sos.SosCommand.AbandonProgram;
import com.motivata.api.sos.SosCommand.StartProgram;
import com.motivata.api.sos.SosCommand.SubmitQuiz;
import com.motivata.api.sos.SosProgressEvent.QuizSubmitted;
import com.motivata.api.sos.SosProgressEvent.RunAbandoned;
import com.motivata.api.sos.SosProgressEvent.RunCompleted;
import com.motivata.api.sos.SosProgressEvent.RunStarted;
import com.motivata.api.sos.SosRefusal;
import com.motivata.command.sos.SosProgressState.Abandoned;
import com.motivata.command.sos.SosProgressState.Completed;
import com.motivata.command.sos.SosProgressState.NotStarted;
import com.motivata.command.sos.SosProgressState.Running;
import com.motivata.command.support.DoneAt;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The rules of a run: one at a time, day after day, one quiz per local calendar day. */
final class SosProgressRules {

    private SosProgressRules() {}

    static RunStarted start(SosProgressState state, StartProgram wish, SosProgramState program, Instant now) {
        var content = program.content();
        checkDuration(wish.durationDays(), content.type(), content.durationDays());
        if (state instanceof Running) {
            throw new Refusal(SosRefusal.PROGRAM_ALREADY_STARTED, "You have already started this program");
        }
        if (program.quizOf(1).isEmpty()) {
            throw new Refusal(SosRefusal.QUIZ_NOT_AVAILABLE, "This program has no quiz for day 1 yet");
        }
        return new RunStarted(
                wish.userId(),
                wish.programId(),
                wish.runId(),
                state.runs() + 1,
                content.title(),
                content.type(),
                content.durationDays(),
                LocalDay.of(now, wish.zone()),
                now);
    }

    /** @param published whether this quiz is the one users get on its day */
    static QuizSubmitted submit(
            SosProgressState state, SubmitQuiz wish, QuizState quiz, boolean published, Instant now) {
        int day = quiz.content().dayNumber();
        var run = switch (state) {
            case NotStarted ignored -> throw notStarted();
            case Abandoned ignored -> throw notStarted();
            case Completed ignored -> throw alreadyCompleted(day);
            case Running running -> running;
        };
        var at = DoneAt.of("submittedAt", wish.submittedAt(), run.startedAt(), now, wish.zone());
        checkDayIsOpen(run, day, at, wish.zone());
        if (!published) {
            throw notAvailable("There is no quiz for day " + day + " at the moment");
        }
        var questions = quiz.content().questions();
        var answers = AnswerRules.answered(questions, wish.responses());
        return new QuizSubmitted(
                wish.userId(),
                quiz.programId(),
                run.runId(),
                day,
                wish.quizId(),
                quiz.content().title(),
                answers,
                ScoreRules.score(questions, answers),
                LocalDay.of(at, wish.zone()),
                at,
                at.equals(now) ? null : now);
    }

    /** @return {@code null} while days are left */
    static @Nullable RunCompleted completion(SosProgressState state, QuizSubmitted last) {
        if (!(state instanceof Running run) || run.completedDays() < run.totalDays()) {
            return null;
        }
        var finalScore = ScoreRules.finalScore(run.scores());
        return new RunCompleted(last.userId(), last.programId(), last.runId(), finalScore, last.at());
    }

    static RunAbandoned abandon(SosProgressState state, AbandonProgram wish, Instant now) {
        if (state instanceof Running run) {
            return new RunAbandoned(wish.userId(), wish.programId(), run.runId(), now);
        }
        throw notStarted();
    }

    private static void checkDuration(@Nullable Integer asked, ProgramType type, int durationDays) {
        if (asked == null && type == ProgramType.ISOS) {
            throw new InvalidInput("durationDays", "Duration is required for an ISOS program");
        }
        if (asked != null && asked != durationDays) {
            throw new InvalidInput(
                    "durationDays", "This program lasts " + durationDays + (durationDays == 1 ? " day" : " days"));
        }
    }

    private static void checkDayIsOpen(Running run, int day, Instant at, ZoneId zone) {
        if (day <= run.completedDays()) {
            throw alreadyCompleted(day);
        }
        if (day > run.currentDay()) {
            throw notAvailable("Day " + day + " is not open yet: you are on day " + run.currentDay());
        }
        var last = run.lastCompletion();
        if (last != null && !LocalDate.ofInstant(at, zone).isAfter(last.date())) {
            throw notAvailable("Day " + day + " opens at " + LocalDay.midnightAfter(last.date(), zone));
        }
    }

    private static Refusal notStarted() {
        return new Refusal(SosRefusal.PROGRAM_NOT_STARTED, "You have not started this program");
    }

    private static Refusal alreadyCompleted(int day) {
        return new Refusal(SosRefusal.QUIZ_ALREADY_COMPLETED, "You have already completed the quiz of day " + day);
    }

    private static Refusal notAvailable(String message) {
        return new Refusal(SosRefusal.QUIZ_NOT_AVAILABLE, message);
    }
}
