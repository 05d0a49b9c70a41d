package com.motivata.query.challenge;

import com.motivata.api.challenge.ChallengeQuery.DayOfStreak;
import com.motivata.api.challenge.ChallengeQuery.FindStreak;
import com.motivata.query.RunningMongo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.motivata.api.challenge.ChallengeRefusal.NOT_JOINED;
import static com.motivata.query.Refused.assertRefused;
import static com.motivata.query.challenge.ChallengeEvents.ASHA;
import static com.motivata.query.challenge.ChallengeEvents.BEN;
import static com.motivata.query.challenge.ChallengeEvents.FIRST;
import static com.motivata.query.challenge.ChallengeEvents.FITNESS;
import static com.motivata.query.challenge.ChallengeEvents.NOON;
import static com.motivata.query.challenge.ChallengeEvents.READING;
import static com.motivata.query.challenge.ChallengeEvents.SECOND;
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
import static com.motivata.query.challenge.ChallengeEvents.week;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StreakQueryTest {

    private static final ZoneId KIRITIMATI = ZoneId.of("Pacific/Kiritimati");
    private static final ZoneId SAMOA = ZoneId.of("Pacific/Pago_Pago");
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

    @RegisterExtension
    static final RunningMongo database = new RunningMongo();

    private ReadSide readSide;

    @BeforeEach
    void two_challenges() {
        readSide = new ReadSide(database.mongo())
                .after(created(FITNESS, week("Fitness", true)), created(READING, oneDay()));
    }

    @Test
    void who_never_joined_has_none() {
        readSide.after(joined(BEN, FIRST, 1));
        assertRefused(NOT_JOINED, () -> askAt(NOON));
    }

    @Test
    void every_date_from_joining_until_today_is_told() {
        readSide.after(
                joined(ASHA, FIRST, 1),
                done(ASHA, FIRST, 1, day(2)),
                done(ASHA, FIRST, 2, day(3)),
                done(ASHA, FIRST, 3, day(6)));
        var answer = askAt(day(7));
        assertThat(answer.current()).isEqualTo(1);
        assertThat(answer.longest()).isEqualTo(2);
        assertThat(answer.days())
                .containsExactly(
                        missed(1, "No day was completed on this date"),
                        counted(2, 1),
                        counted(3, 2),
                        missed(4, "No day was completed on this date, which broke the streak of 2 days"),
                        missed(5, "No day was completed on this date"),
                        counted(6, 3),
                        missed(7, "No day is completed yet today; the streak of 1 day lives until midnight"));
    }

    @Test
    void today_is_open_for_who_has_no_streak() {
        readSide.after(joined(ASHA, FIRST, 1));
        assertThat(askAt(NOON).days()).containsExactly(missed(1, "No day is completed yet today"));
    }

    @Test
    void a_day_sent_later_than_done_shows_both() {
        readSide.after(joined(ASHA, FIRST, 1), done(ASHA, FIRST, 1, day(1), ZoneOffset.UTC, day(2)));
        var day = askAt(day(2)).days().getFirst();
        assertThat(day.date()).isEqualTo(date(1));
        assertThat(day.completedAt()).isEqualTo(day(1));
        assertThat(day.recordedAt()).isEqualTo(day(2));
    }

    @Test
    void a_missed_date_lies_where_the_user_was_last() {
        readSide.after(joined(ASHA, FIRST, NOON, KIRITIMATI), done(ASHA, FIRST, 1, day(3), KOLKATA, day(3)));
        assertThat(ask(day(5), SAMOA).days())
                .extracting(DayOfStreak::date, DayOfStreak::zone)
                .containsExactly(
                        tuple(date(2), KIRITIMATI), // it was the 2nd there already
                        tuple(date(3), KOLKATA),
                        tuple(date(4), KOLKATA),
                        tuple(date(5), SAMOA));
    }

    @Test
    void who_flies_west_keeps_the_dates_recorded() {
        readSide.after(joined(ASHA, FIRST, NOON, KIRITIMATI), done(ASHA, FIRST, 1, NOON, KIRITIMATI, NOON));
        var answer = ask(NOON, SAMOA); // where it is the 1st
        assertThat(answer.current()).isEqualTo(1);
        assertThat(answer.days()).extracting(DayOfStreak::date).containsExactly(date(2));
    }

    @Test
    void who_flies_west_before_the_first_day_may_complete_it_on_an_earlier_date() {
        readSide.after(joined(ASHA, FIRST, NOON, KIRITIMATI), done(ASHA, FIRST, 1, NOON, SAMOA, NOON));
        assertThat(ask(day(2), SAMOA).days())
                .extracting(DayOfStreak::date, DayOfStreak::counted)
                .containsExactly(tuple(date(1), true), tuple(date(2), false));
    }

    @Test
    void a_change_of_the_clocks_breaks_nothing() {
        var berlin = ZoneId.of("Europe/Berlin");
        var saturday = Instant.parse("2024-03-30T22:59:59Z"); // 23:59:59
        var monday = Instant.parse("2024-03-31T22:00:00Z"); // 00:00, after a Sunday of 23 hours
        readSide.after(
                joined(ASHA, FIRST, saturday, berlin),
                done(ASHA, FIRST, 1, saturday, berlin, saturday),
                done(ASHA, FIRST, 2, monday.minusSeconds(1), berlin, monday),
                done(ASHA, FIRST, 3, monday, berlin, monday));
        assertThat(ask(monday, berlin).current()).isEqualTo(3);
    }

    @Test
    void after_completion_the_date_that_ended_the_streak_is_the_last() {
        readSide.after(
                joinedOneDay(ASHA, FIRST, NOON), doneOneDay(ASHA, FIRST, NOON), completed(ASHA, READING, FIRST, NOON));
        var query = new FindStreak(READING, ASHA, ZoneOffset.UTC);
        assertThat(readSide.streak(NOON).answer(query).days()).hasSize(1);
        var later = readSide.streak(day(30)).answer(query);
        assertThat(later.current()).isZero();
        assertThat(later.longest()).isEqualTo(1);
        assertThat(later.days())
                .containsExactly(counted(1, 1), missed(2, "The challenge is completed, so no further day counts"));
    }

    @Test
    void who_left_is_told_so() {
        readSide.after(joined(ASHA, FIRST, 1), done(ASHA, FIRST, 1), left(ASHA, FIRST, day(3)));
        assertThat(askAt(day(30)).days())
                .containsExactly(
                        counted(1, 1),
                        missed(2, "No day was completed on this date, which broke the streak of 1 day"),
                        missed(3, "You left the challenge, so no further day counts"),
                        missed(4, "You left the challenge, so no further day counts"));
    }

    @Test
    void only_the_latest_participation_is_told_even_of_a_deleted_challenge() {
        readSide.after(
                joined(ASHA, FIRST, 1),
                done(ASHA, FIRST, 1),
                left(ASHA, FIRST, NOON),
                joined(ASHA, SECOND, 2),
                deleted(FITNESS));
        var answer = askAt(day(1));
        assertThat(answer.longest()).isZero();
        assertThat(answer.days()).hasSize(1);
    }

    private static LocalDate date(int day) {
        return LocalDate.of(2024, 12, day);
    }

    private static DayOfStreak counted(int date, int dayNumber) {
        return new DayOfStreak(date(date), ZoneOffset.UTC, true, dayNumber, day(date), day(date), null);
    }

    private static DayOfStreak missed(int date, String reason) {
        return new DayOfStreak(date(date), ZoneOffset.UTC, false, null, null, null, reason);
    }

    private FindStreak.Result askAt(Instant now) {
        return ask(now, ZoneOffset.UTC);
    }

    private FindStreak.Result ask(Instant now, ZoneId zone) {
        return readSide.streak(now).answer(new FindStreak(FITNESS, ASHA, zone));
    }
}
