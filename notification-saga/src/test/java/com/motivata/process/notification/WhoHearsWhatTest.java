package com.motivata.process.notification;

import com.motivata.api.common.StoredAs;
import com.motivata.process.delivery.Party;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhoHearsWhatTest {

    @Test
    void the_table_is_the_one_that_was_agreed() {
        assertThat(WhoHearsWhat.TABLE)
                .extracting(WhoHearsWhatTest::line)
                .containsExactlyInAnyOrder(
                        "booking.BookingConfirmed > session_booking_confirmation to USER AS_BOOKED AT_ONCE",
                        "booking.BookingConfirmed > session_booking_host_notification to HOST"
                                + " EMAIL_AND_PHONE_IF_KNOWN AT_ONCE",
                        "booking.BookingConfirmed > session_reminder to USER"
                                + " PUSH_EMAIL_AND_AS_BOOKED A_DAY_BEFORE_THE_SLOT",
                        "booking.SlotScheduled > session_reminder to USER"
                                + " PUSH_EMAIL_AND_AS_BOOKED A_DAY_BEFORE_THE_SLOT",
                        "booking.BookingCancelled > session_cancellation to USER EMAIL_ONLY AT_ONCE",
                        "booking.BookingCancelled > session_cancellation to HOST EMAIL_ONLY AT_ONCE",
                        "sos.QuizSubmitted > quiz_available to USER PUSH_ONLY NEXT_MORNING",
                        "challenge.ChallengeJoined > challenge_day_reminder to USER PUSH_ONLY THIS_EVENING",
                        "challenge.DayCompleted > challenge_day_reminder to USER PUSH_ONLY NEXT_EVENING",
                        "challenge.ChallengeJoined > challenge_welcome to USER EMAIL_ONLY AT_ONCE",
                        "challenge.ChallengeCompleted > challenge_completion to USER PUSH_AND_EMAIL AT_ONCE",
                        "challenge.MilestoneReached > streak_milestone to USER PUSH_ONLY AT_ONCE",
                        "sos.RunCompleted > sos_program_complete to USER EMAIL_ONLY AT_ONCE");
    }

    @Test
    void users_can_only_choose_among_channels_the_table_uses() {
        assertThat(WhoHearsWhat.TABLE)
                .filteredOn(rule -> rule.to() == Party.USER)
                .allSatisfy(rule -> assertThat(rule.kind().channels()).containsAll(Bookings.channelsOf(rule)));
    }

    private static String line(Rule rule) {
        return "%s > %s to %s %s %s"
                .formatted(
                        Objects.requireNonNull(rule.event().getAnnotation(StoredAs.class))
                                .value(),
                        WhoHearsWhat.templateOf(rule.kind(), rule.to()),
                        rule.to(),
                        rule.by(),
                        rule.when());
    }
}
