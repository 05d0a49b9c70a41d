package com.motivata.command.challenge;

import com.motivata.api.challenge.ChallengeProgressEvent;
import com.motivata.api.challenge.ChallengeProgressEvent.ChallengeCompleted;
import com.motivata.api.challenge.ChallengeProgressEvent.ChallengeJoined;
import com.motivata.api.challenge.ChallengeProgressEvent.ChallengeLeft;
import com.motivata.api.challenge.ChallengeProgressEvent.DayCompleted;
import com.motivata.api.challenge.ChallengeProgressEvent.MilestoneReached;
import com.motivata.api.challenge.ParticipationId;
import com.motivata.api.challenge.Streak;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a user stands in a challenge. Only the latest participation matters to the rules. */
sealed interface ChallengeProgressState {

    /** How many participations there have been, the current one included. */
    int participations();

    record NotJoined() implements ChallengeProgressState {

        @Override
        public int participations() {
            return 0;
        }
    }

    /**
     * @param totalDays as the challenge said when it was joined
     * @param completed the local date of each day completed, in their order
     */
    record Participating(
            ParticipationId participationId,
            int participations,
            int totalDays,
            Instant joinedAt,
            List<LocalDate> completed)
            implements ChallengeProgressState {

        public Participating {
            completed = List.copyOf(completed);
        }

        int completedDays() {
            return completed.size();
        }

        int currentDay() {
            return Math.min(completedDays() + 1, totalDays);
        }

        boolean isComplete() {
            return completedDays() >= totalDays;
        }

        Optional<LocalDate> lastCompletion() {
            return completed.isEmpty() ? Optional.empty() : Optional.of(completed.getLast());
        }

        Streak streak(LocalDate today) {
            return Streak.of(completed, today);
        }

        private Participating afterDay(LocalDate date) {
            var dates = new ArrayList<>(completed);
            dates.add(date);
            return new Participating(participationId, participations, totalDays, joinedAt, dates);
        }
    }

    record Completed(int participations) implements ChallengeProgressState {}

    record Left(int participations) implements ChallengeProgressState {}

    /** Never fails: what is stored did happen. An event that does not fit leaves the state as it is. */
    default ChallengeProgressState after(ChallengeProgressEvent event) {
        return switch (event) {
            case ChallengeJoined joined ->
                new Participating(
                        joined.participationId(), joined.participation(), joined.totalDays(), joined.at(), List.of());
            case DayCompleted done
            when this instanceof Participating participating ->
                participating.afterDay(done.day().date());
            case DayCompleted ignored -> this;
            case MilestoneReached ignored -> this;
            case ChallengeCompleted ignored -> new Completed(participations());
            case ChallengeLeft ignored -> new Left(participations());
        };
    }
}
