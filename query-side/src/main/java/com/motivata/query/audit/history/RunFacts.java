package com.motivata.query.audit.history;

import com.motivata.api.sos.RunStatus;
import com.motivata.api.sos.SosProgressEvent;
import com.motivata.api.sos.SosProgressEvent.QuizSubmitted;
import com.motivata.api.sos.SosProgressEvent.RunAbandoned;
import com.motivata.api.sos.SosProgressEvent.RunCompleted;
import com.motivata.api.sos.SosProgressEvent.RunStarted;

/** A user's way through a program: the run they are in, and how far. */
final class RunFacts {

    private static final String STATUS = "status";

    private RunFacts() {}

    static Facts after(Facts before, SosProgressEvent event) {
        return switch (event) {
            case RunStarted started ->
                Facts.NONE
                        .with("run", started.run())
                        .with("runId", started.runId().value())
                        .with(STATUS, Names.of(RunStatus.IN_PROGRESS))
                        .with("daysCompleted", 0)
                        .with("totalDays", started.totalDays());
            case QuizSubmitted submitted ->
                before.with("daysCompleted", submitted.dayNumber())
                        .with("score of day " + submitted.dayNumber(), submitted.score());
            case RunCompleted completed ->
                before.with(STATUS, Names.of(RunStatus.COMPLETED)).with("finalScore", completed.finalScore());
            case RunAbandoned abandoned -> before.with(STATUS, Names.of(RunStatus.ABANDONED));
        };
    }
}
