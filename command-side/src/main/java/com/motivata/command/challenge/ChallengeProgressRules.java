package com.motivata.command.challenge;

import com.motivata.api.challenge.ChallengeCommand.CompleteDay;
import com.motivata.api.challenge.ChallengeCommand.JoinChallenge;
import com.motivata.api.challenge.ChallengeCommand.LeaveChallenge;
import com.motivata.api.challenge.ChallengeContent;
import com.motivata.api.challenge.ChallengeProgressEvent.ChallengeCompleted;
import com.motivata.api.challenge.ChallengeProgressEvent.ChallengeJoined;
import com.motivata.api.challenge.ChallengeProgressEvent.ChallengeLeft;
import com.motivata.api.challenge.ChallengeProgressEvent.DayCompleted;
import com.motivata.api.challenge.ChallengeProgressEvent.MilestoneReached;
import com.motivata.api.challenge.ChallengeRefusal;
import com.motivata.api.challenge.Reward;
import com.motivata.api.common.LocalDay;
import com.motivata.api.common.Refusal;
import com.motivata.command.challenge.ChallengeProgressState.Completed;
import com.motivata.command.challenge.ChallengeProgressState.Left;
import com.motivata.command.challenge.ChallengeProgressState.NotJoined;
import com.motivata.command.challenge.ChallengeProgressState.Participating;
import com.motivata.command.support.DoneAt;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The rules of a participation: one at a time, day after day, one day per local calendar day. */
final class ChallengeProgressRules {

    private static final int POINTS_A_DAY = 10;
    private static final List<Integer> MILESTONES = List.of(3, 7, 14, 21, 30, 50, 100);

    private ChallengeProgressRules() {}

    static ChallengeJoined join(
            ChallengeProgressState state, JoinChallenge wish, ChallengeContent challenge, Instant now) {
        return switch (state) {
            case Participating ignored ->
                throw new Refusal(
                        ChallengeRefusal.CHALLENGE_ALREADY_JOINED, "You are already participating in this challenge");
            case Completed ignored -> throw alreadyCompleted();
            case NotJoined ignored -> joined(state, wish, challenge, now);
            case Left ignored -> joined(state, wish, challenge, now);
        };
    }

    static DayCompleted completeDay(
            ChallengeProgressState state, CompleteDay wish, ChallengeContent challenge, Instant now) {
        var participating = participating(state);
        DayRules.checkDayNumber(participating, wish.dayNumber(), now, wish.zone());
        var doneAt = DoneAt.of("completedAt", wish.completedAt(), participating.joinedAt(), now, wish.zone());
        var day = LocalDay.of(doneAt, wish.zone());
        DayRules.checkDayIsNew(participating, day, now);
        return new DayCompleted(
                wish.userId(),
                wish.challengeId(),
                participating.participationId(),
                wish.dayNumber(),
                challenge.taskOf(wish.dayNumber()).title(),
                wish.notes(),
                wish.proofUrl(),
                day,
                doneAt,
                POINTS_A_DAY,
                now);
    }

    /** The longest streak never falls, so it passes each milestone once. */
    static List<MilestoneReached> milestones(Participating before, Participating after, DayCompleted done) {
        int longestBefore = before.streak(done.day().date()).longest();
        int longest = after.streak(done.day().date()).longest();
        return MILESTONES.stream()
                .filter(days -> longestBefore < days && days <= longest)
                .map(days -> new MilestoneReached(
                        done.userId(), done.challengeId(), done.participationId(), days, done.at()))
                .toList();
    }

    /** @return nothing while days are left */
    static Optional<ChallengeCompleted> completion(Participating after, DayCompleted last, ChallengeContent challenge) {
        if (!after.isComplete()) {
            return Optional.empty();
        }
        var rewards = challenge.rewards();
        return Optional.of(new ChallengeCompleted(
                last.userId(),
                last.challengeId(),
                last.participationId(),
                rewards.stream().map(Reward::id).toList(),
                rewards.stream()
                        .map(Reward::points)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .sum(),
                after.streak(last.day().date()).current(),
                last.at()));
    }

    static ChallengeLeft leave(ChallengeProgressState state, LeaveChallenge wish, Instant now) {
        return new ChallengeLeft(
                wish.userId(), wish.challengeId(), participating(state).participationId(), wish.reason(), now);
    }

    private static ChallengeJoined joined(
            ChallengeProgressState state, JoinChallenge wish, ChallengeContent challenge, Instant now) {
        return new ChallengeJoined(
                wish.userId(),
                wish.challengeId(),
                wish.participationId(),
                state.participations() + 1,
                challenge.title(),
                challenge.totalDays(),
                LocalDay.of(now, wish.zone()),
                now);
    }

    private static Participating participating(ChallengeProgressState state) {
        return switch (state) {
            case NotJoined ignored -> throw notJoined();
            case Left ignored -> throw notJoined();
            case Completed ignored -> throw alreadyCompleted();
            case Participating participating -> participating;
        };
    }

    private static Refusal notJoined() {
        return new Refusal(ChallengeRefusal.NOT_JOINED, "You are not participating in this challenge");
    }

    private static Refusal alreadyCompleted() {
        return new Refusal(ChallengeRefusal.CHALLENGE_ALREADY_COMPLETED, "You have already completed this challenge");
    }
}
