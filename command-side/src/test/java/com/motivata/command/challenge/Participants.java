package com.motivata.command.challenge;

import com.motivata.api.challenge.ChallengeCategory;
import com.motivata.api.challenge.ChallengeContent;
import com.motivata.api.challenge.ChallengeEvent;
import com.motivata.api.challenge.ChallengeEvent.ChallengeCreated;
import com.motivata.api.challenge.ChallengeId;
import com.motivata.api.challenge.ChallengeProgressEvent;
import com.motivata.api.challenge.DailyTask;
import com.motivata.api.challenge.Difficulty;
import com.motivata.api.challenge.ParticipationId;
import com.motivata.api.challenge.Reward;
import com.motivata.api.challenge.RewardType;
import com.motivata.api.challenge.TaskType;
import com.motivata.api.common.InvalidInput;
import com.motivata.api.common.Refusal;
import com.motivata.api.common.UserId;
import com.motivata.command.support.CommandSide;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The command side of challenges: given events, when a command, then events, an answer or a refusal. */
final class Participants {

    static final ChallengeId CHALLENGE = new ChallengeId("0000000000000000000000a1");
    static final ParticipationId PARTICIPATION = new ParticipationId("0000000000000000000000c1");
    static final ParticipationId SECOND_PARTICIPATION = new ParticipationId("0000000000000000000000c2");
    static final UserId USER = new UserId("user-1");
    static final UserId ADMIN = new UserId("admin-1");
    static final Instant CREATED_AT = Instant.parse("2024-11-01T00:00:00Z");
    static final DailyTask WARM_UP = new DailyTask(1, "Warm-up Basics", "Ten minutes", TaskType.ACTION, 10, List.of());
    static final Reward WARRIOR = new Reward(RewardType.BADGE, "Fitness Warrior", "Did it", null, null);
    static final Reward BONUS = new Reward(RewardType.POINTS, "Bonus", "More", null, 250);

    private final CommandSide side = new CommandSide();

    Participants() {
        var challenges = new ChallengeDefinitions(side.log());
        side.subscribe(new ChallengeHandler(side.repository(Challenge.class), side.clock()));
        side.subscribe(new ParticipationHandler(side.repository(ChallengeProgress.class), challenges, side.clock()));
    }

    static ChallengeContent lasting(int totalDays) {
        return content("Fitness", totalDays, true, null, List.of(WARM_UP), List.of(WARRIOR, BONUS));
    }

    static ChallengeContent content(
            String title,
            int totalDays,
            boolean active,
            @Nullable String iconName,
            List<DailyTask> tasks,
            List<Reward> rewards) {
        return new ChallengeContent(
                title,
                "Get fit",
                "Fit",
                totalDays,
                ChallengeCategory.FITNESS,
                Difficulty.INTERMEDIATE,
                null,
                iconName,
                null,
                active,
                false,
                tasks,
                rewards);
    }

    static ChallengeCreated created(ChallengeContent content) {
        return new ChallengeCreated(CHALLENGE, content, ADMIN, CREATED_AT);
    }

    static DailyTask task(int day) {
        return new DailyTask(day, "Task " + day, "Do it", TaskType.ACTION, null, List.of());
    }

    Participants at(String instant) {
        side.at(Instant.parse(instant));
        return this;
    }

    Participants given(Object... events) {
        for (var event : events) {
            side.given(streamOf(event), event);
        }
        return this;
    }

    <R> R when(Object command, Class<R> reply) {
        return side.when(command, reply);
    }

    List<Object> eventsWhen(Object command) {
        return side.eventsWhen(command);
    }

    Refusal refusalWhen(Object command) {
        return side.refusalWhen(command);
    }

    InvalidInput invalidWhen(Object command) {
        return side.invalidWhen(command);
    }

    private static String streamOf(Object event) {
        return switch (event) {
            case ChallengeEvent it -> it.challengeId().toString();
            case ChallengeProgressEvent it -> it.progressId().toString();
            default -> throw new IllegalArgumentException("whose event is " + event);
        };
    }
}
