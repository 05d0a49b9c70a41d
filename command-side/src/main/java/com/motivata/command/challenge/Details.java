package com.motivata.command.challenge;

import com.motivata.api.challenge.ChallengeDetails;
import com.motivata.command.challenge.ChallengeState.Signature;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows admins what they have just changed. What is deleted is never shown. */
final class Details {

    private Details() {}

    static ChallengeDetails of(ChallengeState challenge) {
        var content = challenge.content();
        var latest = Objects.requireNonNullElse(challenge.updated(), challenge.created());
        var nobodyYet = challenge.updated() == null ? 0L : null; // later ones only the projections count
        return new ChallengeDetails(
                challenge.id(),
                content.title(),
                content.description(),
                content.shortDescription(),
                content.totalDays(),
                content.category(),
                content.difficulty(),
                content.imageUrl(),
                content.iconName(),
                content.iconColor(),
                content.active(),
                content.featured(),
                nobodyYet,
                nobodyYet,
                content.dailyTasks(),
                content.rewards(),
                challenge.created().by().value(),
                signer(challenge.updated()),
                challenge.created().at(),
                latest.at(),
                false,
                null,
                null);
    }

    private static @Nullable String signer(@Nullable Signature signature) {
        return signature == null ? null : signature.by().value();
    }
}
