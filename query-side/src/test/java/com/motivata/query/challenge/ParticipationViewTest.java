package com.motivata.query.challenge;

import com.motivata.api.challenge.ParticipationStatus;
import com.motivata.api.challenge.Streak;
import com.motivata.query.challenge.ParticipationView.CompletedDay;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static com.motivata.query.challenge.ChallengeEvents.ASHA;
import static com.motivata.query.challenge.ChallengeEvents.FIRST;
import static com.motivata.query.challenge.ChallengeEvents.FITNESS;
import static com.motivata.query.challenge.ChallengeEvents.NOON;
import static com.motivata.query.challenge.ChallengeEvents.READING;
import static com.motivata.query.challenge.ChallengeEvents.completed;
import static com.motivata.query.challenge.ChallengeEvents.day;
import static com.motivata.query.challenge.ChallengeEvents.done;
import static com.motivata.query.challenge.ChallengeEvents.doneOneDay;
import static com.motivata.query.challenge.ChallengeEvents.joined;
import static com.motivata.query.challenge.ChallengeEvents.joinedOneDay;
import static com.motivata.query.challenge.ChallengeEvents.left;
import static com.motivata.query.challenge.ChallengeEvents.milestone;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ParticipationViewTest {

    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

    private final ParticipationView joined = ParticipationView.of(joined(ASHA, FIRST, NOON, KOLKATA), 10);

    @Test
    void starts_with_day_1() {
        assertThat(joined.currentDay()).isEqualTo(1);
        assertThat(joined.status()).isEqualTo(ParticipationStatus.IN_PROGRESS);
        assertThat(joined.progressPercentage()).isEqualTo("0.00");
        assertThat(joined.points()).isZero();
        assertThat(joined.lastZone()).isEqualTo(KOLKATA);
        assertThat(joined.lastActivityAt()).isEqualTo(NOON);
    }

    @Test
    void a_completed_day_opens_the_next_and_brings_points() {
        var twoDays = joined.after(done(ASHA, FIRST, 1), 11).after(done(ASHA, FIRST, 2), 12);
        assertThat(twoDays.currentDay()).isEqualTo(3);
        assertThat(twoDays.progressPercentage()).isEqualTo("28.57");
        assertThat(twoDays.points()).isEqualTo(20);
        assertThat(twoDays.position()).isEqualTo(12);
    }

    @Test
    void a_day_sent_later_than_done_counts_for_its_own_date() {
        var day = joined.after(done(ASHA, FIRST, 1, NOON, KOLKATA, day(3)), 11);
        assertThat(day.days()).extracting(CompletedDay::date).containsExactly(LocalDate.of(2024, 12, 1));
        assertThat(day.days()).extracting(CompletedDay::completedAt).containsExactly(NOON);
        assertThat(day.lastActivityAt()).isEqualTo(day(3));
    }

    @Test
    void the_longest_streak_outlives_a_missed_day() {
        var days = joined.after(done(ASHA, FIRST, 1), 11)
                .after(done(ASHA, FIRST, 2), 12)
                .after(done(ASHA, FIRST, 3, day(5)), 13);
        assertThat(days.longestStreak()).isEqualTo(2);
        assertThat(days.streakOn(LocalDate.of(2024, 12, 5))).isEqualTo(new Streak(1, 2));
    }

    @Test
    void the_current_day_is_at_most_the_last() {
        var done = ParticipationView.of(joinedOneDay(ASHA, FIRST, NOON), 10).after(doneOneDay(ASHA, FIRST, NOON), 11);
        assertThat(done.currentDay()).isEqualTo(1);
        assertThat(done.progressPercentage()).isEqualTo("100.00");
    }

    @Test
    void completion_brings_rewards_and_their_points() {
        var done = ParticipationView.of(joinedOneDay(ASHA, FIRST, NOON), 10)
                .after(doneOneDay(ASHA, FIRST, NOON), 11)
                .after(completed(ASHA, READING, FIRST, NOON), 12);
        assertThat(done.status()).isEqualTo(ParticipationStatus.COMPLETED);
        assertThat(done.rewards()).containsExactly("badge_fitness_warrior", "points_bonus");
        assertThat(done.points()).isEqualTo(60);
        assertThat(done.completion().finalStreak()).isEqualTo(7);
    }

    @Test
    void milestones_are_kept_in_their_order() {
        var reached = joined.after(milestone(ASHA, FIRST, 3), 11).after(milestone(ASHA, FIRST, 7), 12);
        assertThat(reached.milestones()).containsExactly(3, 7);
    }

    @Test
    void who_left_keeps_the_days() {
        var left = joined.after(done(ASHA, FIRST, 1), 11).after(left(ASHA, FIRST, day(4)), 12);
        assertThat(left.status()).isEqualTo(ParticipationStatus.ABANDONED);
        assertThat(left.days()).hasSize(1);
        assertThat(left.challengeId()).isEqualTo(FITNESS);
        assertThat(left.lastActivityAt()).isEqualTo(day(4));
    }

    @Test
    void a_day_delivered_again_is_not_completed_twice() {
        var day = joined.after(done(ASHA, FIRST, 1), 11);
        assertThat(day.after(done(ASHA, FIRST, 1), 11)).isSameAs(day);
        assertThat(day.after(joined(ASHA, FIRST, 1), 10)).isSameAs(day);
    }
}
