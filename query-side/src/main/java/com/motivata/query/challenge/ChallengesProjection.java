package com.motivata.query.challenge;

import com.motivata.api.challenge.ChallengeEvent;
import com.motivata.api.challenge.ChallengeEvent.ChallengeCreated;
import com.motivata.api.challenge.ChallengeProgressEvent;
import com.motivata.query.LogPosition;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(ChallengeProjections.CHALLENGES)
class ChallengesProjection {

    private final ChallengeViews views;

    ChallengesProjection(ChallengeViews views) {
        this.views = views;
    }

    @EventHandler
    void on(ChallengeEvent event, TrackingToken token) {
        var position = LogPosition.of(token);
        views.challenges()
                .fold(
                        event.challengeId(),
                        before -> before == null && event instanceof ChallengeCreated created
                                ? ChallengeView.of(created, position)
                                : created(before, event).after(event, position));
    }

    @EventHandler
    void on(ChallengeProgressEvent event, TrackingToken token) {
        var position = LogPosition.of(token);
        views.challenges()
                .fold(event.challengeId(), before -> created(before, event).after(event, position));
    }

    @ResetHandler
    void startOver() {
        views.challenges().clear();
    }

    private static ChallengeView created(@Nullable ChallengeView before, Object event) {
        if (before == null) {
            throw new IllegalStateException(
                    "no ChallengeCreated before " + event.getClass().getSimpleName());
        }
        return before;
    }
}
