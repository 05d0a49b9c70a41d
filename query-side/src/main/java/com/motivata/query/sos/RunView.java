package com.motivata.query.sos;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.motivata.api.common.LocalDay;
import com.motivata.api.common.Percentage;
import com.motivata.api.common.UserId;
import com.motivata.api.sos.AnsweredQuestion;
import com.motivata.api.sos.ProgramId;
import com.motivata.api.sos.ProgramType;
import com.motivata.api.sos.QuizId;
import com.motivata.api.sos.RunId;
import com.motivata.api.sos.RunStatus;
import com.motivata.api.sos.SosProgressEvent;
import com.motivata.api.sos.SosProgressEvent.QuizSubmitted;
import com.motivata.api.sos.SosProgressEvent.RunAbandoned;
import com.motivata.api.sos.SosProgressEvent.RunCompleted;
import com.motivata.api.sos.SosProgressEvent.RunStarted;
import com.motivata.query.View;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One passage of one user through one program, with all that its pages show: nothing an admin changes later reaches it.
 *
 * @param run 1 for the user's first run through this program
 * @param days completed ones, from day 1 without a gap
 * @param endedAt when it was completed or abandoned
 */
record RunView(
        @JsonProperty("_id") RunId id,
        long position,
        UserId userId,
        ProgramId programId,
        int run,
        String programTitle,
        ProgramType programType,
        int totalDays,
        RunStatus status,
        Instant startedAt,
        List<CompletedDay> days,
        @Nullable Integer finalScore,
        @Nullable Instant endedAt)
        implements View {

    RunView {
        days = List.copyOf(days);
    }

    /** @param day where the user lived when it was completed */
    record CompletedDay(
            int dayNumber,
            QuizId quizId,
            String quizTitle,
            @Nullable Integer score,
            List<AnsweredQuestion> answers,
            LocalDay day,
            Instant completedAt) {

        static CompletedDay of(QuizSubmitted event) {
            return new CompletedDay(
                    event.dayNumber(),
                    event.quizId(),
                    event.quizTitle(),
                    event.score(),
                    event.answers(),
                    event.day(),
                    event.at());
        }
    }

    static RunView of(RunStarted event, long position) {
        return new RunView(
                event.runId(),
                position,
                event.userId(),
                event.programId(),
                event.run(),
                event.programTitle(),
                event.programType(),
                event.totalDays(),
                RunStatus.IN_PROGRESS,
                event.at(),
                List.of(),
                null,
                null);
    }

    RunView after(SosProgressEvent event, long eventPosition) {
        if (eventPosition <= position) {
            return this; // delivered again
        }
        return switch (event) {
            case RunStarted started -> of(started, eventPosition);
            case QuizSubmitted submitted -> withDay(CompletedDay.of(submitted), eventPosition);
            case RunCompleted completed ->
                ended(RunStatus.COMPLETED, completed.finalScore(), completed.at(), eventPosition);
            case RunAbandoned abandoned -> ended(RunStatus.ABANDONED, null, abandoned.at(), eventPosition);
        };
    }

    /** The first day not completed, at most the last. */
    int currentDay() {
        return Math.min(days.size() + 1, totalDays);
    }

    BigDecimal progressPercentage() {
        return Percentage.of(days.size(), totalDays);
    }

    private RunView withDay(CompletedDay day, long eventPosition) {
        return changed(
                eventPosition,
                status,
                Stream.concat(days.stream(), Stream.of(day)).toList(),
                finalScore,
                endedAt);
    }

    private RunView ended(RunStatus how, @Nullable Integer score, Instant at, long eventPosition) {
        return changed(eventPosition, how, days, score, at);
    }

    private RunView changed(
            long eventPosition,
            RunStatus newStatus,
            List<CompletedDay> newDays,
            @Nullable Integer newFinalScore,
            @Nullable Instant newEndedAt) {
        return new RunView(
                id,
                eventPosition,
                userId,
                programId,
                run,
                programTitle,
                programType,
                totalDays,
                newStatus,
                startedAt,
                newDays,
                newFinalScore,
                newEndedAt);
    }
}
