package com.motivata.query.challenge;

import com.motivata.api.challenge.ChallengeProgressEvent;
import com.motivata.api.challenge.ChallengeProgressEvent.ChallengeJoined;
import com.motivata.query.LogPosition;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(ChallengeProjections.PARTICIPATIONS)
class ParticipationsProjection {

    private final ChallengeViews views;

    ParticipationsProjection(ChallengeViews views) {
        this.views = views;
    }

    @EventHandler
    void on(ChallengeProgressEvent event, TrackingToken token) {
        var position = LogPosition.of(token);
        views.participations()
                .fold(
                        event.participationId(),
                        before -> before == null ? first(event, position) : before.after(event, position));
    }

    @ResetHandler
    void startOver() {
        views.participations().clear();
    }

    private static ParticipationView first(ChallengeProgressEvent event, long position) {
        if (event instanceof ChallengeJoined joined) {
            return ParticipationView.of(joined, position);
        }
        throw new IllegalStateException(
                event.getClass().getSimpleName() + " before ChallengeJoined of " + event.participationId());
    }
}
