package com.motivata.query.challenge;

import com.mongodb.client.model.Filters;
import com.motivata.api.challenge.ChallengeId;
import com.motivata.api.challenge.ChallengeRefusal;
import com.motivata.api.common.Refusal;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Challenges as they may be shown. */
@Component
class Challenges {

    private final ChallengeViews views;

    Challenges(ChallengeViews views) {
        this.views = views;
    }

    /** To users. */
    ChallengeView active(ChallengeId id) {
        var challenge = undeleted(id);
        if (!challenge.content().active()) {
            throw notFound();
        }
        return challenge;
    }

    /** To admins. */
    ChallengeView undeleted(ChallengeId id) {
        var challenge = any(id);
        if (challenge.lifecycle().deleted()) {
            throw notFound();
        }
        return challenge;
    }

    /** To who is in one, inactive or deleted as it may be. */
    ChallengeView any(ChallengeId id) {
        return views.challenges().find(id).orElseThrow(Challenges::notFound);
    }

    /** To who is in them, inactive or deleted as they may be. */
    Map<ChallengeId, ChallengeView> any(Collection<ChallengeId> ids) {
        var wanted = Filters.in("_id", ids.stream().map(ChallengeId::value).toList());
        return views.challenges().find(wanted, new Document()).stream()
                .collect(Collectors.toMap(ChallengeView::id, Function.identity()));
    }

    private static Refusal notFound() {
        return new Refusal(ChallengeRefusal.CHALLENGE_NOT_FOUND, "Challenge not found");
    }
}
