package com.motivata.process.notification;

import com.motivata.api.sos.RunId;
import com.motivata.api.sos.RunStatus;
import com.motivata.api.sos.SosProgressEvent;
import com.motivata.api.sos.SosProgressEvent.QuizSubmitted;
import com.motivata.api.sos.SosProgressEvent.RunAbandoned;
import com.motivata.api.sos.SosProgressEvent.RunCompleted;
import com.motivata.api.sos.SosProgressEvent.RunStarted;
import org.jspecify.annotations.Nullable;

/** The latest run of a user through a program. */
record RunNow(
        RunId runId,
        String programTitle,
        int totalDays,
        int completedDays,
        RunStatus status,
        @Nullable Integer finalScore) {

    static @Nullable RunNow after(@Nullable RunNow before, SosProgressEvent event) {
        if (event instanceof RunStarted started) {
            return new RunNow(
                    started.runId(), started.programTitle(), started.totalDays(), 0, RunStatus.IN_PROGRESS, null);
        }
        return before == null ? null : before.after(event);
    }

    private RunNow after(SosProgressEvent event) {
        return switch (event) {
            case RunStarted started -> this;
            case QuizSubmitted submitted ->
                new RunNow(runId, programTitle, totalDays, submitted.dayNumber(), status, finalScore);
            case RunCompleted completed -> ended(RunStatus.COMPLETED, completed.finalScore());
            case RunAbandoned abandoned -> ended(RunStatus.ABANDONED, null);
        };
    }

    private RunNow ended(RunStatus how, @Nullable Integer score) {
        return new RunNow(runId, programTitle, totalDays, completedDays, how, score);
    }
}
