package com.motivata.query.challenge;

import com.motivata.api.challenge.ChallengeId;
import com.motivata.api.challenge.ChallengeQuery.ChallengeStats;
import com.motivata.api.challenge.ChallengeQuery.CompletionsOfDay;
import com.motivata.api.challenge.ChallengeQuery.CountChallengeStats;
import com.motivata.api.common.UserId;
import com.motivata.query.RunningMongo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.motivata.api.challenge.ChallengeRefusal.CHALLENGE_NOT_FOUND;
import static com.motivata.query.Refused.assertRefused;
import static com.motivata.query.challenge.ChallengeEvents.ASHA;
import static com.motivata.query.challenge.ChallengeEvents.BEN;
import static com.motivata.query.challenge.ChallengeEvents.FITNESS;
import static com.motivata.query.challenge.ChallengeEvents.READING;
import static com.motivata.query.challenge.ChallengeEvents.challenge;
import static com.motivata.query.challenge.ChallengeEvents.completed;
import static com.motivata.query.challenge.ChallengeEvents.created;
import static com.motivata.query.challenge.ChallengeEvents.day;
import static com.motivata.query.challenge.ChallengeEvents.deleted;
import static com.motivata.query.challenge.ChallengeEvents.done;
import static com.motivata.query.challenge.ChallengeEvents.joined;
import static com.motivata.query.challenge.ChallengeEvents.joinedOneDay;
import static com.motivata.query.challenge.ChallengeEvents.left;
import static com.motivata.query.challenge.ChallengeEvents.oneDay;
import static com.motivata.query.challenge.ChallengeEvents.participation;
import static com.motivata.query.challenge.ChallengeEvents.revised;
import static com.motivata.query.challenge.ChallengeEvents.week;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChallengeStatsQueryTest {

    @RegisterExtension
    static final RunningMongo database = new RunningMongo();

    private ReadSide readSide;

    @BeforeEach
    void two_challenges() {
        readSide = new ReadSide(database.mongo())
                .after(created(FITNESS, week("Fitness", true)), created(READING, oneDay()));
    }

    @Test
    void a_challenge_nobody_joined_has_zeros_and_no_averages() {
        var stats = stats(FITNESS);
        assertThat(stats.participants()).isZero();
        assertThat(stats.left()).isZero();
        assertThat(stats.completionRate()).isZero();
        assertThat(stats.averageDaysCompleted()).isNull();
        assertThat(stats.averageLongestStreak()).isNull();
        assertThat(stats.completionsPerDay())
                .extracting(CompletionsOfDay::dayNumber)
                .containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(stats.completionsPerDay())
                .extracting(CompletionsOfDay::completions)
                .containsOnly(0L);
    }

    @Test
    void counts_people_and_shows_where_they_drop_off() {
        var gone = new UserId("gone");
        readSide.after(
                joined(ASHA, participation(1), 1),
                done(ASHA, participation(1), 1),
                left(ASHA, participation(1), day(2)),
                joined(ASHA, participation(2), 2), // is in it, has not left
                done(ASHA, participation(2), 1, day(3)),
                done(ASHA, participation(2), 2, day(5)),
                joined(BEN, participation(3), 1),
                done(BEN, participation(3), 1),
                done(BEN, participation(3), 2),
                done(BEN, participation(3), 3),
                completed(BEN, FITNESS, participation(3), day(3)),
                joined(gone, participation(4), 1),
                left(gone, participation(4), day(1)),
                joinedOneDay(ASHA, participation(5), day(1))); // elsewhere
        var stats = stats(FITNESS);
        assertThat(stats.participants()).isEqualTo(3);
        assertThat(stats.active()).isEqualTo(1);
        assertThat(stats.completed()).isEqualTo(1);
        assertThat(stats.left()).isEqualTo(1);
        assertThat(stats.completionRate()).isEqualTo("33.33");
        assertThat(stats.averageDaysCompleted()).isEqualTo("1.5"); // (1 + 2 + 3 + 0) / 4
        assertThat(stats.averageLongestStreak()).isEqualTo("1.3"); // (1 + 1 + 3 + 0) / 4
        assertThat(stats.completionsPerDay())
                .extracting(CompletionsOfDay::completions)
                .containsExactly(3L, 2L, 1L, 0L, 0L, 0L, 0L);
    }

    @Test
    void a_shortened_challenge_keeps_the_days_completed_before() {
        readSide.after(
                joined(ASHA, participation(1), 1),
                done(ASHA, participation(1), 1),
                done(ASHA, participation(1), 2),
                revised(FITNESS, oneDay()));
        assertThat(stats(FITNESS).completionsPerDay())
                .containsExactly(new CompletionsOfDay(1, 1), new CompletionsOfDay(2, 1));
    }

    @Test
    void an_unknown_or_deleted_challenge_has_none() {
        assertRefused(CHALLENGE_NOT_FOUND, () -> stats(challenge(9)));
        readSide.after(deleted(FITNESS));
        assertRefused(CHALLENGE_NOT_FOUND, () -> stats(FITNESS));
    }

    private ChallengeStats stats(ChallengeId id) {
        return readSide.stats().answer(new CountChallengeStats(id)).stats();
    }
}
