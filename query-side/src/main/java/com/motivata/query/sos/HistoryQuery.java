package com.motivata.query.sos;

import com.motivata.api.common.Refusal;
import com.motivata.api.sos.AnsweredQuestion;
import com.motivata.api.sos.RunStatus;
import com.motivata.api.sos.SosQuery.AnswerHistory;
import com.motivata.api.sos.SosQuery.DayHistory;
import com.motivata.api.sos.SosQuery.DayStatus;
import com.motivata.api.sos.SosQuery.FindHistory;
import com.motivata.api.sos.SosRefusal;
import com.motivata.query.sos.RunView.CompletedDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class HistoryQuery {

    private final Runs runs;
    private final LiveQuizzes quizzes;

    HistoryQuery(Runs runs, LiveQuizzes quizzes) {
        this.runs = runs;
        this.quizzes = quizzes;
    }

    @QueryHandler
    FindHistory.Result answer(FindHistory query) {
        var all = runs.of(query.userId(), query.programId());
        var run = wanted(all, query.run())
                .orElseThrow(() -> new Refusal(SosRefusal.RUN_NOT_FOUND, "No progress found for this program"));
        return new FindHistory.Result(
                run.programId(), run.programTitle(), run.run(), all.size(), run.status(), days(run));
    }

    private static Optional<RunView> wanted(List<RunView> runs, @Nullable Integer number) {
        return runs.stream()
                .filter(run -> number == null || run.run() == number)
                .reduce((earlier, later) -> later);
    }

    private List<DayHistory> days(RunView run) {
        var completed = run.days().stream().map(HistoryQuery::completed);
        return Stream.concat(completed, pending(run).stream()).toList();
    }

    private Optional<DayHistory> pending(RunView run) {
        if (run.status() != RunStatus.IN_PROGRESS || run.days().size() == run.totalDays()) {
            return Optional.empty();
        }
        var title = quizzes.of(run.programId(), run.currentDay())
                .map(quiz -> quiz.content().title())
                .orElse(null);
        return Optional.of(new DayHistory(run.currentDay(), title, DayStatus.PENDING, null, null, null));
    }

    private static DayHistory completed(CompletedDay day) {
        return new DayHistory(
                day.dayNumber(),
                day.quizTitle(),
                DayStatus.COMPLETED,
                day.completedAt(),
                day.score(),
                day.answers().stream().map(HistoryQuery::asAnswered).toList());
    }

    private static AnswerHistory asAnswered(AnsweredQuestion answered) {
        return new AnswerHistory(answered.question(), answered.answer(), answered.answerText());
    }
}
