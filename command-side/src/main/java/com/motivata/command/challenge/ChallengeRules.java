package com.motivata.command.challenge;

import com.motivata.api.challenge.ChallengeCommand.CreateChallenge;
import com.motivata.api.challenge.ChallengeCommand.DeleteChallenge;
import com.motivata.api.challenge.ChallengeCommand.ReviseChallenge;
import com.motivata.api.challenge.ChallengeContent;
import com.motivata.api.challenge.ChallengeEvent.ChallengeCreated;
import com.motivata.api.challenge.ChallengeEvent.ChallengeDeleted;
import com.motivata.api.challenge.ChallengeEvent.ChallengeRevised;
import com.motivata.api.challenge.ChallengeRefusal;
import com.motivata.api.common.Change;
import com.motivata.api.common.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules of a challenge: what an admin may write into it. */
final class ChallengeRules {

    private ChallengeRules() {}

    static ChallengeCreated create(CreateChallenge wish, Instant now) {
        return new ChallengeCreated(wish.challengeId(), ContentRules.checked(wish.content()), wish.by(), now);
    }

    static ChallengeRevised revise(@Nullable ChallengeState state, ReviseChallenge wish, Instant now) {
        var content = ContentRules.checked(revised(existing(state).content(), wish));
        return new ChallengeRevised(wish.challengeId(), content, wish.by(), now);
    }

    static ChallengeDeleted delete(@Nullable ChallengeState state, DeleteChallenge wish, Instant now) {
        existing(state);
        return new ChallengeDeleted(wish.challengeId(), wish.by(), now);
    }

    static ChallengeState existing(@Nullable ChallengeState state) {
        if (state == null || state.deleted()) {
            throw new Refusal(ChallengeRefusal.CHALLENGE_NOT_FOUND, "Challenge not found");
        }
        return state;
    }

    private static ChallengeContent revised(ChallengeContent content, ReviseChallenge wish) {
        return new ChallengeContent(
                required(wish.title(), content.title()),
                required(wish.description(), content.description()),
                required(wish.shortDescription(), content.shortDescription()),
                required(wish.totalDays(), content.totalDays()),
                required(wish.category(), content.category()),
                required(wish.difficulty(), content.difficulty()),
                wish.imageUrl().or(content.imageUrl()),
                wish.iconName().or(content.iconName()),
                wish.iconColor().or(content.iconColor()),
                required(wish.active(), content.active()),
                required(wish.featured(), content.featured()),
                listed(wish.dailyTasks(), content.dailyTasks()),
                listed(wish.rewards(), content.rewards()));
    }

    private static <T> T required(Change<T> change, T current) {
        return Objects.requireNonNull(change.or(current));
    }

    private static <T> List<T> listed(Change<List<T>> change, List<T> current) {
        return Objects.requireNonNullElse(change.or(current), List.of());
    }
}
