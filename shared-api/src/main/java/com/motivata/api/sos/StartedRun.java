package com.motivata.api.sos;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/** The answer to a start: the new run and its first quiz. */
public record StartedRun(Progress progress, QuizSheet todaysQuiz) {

    public record Progress(
            @JsonProperty("_id") RunId id, ProgramId programId, int currentDay, RunStatus status, Instant startedAt) {}
}
