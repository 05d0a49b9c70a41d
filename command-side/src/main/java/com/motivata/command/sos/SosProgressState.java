package com.motivata.command.sos;

import com.motivata.api.common.LocalDay;
import com.motivata.api.sos.RunId;
import com.motivata.api.sos.SosProgressEvent;
import com.motivata.api.sos.SosProgressEvent.QuizSubmitted;
import com.motivata.api.sos.SosProgressEvent.RunAbandoned;
import com.motivata.api.sos.SosProgressEvent.RunCompleted;
import com.motivata.api.sos.SosProgressEvent.RunStarted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a user stands in a program. Only the latest run matters to the rules. */
sealed interface SosProgressState {

    /** How many runs there have been, the current one included. */
    int runs();

    record NotStarted() implements SosProgressState {

        @Override
        public int runs() {
            return 0;
        }
    }

    /**
     * @param scores of the days that had one
     * @param lastCompletion the local day of the last submit; {@code null} before the first
     */
    record Running(
            RunId runId,
            int runs,
            int totalDays,
            Instant startedAt,
            int completedDays,
            List<Integer> scores,
            @Nullable LocalDay lastCompletion)
            implements SosProgressState {

        public Running {
            scores = List.copyOf(scores);
        }

        int currentDay() {
            return Math.min(completedDays + 1, totalDays);
        }

        Running afterSubmit(QuizSubmitted submitted) {
            var allScores = new ArrayList<>(scores);
            if (submitted.score() != null) {
                allScores.add(submitted.score());
            }
            return new Running(runId, runs, totalDays, startedAt, submitted.dayNumber(), allScores, submitted.day());
        }
    }

    record Completed(int runs, int totalDays) implements SosProgressState {}

    record Abandoned(int runs) implements SosProgressState {}

    /** Never fails: what is stored did happen. An event that does not fit leaves the state as it is. */
    default SosProgressState after(SosProgressEvent event) {
        return switch (event) {
            case RunStarted started ->
                new Running(started.runId(), started.run(), started.totalDays(), started.at(), 0, List.of(), null);
            case QuizSubmitted submitted when this instanceof Running running -> running.afterSubmit(submitted);
            case RunCompleted ignored
            when this instanceof Running running -> new Completed(runs(), running.totalDays());
            case RunAbandoned ignored -> new Abandoned(runs());
            case QuizSubmitted ignored -> this;
            case RunCompleted ignored -> this;
        };
    }
}
