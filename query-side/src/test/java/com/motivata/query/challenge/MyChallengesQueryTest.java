package com.motivata.query.challenge;

import com.motivata.api.challenge.ChallengeQuery.ActiveChallenge;
import com.motivata.api.challenge.ChallengeQuery.ChallengeTotals;
import com.motivata.api.challenge.ChallengeQuery.CompletedChallenge;
import com.motivata.api.challenge.ChallengeQuery.FindMyChallenges;
import com.motivata.api.common.UserId;
import com.motivata.query.RunningMongo;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.motivata.query.challenge.ChallengeEvents.ASHA;
import static com.motivata.query.challenge.ChallengeEvents.BEN;
import static com.motivata.query.challenge.ChallengeEvents.FITNESS;
import static com.motivata.query.challenge.ChallengeEvents.READING;
import static com.motivata.query.challenge.ChallengeEvents.completed;
import static com.motivata.query.challenge.ChallengeEvents.created;
import static com.motivata.query.challenge.ChallengeEvents.day;
import static com.motivata.query.challenge.ChallengeEvents.deleted;
import static com.motivata.query.challenge.ChallengeEvents.done;
import static com.motivata.query.challenge.ChallengeEvents.doneOneDay;
import static com.motivata.query.challenge.ChallengeEvents.joined;
import static com.motivata.query.challenge.ChallengeEvents.joinedOneDay;
import static com.motivata.query.challenge.ChallengeEvents.left;
import static com.motivata.query.challenge.ChallengeEvents.oneDay;
import static com.motivata.query.challenge.ChallengeEvents.participation;
import static com.motivata.query.challenge.ChallengeEvents.week;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MyChallengesQueryTest {

    private static final List<String> REWARDS = List.of("badge_fitness_warrior", "points_bonus");

    @RegisterExtension
    static final RunningMongo database = new RunningMongo();

    private ReadSide readSide;

    @BeforeEach
    void asha_left_fitness_after_three_days_has_read_and_is_in_fitness_again() {
        readSide = new ReadSide(database.mongo())
                .after(
                        created(FITNESS, week("Fitness", true)),
                        created(READING, oneDay()),
                        joined(ASHA, participation(1), 1),
                        done(ASHA, participation(1), 1),
                        done(ASHA, participation(1), 2),
                        done(ASHA, participation(1), 3),
                        left(ASHA, participation(1), day(3)),
                        joinedOneDay(ASHA, participation(2), day(4)),
                        doneOneDay(ASHA, participation(2), day(4)),
                        completed(ASHA, READING, participation(2), day(4)),
                        joined(ASHA, participation(3), 2),
                        done(ASHA, participation(3), 1, day(6)),
                        done(ASHA, participation(3), 2, day(7)),
                        joined(BEN, participation(4), 1));
    }

    @Test
    void what_is_in_progress_is_active() {
        assertThat(ask(day(7)).active())
                .containsExactly(new ActiveChallenge(
                        FITNESS, "Fitness", 3, 7, 2, new BigDecimal("28.57"), "https://example.org/fit.png"));
    }

    @Test
    void a_deleted_challenge_stays_active_for_who_is_in_it() {
        readSide.after(deleted(FITNESS));
        assertThat(ask(day(7)).active()).extracting(ActiveChallenge::title).containsExactly("Fitness");
    }

    @Test
    void what_is_completed_is_listed_with_its_rewards() {
        assertThat(ask(day(7)).completed())
                .containsExactly(new CompletedChallenge(READING, "Reading", day(4), 7, REWARDS));
    }

    @Test
    void the_newest_completion_comes_first() {
        readSide.after(completed(ASHA, FITNESS, participation(3), day(8)));
        assertThat(ask(day(8)).completed())
                .extracting(CompletedChallenge::challengeId)
                .containsExactly(FITNESS, READING);
    }

    @Test
    void statistics_are_over_all_participations() {
        assertThat(ask(day(7)).statistics()).isEqualTo(new ChallengeTotals(3, 1, 2, 3, 6));
    }

    @Test
    void the_current_streak_is_the_best_that_lives_where_the_caller_is() {
        assertThat(streakAt("2024-12-08T23:59:59Z", "UTC")).isEqualTo(2);
        assertThat(streakAt("2024-12-09T00:00:00Z", "UTC")).isZero();
        assertThat(streakAt("2024-12-08T18:30:00Z", "Asia/Kolkata")).isZero();
        assertThat(streakAt("2024-12-09T00:00:00Z", "America/New_York")).isEqualTo(2);
    }

    @Test
    void who_never_joined_has_nothing() {
        var nothing = readSide.mine(day(7)).answer(new FindMyChallenges(new UserId("nobody"), ZoneOffset.UTC));
        assertThat(nothing)
                .isEqualTo(new FindMyChallenges.Result(List.of(), List.of(), new ChallengeTotals(0, 0, 0, 0, 0)));
    }

    private int streakAt(String now, String zone) {
        return readSide.mine(Instant.parse(now))
                .answer(new FindMyChallenges(ASHA, ZoneId.of(zone)))
                .statistics()
                .currentStreak();
    }

    private FindMyChallenges.Result ask(Instant now) {
        return readSide.mine(now).answer(new FindMyChallenges(ASHA, ZoneOffset.UTC));
    }
}
