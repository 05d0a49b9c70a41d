package com.motivata.query.sos;

import com.motivata.api.sos.QuizEvent;
import com.motivata.api.sos.SosProgramEvent;
import com.motivata.api.sos.SosProgressEvent;
import com.motivata.query.Views;
import java.time.Clock;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.springframework.data.mongodb.core.MongoOperations;

/** The read side of SOS, told what happened event by event. */
final class ReadSide {

    final SosViews views;
    final ProgramQueries programs;
    final QuizQueries quizzes;
    final MyProgressQuery progress;
    final HistoryQuery history;
    final ProgramStatsQuery stats;

    private final LiveQuizzes liveQuizzes;
    private final Runs runs;
    private long position;

    ReadSide(MongoOperations mongo) {
        views = new SosViews(new Views(mongo));
        runs = new Runs(views);
        liveQuizzes = new LiveQuizzes(views);
        var shown = new Programs(views);
        programs = new ProgramQueries(views, shown, runs);
        quizzes = new QuizQueries(views, shown);
        progress = new MyProgressQuery(runs);
        history = new HistoryQuery(runs, liveQuizzes);
        stats = new ProgramStatsQuery(views, shown);
    }

    TodaysQuizQuery todaysQuiz(Clock clock) {
        return new TodaysQuizQuery(runs, liveQuizzes, clock);
    }

    ReadSide after(Object... events) {
        for (var event : events) {
            tell(event, new GlobalSequenceTrackingToken(position++));
        }
        return this;
    }

    private void tell(Object event, GlobalSequenceTrackingToken token) {
        switch (event) {
            case SosProgramEvent program -> new ProgramsProjection(views).on(program, token);
            case QuizEvent quiz -> new QuizzesProjection(views).on(quiz, token);
            case SosProgressEvent progressed -> {
                new RunsProjection(views).on(progressed, token);
                new ProgramStatsProjection(views).on(progressed, token);
            }
            default -> throw new IllegalArgumentException(event.toString());
        }
    }
}
