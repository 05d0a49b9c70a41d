package com.motivata.query.challenge;

import com.motivata.api.challenge.ChallengeCategory;
import com.motivata.api.challenge.ChallengeContent;
import com.motivata.api.challenge.ChallengeEvent.ChallengeCreated;
import com.motivata.api.challenge.ChallengeEvent.ChallengeDeleted;
import com.motivata.api.challenge.ChallengeEvent.ChallengeRevised;
import com.motivata.api.challenge.ChallengeId;
import com.motivata.api.challenge.ChallengeProgressEvent.ChallengeCompleted;
import com.motivata.api.challenge.ChallengeProgressEvent.ChallengeJoined;
import com.motivata.api.challenge.ChallengeProgressEvent.ChallengeLeft;
import com.motivata.api.challenge.ChallengeProgressEvent.DayCompleted;
import com.motivata.api.challenge.ChallengeProgressEvent.MilestoneReached;
import com.motivata.api.challenge.DailyTask;
import com.motivata.api.challenge.DailyTask.TaskResource;
import com.motivata.api.challenge.Difficulty;
import com.motivata.api.challenge.ParticipationId;
import com.motivata.api.challenge.ResourceType;
import com.motivata.api.challenge.Reward;
import com.motivata.api.challenge.RewardType;
import com.motivata.api.challenge.TaskType;
import com.motivata.api.common.LocalDay;
import com.motivata.api.common.UserId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** What happened, in the words of the tests. */
final class ChallengeEvents {

    static final Instant NOON = Instant.parse("2024-12-01T12:00:00Z");
    static final UserId ADMIN = new UserId("admin-1");
    static final UserId ASHA = new UserId("asha");
    static final UserId BEN = new UserId("ben");
    static final ChallengeId FITNESS = challenge(1);
    static final ChallengeId READING = challenge(2);
    static final ParticipationId FIRST = participation(1);
    static final ParticipationId SECOND = participation(2);

    private ChallengeEvents() {}

    static ChallengeId challenge(int number) {
        return new ChallengeId("a%023d".formatted(number));
    }

    static ParticipationId participation(int number) {
        return new ParticipationId("b%023d".formatted(number));
    }

    static Instant day(int number) {
        return NOON.plusSeconds((number - 1) * 86_400L);
    }

    /** A week of fitness with tasks for days 1 and 3 only. */
    static ChallengeContent week(String title, boolean active) {
        return new ChallengeContent(
                title,
                "Seven days of moving",
                "Move",
                7,
                ChallengeCategory.FITNESS,
                Difficulty.INTERMEDIATE,
                "https://example.org/fit.png",
                "dumbbell",
                "#FF6B6B",
                active,
                true,
                List.of(task(1, "Warm-up Basics"), task(3, "Cardio Day")),
                List.of(
                        new Reward(RewardType.BADGE, "Fitness Warrior", "Done", "https://example.org/b.png", null),
                        new Reward(RewardType.POINTS, "Bonus", "More", null, 50)));
    }

    static ChallengeContent plain(int totalDays, ChallengeCategory category, Difficulty difficulty, boolean featured) {
        return new ChallengeContent(
                "Plain",
                "Every day",
                "Daily",
                totalDays,
                category,
                difficulty,
                null,
                null,
                null,
                true,
                featured,
                List.of(),
                List.of());
    }

    static ChallengeContent oneDay() {
        return plain(1, ChallengeCategory.READING, Difficulty.BEGINNER, false);
    }

    static DailyTask task(int day, String title) {
        var guide = new TaskResource(ResourceType.VIDEO, "Guide", "https://example.org/v");
        return new DailyTask(day, title, "Do it", TaskType.ACTION, 10, List.of(guide));
    }

    static ChallengeCreated created(ChallengeId id, ChallengeContent content) {
        return created(id, content, NOON);
    }

    static ChallengeCreated created(ChallengeId id, ChallengeContent content, Instant at) {
        return new ChallengeCreated(id, content, ADMIN, at);
    }

    static ChallengeRevised revised(ChallengeId id, ChallengeContent content) {
        return new ChallengeRevised(id, content, ADMIN, day(2));
    }

    static ChallengeDeleted deleted(ChallengeId id) {
        return new ChallengeDeleted(id, ADMIN, day(3));
    }

    static ChallengeJoined joined(UserId user, ParticipationId id, int participation) {
        return joined(user, FITNESS, id, participation, 7, NOON, ZoneOffset.UTC);
    }

    static ChallengeJoined joined(UserId user, ParticipationId id, Instant at, ZoneId zone) {
        return joined(user, FITNESS, id, 1, 7, at, zone);
    }

    static ChallengeJoined joinedOneDay(UserId user, ParticipationId id, Instant at) {
        return joined(user, READING, id, 1, 1, at, ZoneOffset.UTC);
    }

    private static ChallengeJoined joined(
            UserId user,
            ChallengeId challenge,
            ParticipationId id,
            int participation,
            int totalDays,
            Instant at,
            ZoneId zone) {
        var title = challenge.equals(FITNESS) ? "Fitness" : "Reading";
        return new ChallengeJoined(user, challenge, id, participation, title, totalDays, LocalDay.of(at, zone), at);
    }

    /** On the day with the same number. */
    static DayCompleted done(UserId user, ParticipationId id, int day) {
        return done(user, id, day, day(day));
    }

    static DayCompleted done(UserId user, ParticipationId id, int day, Instant at) {
        return done(user, id, day, at, ZoneOffset.UTC, at);
    }

    static DayCompleted done(
            UserId user, ParticipationId id, int day, Instant completed, ZoneId zone, Instant recorded) {
        return new DayCompleted(
                user,
                FITNESS,
                id,
                day,
                "Task " + day,
                "hard",
                null,
                LocalDay.of(completed, zone),
                completed,
                10,
                recorded);
    }

    static DayCompleted doneOneDay(UserId user, ParticipationId id, Instant at) {
        return new DayCompleted(user, READING, id, 1, "Day 1", null, null, LocalDay.of(at, ZoneOffset.UTC), at, 10, at);
    }

    static MilestoneReached milestone(UserId user, ParticipationId id, int days) {
        return new MilestoneReached(user, FITNESS, id, days, day(days));
    }

    static ChallengeCompleted completed(UserId user, ChallengeId challenge, ParticipationId id, Instant at) {
        return new ChallengeCompleted(user, challenge, id, List.of("badge_fitness_warrior", "points_bonus"), 50, 7, at);
    }

    static ChallengeLeft left(UserId user, ParticipationId id, Instant at) {
        return new ChallengeLeft(user, FITNESS, id, "Too difficult", at);
    }
}
