package com.motivata.query.sos;

import com.motivata.api.common.LocalDay;
import com.motivata.api.common.Refusal;
import com.motivata.api.sos.QuizSheet;
import com.motivata.api.sos.RunStatus;
import com.motivata.api.sos.SosQuery.DayProgress;
import com.motivata.api.sos.SosQuery.FindTodaysQuiz;
import com.motivata.api.sos.SosQuery.FindTodaysQuiz.AlreadyCompleted;
import com.motivata.api.sos.SosQuery.FindTodaysQuiz.Available;
import com.motivata.api.sos.SosRefusal;
import com.motivata.query.sos.RunView.CompletedDay;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class TodaysQuizQuery {

    private final Runs runs;
    private final LiveQuizzes quizzes;
    private final Clock clock;

    TodaysQuizQuery(Runs runs, LiveQuizzes quizzes, Clock clock) {
        this.runs = runs;
        this.quizzes = quizzes;
        this.clock = clock;
    }

    @QueryHandler
    FindTodaysQuiz.Result answer(FindTodaysQuiz query) {
        var run = runs.latest(query.userId(), query.programId())
                .filter(latest -> latest.status() != RunStatus.ABANDONED)
                .orElseThrow(() -> new Refusal(SosRefusal.RUN_NOT_FOUND, "You have not started this program"));
        if (run.status() == RunStatus.COMPLETED) {
            return alreadyCompleted(run, null);
        }
        return completedToday(run, query.zone()) ? alreadyCompleted(run, opensNext(run, query.zone())) : available(run);
    }

    /** A recorded day may lie after today for who has flown west since. */
    private boolean completedToday(RunView run, ZoneId zone) {
        var today = LocalDay.of(clock.instant(), zone).date();
        return !run.days().isEmpty() && !lastDay(run).day().date().isBefore(today);
    }

    private Available available(RunView run) {
        var quiz = quizzes.of(run.programId(), run.currentDay())
                .orElseThrow(() -> new Refusal(
                        SosRefusal.QUIZ_NOT_AVAILABLE, "No quiz is available for day " + run.currentDay() + " yet"));
        return new Available(
                QuizSheet.of(quiz.id(), quiz.content()),
                new DayProgress(run.currentDay(), run.totalDays(), run.days().size(), false));
    }

    private static AlreadyCompleted alreadyCompleted(RunView run, @Nullable Instant opensNext) {
        var last = lastDay(run);
        var progress =
                new DayProgress(last.dayNumber(), run.totalDays(), run.days().size(), null);
        return new AlreadyCompleted(true, last.completedAt(), opensNext, progress);
    }

    private static Instant opensNext(RunView run, ZoneId zone) {
        return LocalDay.midnightAfter(lastDay(run).day().date(), zone);
    }

    private static CompletedDay lastDay(RunView run) {
        return run.days().getLast();
    }
}
