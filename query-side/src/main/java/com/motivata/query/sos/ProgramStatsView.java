package com.motivata.query.sos;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.motivata.api.sos.ProgramId;
import com.motivata.api.sos.SosProgressEvent;
import com.motivata.api.sos.SosProgressEvent.QuizSubmitted;
import com.motivata.api.sos.SosProgressEvent.RunAbandoned;
import com.motivata.api.sos.SosProgressEvent.RunCompleted;
import com.motivata.api.sos.SosProgressEvent.RunStarted;
import com.motivata.query.LogPosition;
import com.motivata.query.View;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts over all runs of all users through one program. */
record ProgramStatsView(
        @JsonProperty("_id") ProgramId id,
        long position,
        long started,
        long completed,
        long abandoned,
        long scoreSum,
        long scoreCount,
        SortedMap<Integer, Long> completionsPerDay)
        implements View {

    ProgramStatsView {
        completionsPerDay = Collections.unmodifiableSortedMap(new TreeMap<>(completionsPerDay));
    }

    static ProgramStatsView empty(ProgramId id) {
        return new ProgramStatsView(id, LogPosition.NONE, 0, 0, 0, 0, 0, new TreeMap<>());
    }

    ProgramStatsView after(SosProgressEvent event, long eventPosition) {
        if (eventPosition <= position) {
            return this; // delivered again: it is in the counts
        }
        return switch (event) {
            case RunStarted ignored -> withRuns(eventPosition, started + 1, completed, abandoned);
            case RunCompleted ignored -> withRuns(eventPosition, started, completed + 1, abandoned);
            case RunAbandoned ignored -> withRuns(eventPosition, started, completed, abandoned + 1);
            case QuizSubmitted submitted -> withDay(eventPosition, submitted.dayNumber(), submitted.score());
        };
    }

    long inProgress() {
        return started - completed - abandoned;
    }

    long completionsOf(int day) {
        return completionsPerDay.getOrDefault(day, 0L);
    }

    private ProgramStatsView withRuns(long eventPosition, long nowStarted, long nowCompleted, long nowAbandoned) {
        return new ProgramStatsView(
                id, eventPosition, nowStarted, nowCompleted, nowAbandoned, scoreSum, scoreCount, completionsPerDay);
    }

    private ProgramStatsView withDay(long eventPosition, int day, @Nullable Integer score) {
        var days = new TreeMap<>(completionsPerDay);
        days.merge(day, 1L, Long::sum);
        return new ProgramStatsView(
                id,
                eventPosition,
                started,
                completed,
                abandoned,
                score == null ? scoreSum : scoreSum + score,
                score == null ? scoreCount : scoreCount + 1,
                days);
    }
}
