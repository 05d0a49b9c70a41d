package com.motivata.query.challenge;

import com.motivata.api.challenge.ChallengeEvent;
import com.motivata.api.challenge.ChallengeId;
import com.motivata.api.challenge.ChallengeProgressEvent;
import com.motivata.query.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The processors that keep the views of challenges. */
@Configuration(proxyBeanMethods = false)
class ChallengeProjections {

    static final String CHALLENGES = "challenges";
    static final String PARTICIPATIONS = "challenge-participations";

    /** Fed by two kinds of event: what a challenge is, and who takes part in it. */
    @Bean
    Projection challengesByChallenge() {
        return new Projection(CHALLENGES, event -> challengeOf(event.getPayload()));
    }

    @Bean
    Projection participationsByParticipation() {
        return Projection.keyedBy(
                PARTICIPATIONS, ChallengeProgressEvent.class, ChallengeProgressEvent::participationId);
    }

    private static ChallengeId challengeOf(Object event) {
        return event instanceof ChallengeEvent defined
                ? defined.challengeId()
                : ((ChallengeProgressEvent) event).challengeId();
    }
}
