package com.motivata.command.challenge;

import com.motivata.api.challenge.ChallengeCommand.CreateChallenge;
import com.motivata.api.challenge.ChallengeCommand.DeleteChallenge;
import com.motivata.api.challenge.ChallengeCommand.ReviseChallenge;
import com.motivata.api.challenge.ChallengeDetails;
import com.motivata.api.challenge.ChallengeId;
import com.motivata.command.support.Aggregates;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Takes the commands of admins about challenges. */
@Component
class ChallengeHandler {

    private final Repository<Challenge> challenges;
    private final Clock clock;

    ChallengeHandler(Repository<Challenge> challenges, Clock clock) {
        this.challenges = challenges;
        this.clock = clock;
    }

    @CommandHandler
    ChallengeDetails handle(CreateChallenge command) throws Exception {
        return details(challenges.newInstance(() -> new Challenge(command, clock.instant())));
    }

    @CommandHandler
    ChallengeDetails handle(ReviseChallenge command) {
        var challenge = find(command.challengeId());
        challenge.execute(it -> it.revise(command, clock.instant()));
        return details(challenge);
    }

    @CommandHandler
    void handle(DeleteChallenge command) {
        find(command.challengeId()).execute(it -> it.delete(command, clock.instant()));
    }

    private Aggregate<Challenge> find(ChallengeId id) {
        return Aggregates.load(challenges, id, () -> ChallengeRules.existing(null));
    }

    private static ChallengeDetails details(Aggregate<Challenge> challenge) {
        return Details.of(challenge.invoke(Challenge::state));
    }
}
