package com.motivata.command.challenge;

import com.motivata.api.challenge.ChallengeCommand.CompleteDay;
import com.motivata.api.challenge.ChallengeCommand.JoinChallenge;
import com.motivata.api.challenge.ChallengeCommand.LeaveChallenge;
import com.motivata.api.challenge.ChallengeContent;
import com.motivata.api.challenge.ChallengeId;
import com.motivata.api.challenge.ChallengeProgressId;
import com.motivata.api.challenge.CompletedDay;
import com.motivata.api.challenge.JoinedChallenge;
import com.motivata.api.challenge.JoinedChallenge.TodaysTask;
import com.motivata.api.challenge.LeftChallenge;
import com.motivata.api.challenge.ParticipationStatus;
import com.motivata.api.challenge.Streak;
import com.motivata.api.common.Percentage;
import com.motivata.api.common.UserId;
import com.motivata.command.challenge.ChallengeProgress.Done;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Takes the commands of users about their participations. What a challenge says comes from the log. */
@Component
class ParticipationHandler {

    private final Repository<ChallengeProgress> progresses;
    private final ChallengeDefinitions challenges;
    private final Clock clock;

    ParticipationHandler(Repository<ChallengeProgress> progresses, ChallengeDefinitions challenges, Clock clock) {
        this.progresses = progresses;
        this.challenges = challenges;
        this.clock = clock;
    }

    @CommandHandler
    JoinedChallenge handle(JoinChallenge command) throws Exception {
        var challenge = challenges
                .find(command.challengeId())
                .filter(ChallengeState::isOpen)
                .orElseGet(() -> ChallengeRules.existing(null))
                .content();
        var joined = progress(command.challengeId(), command.userId())
                .invoke(it -> it.join(command, challenge, clock.instant()));
        var progress = new JoinedChallenge.Progress(
                joined.participationId(), joined.challengeId(), 1, ParticipationStatus.IN_PROGRESS, joined.at(), 0);
        return new JoinedChallenge(progress, TodaysTask.of(challenge.taskOf(1)));
    }

    @CommandHandler
    CompletedDay handle(CompleteDay command) throws Exception {
        var challenge = content(command.challengeId());
        var done = progress(command.challengeId(), command.userId())
                .invoke(it -> it.completeDay(command, challenge, clock.instant()));
        return answer(done);
    }

    @CommandHandler
    LeftChallenge handle(LeaveChallenge command) throws Exception {
        content(command.challengeId());
        Instant now = clock.instant();
        var left = progress(command.challengeId(), command.userId()).invoke(it -> it.leave(command, now));
        return new LeftChallenge(new JoinedChallenge.Progress(
                left.participationId(),
                command.challengeId(),
                left.currentDay(),
                ParticipationStatus.ABANDONED,
                left.joinedAt(),
                left.streak(LocalDate.ofInstant(now, command.zone())).current()));
    }

    /** Also of a challenge that is no longer offered: who is in it goes on. */
    private ChallengeContent content(ChallengeId id) {
        return challenges
                .find(id)
                .orElseGet(() -> ChallengeRules.existing(null))
                .content();
    }

    private Aggregate<ChallengeProgress> progress(ChallengeId challenge, UserId user) throws Exception {
        return progresses.loadOrCreate(new ChallengeProgressId(challenge, user).toString(), ChallengeProgress::new);
    }

    private static CompletedDay answer(Done done) {
        var event = done.event();
        var participation = done.participation();
        Streak streak =
                participation.streak(LocalDate.ofInstant(event.at(), event.day().zone()));
        var progress = new CompletedDay.Progress(
                participation.currentDay(),
                participation.completedDays(),
                streak.current(),
                streak.longest(),
                Percentage.of(participation.completedDays(), participation.totalDays()),
                participation.isComplete());
        return new CompletedDay(
                new CompletedDay.Completion(event.dayNumber(), event.completedAt()),
                progress,
                new CompletedDay.StreakWords(
                        streak.current(), StreakWords.of(streak.current(), participation.isComplete())));
    }
}
