package com.motivata.command.booking;

import com.motivata.api.booking.BookingCommand.CancelSlot;
import com.motivata.api.booking.BookingCommand.MarkNoShow;
import com.motivata.api.booking.BookingCommand.RevertNoShow;
import com.motivata.api.booking.BookingCommand.ReviseBooking;
import com.motivata.api.booking.BookingCommand.ScheduleSlot;
import com.motivata.api.booking.BookingCommand.SupersedeSlot;
import com.motivata.api.booking.BookingDetails;
import com.motivata.api.booking.BookingEvent.BookingCancelled;
import com.motivata.api.booking.BookingEvent.NoShowMarked;
import com.motivata.api.booking.BookingEvent.NoShowReverted;
import com.motivata.api.booking.BookingEvent.SlotScheduled;
import com.motivata.api.booking.BookingEvent.SlotSuperseded;
import com.motivata.api.booking.BookingRefusal;
import com.motivata.api.booking.BookingStatus;
import com.motivata.api.booking.CancelledBy;
import com.motivata.api.common.Change;
import com.motivata.api.session.SessionEvent.SlotReleased;
import com.motivata.api.session.SessionEvent.SlotUsed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static com.motivata.command.booking.Desk.BOOKING;
import static com.motivata.command.booking.Desk.NOW;
import static com.motivata.command.booking.Desk.SESSION;
import static com.motivata.command.booking.Desk.USER;
import static com.motivata.command.booking.Desk.cancelled;
import static org.assertj.core.api.Assertions.assertThat;

/** What Calendly says, in any order and any number of times. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AppointmentTest {

    private static final String FIRST = "https://api.calendly.com/invitees/1";
    private static final String SECOND = "https://api.calendly.com/invitees/2";
    private static final String THIRD = "https://api.calendly.com/invitees/3";
    private static final Instant TENTH = Instant.parse("2024-12-10T14:00:00Z");
    private static final Instant ELEVENTH = Instant.parse("2024-12-11T14:00:00Z");
    private static final Instant TWELFTH = Instant.parse("2024-12-12T14:00:00Z");

    private static final ScheduleSlot MADE = made(FIRST, TENTH, null, "2024-12-01T10:00:00Z");
    private static final ScheduleSlot MOVED = made(SECOND, ELEVENTH, FIRST, "2024-12-02T10:00:00Z");
    private static final SupersedeSlot FIRST_GONE = new SupersedeSlot(BOOKING, FIRST, SECOND);
    private static final ScheduleSlot MOVED_AGAIN = made(THIRD, TWELFTH, SECOND, "2024-12-03T10:00:00Z");

    private final Desk desk = new Desk();

    @Nested
    class A_confirmed_booking {

        @Test
        void is_scheduled_once() {
            assertThat(desk.paidFor().eventsWhen(MADE))
                    .containsExactly(new SlotScheduled(
                            BOOKING,
                            USER,
                            SESSION,
                            TENTH,
                            "event-of-" + FIRST,
                            FIRST,
                            null,
                            null,
                            Instant.parse("2024-12-01T10:00:00Z"),
                            BookingStatus.SCHEDULED,
                            NOW));
            assertThat(desk.eventsWhen(MADE)).isEmpty();
        }

        @Test
        void is_moved_and_says_from_when() {
            desk.paidFor().done(MADE);
            assertThat(desk.eventsWhen(MOVED)).singleElement().isInstanceOfSatisfying(SlotScheduled.class, moved -> {
                assertThat(moved.scheduledSlot()).isEqualTo(ELEVENTH);
                assertThat(moved.rescheduledFrom()).isEqualTo(TENTH);
            });
        }

        static Stream<List<Object>> everyOrder() {
            return permutations(List.of(MADE, FIRST_GONE, MOVED)).stream();
        }

        @ParameterizedTest
        @MethodSource("everyOrder")
        void ends_at_the_moved_slot_in_whatever_order_it_is_told(List<Object> told) {
            desk.paidFor().done(told.toArray()).done(told.toArray());
            assertThat(shown().scheduledSlot()).isEqualTo(ELEVENTH);
            assertThat(shown().status()).isEqualTo(BookingStatus.SCHEDULED);
        }

        static Stream<List<Object>> everyOrderOfTwoMoves() {
            return permutations(List.of(MADE, MOVED, MOVED_AGAIN)).stream();
        }

        @ParameterizedTest
        @MethodSource("everyOrderOfTwoMoves")
        void ends_at_the_last_slot_in_whatever_order_it_is_told(List<Object> told) {
            desk.paidFor().done(told.toArray()).done(told.toArray());
            assertThat(shown().scheduledSlot()).isEqualTo(TWELFTH);
        }

        @Test
        void is_cancelled_with_its_appointment() {
            desk.paidFor().done(MADE);
            assertThat(desk.eventsWhen(gone(FIRST, CancelledBy.HOST)))
                    .contains(
                            new BookingCancelled(BOOKING, USER, SESSION, CancelledBy.HOST, "Ill", NOW),
                            new SlotReleased(SESSION, BOOKING, USER, 0, NOW));
            assertThat(desk.eventsWhen(gone(FIRST, CancelledBy.HOST))).isEmpty();
        }

        @Test
        void is_cancelled_also_before_its_appointment_is_known_which_then_is_void() {
            assertThat(desk.paidFor().eventsWhen(gone(FIRST, CancelledBy.USER)))
                    .hasAtLeastOneElementOfType(BookingCancelled.class);
            assertThat(desk.refusalWhen(MADE).code()).isEqualTo(BookingRefusal.ILLEGAL_CHANGE);
        }

        @Test
        void is_not_cancelled_with_an_appointment_that_no_longer_counts() {
            desk.paidFor().done(MADE, MOVED);
            assertThat(desk.eventsWhen(gone(FIRST, CancelledBy.USER))).isEmpty();
            assertThat(desk.eventsWhen(gone(THIRD, CancelledBy.USER)))
                    .containsExactly(new SlotSuperseded(BOOKING, USER, SESSION, THIRD, null, NOW));
            assertThat(desk.eventsWhen(MOVED_AGAIN)).isEmpty();
        }

        @Test
        void is_cancelled_with_the_new_appointment_before_that_is_known() {
            desk.paidFor().done(MADE, FIRST_GONE);
            assertThat(desk.eventsWhen(gone(SECOND, CancelledBy.USER)))
                    .hasAtLeastOneElementOfType(BookingCancelled.class);
        }
    }

    @Nested
    class A_held_booking {

        @Test
        void has_a_slot_and_is_still_not_paid() {
            desk.held().done(MADE);
            assertThat(shown().status()).isEqualTo(BookingStatus.PENDING);
            assertThat(shown().scheduledSlot()).isEqualTo(TENTH);
            desk.done(Desk.payment("pay-1"));
            assertThat(shown().status()).isEqualTo(BookingStatus.SCHEDULED);
        }
    }

    @Nested
    class A_cancelled_booking {

        @Test
        void does_not_come_back_to_life() {
            desk.paidFor().given(cancelled(CancelledBy.USER));
            assertThat(desk.refusalWhen(MADE).code()).isEqualTo(BookingRefusal.ILLEGAL_CHANGE);
            assertThat(desk.refusalWhen(new MarkNoShow(BOOKING, "mark-1")).code())
                    .isEqualTo(BookingRefusal.ILLEGAL_CHANGE);
        }
    }

    @Nested
    class A_scheduled_booking {

        @Test
        void becomes_a_no_show_once_and_its_slot_is_used() {
            desk.scheduledFor("2024-12-01T09:00:00Z");
            assertThat(desk.eventsWhen(new MarkNoShow(BOOKING, "mark-1")))
                    .containsExactly(
                            new NoShowMarked(BOOKING, USER, SESSION, "mark-1", NOW),
                            new SlotUsed(SESSION, BOOKING, USER, NOW));
            assertThat(desk.eventsWhen(new MarkNoShow(BOOKING, "mark-1"))).isEmpty();
        }

        @Test
        void was_attended_after_all() {
            desk.scheduledFor("2024-12-01T09:00:00Z").done(new MarkNoShow(BOOKING, "mark-1"));
            assertThat(desk.eventsWhen(new RevertNoShow(BOOKING, "mark-1")))
                    .containsExactly(
                            new NoShowReverted(BOOKING, USER, SESSION, "mark-1", BookingStatus.COMPLETED, NOW));
            assertThat(desk.eventsWhen(new RevertNoShow(BOOKING, "mark-1"))).isEmpty();
            assertThat(desk.eventsWhen(new MarkNoShow(BOOKING, "mark-1"))).isEmpty();
        }

        @Test
        void is_no_no_show_by_a_mark_that_was_taken_back_before_it_is_known() {
            desk.scheduledFor("2024-12-01T09:00:00Z").done(new RevertNoShow(BOOKING, "mark-1"));
            assertThat(desk.eventsWhen(new MarkNoShow(BOOKING, "mark-1"))).isEmpty();
            assertThat(shown().status()).isEqualTo(BookingStatus.SCHEDULED);
        }
    }

    private BookingDetails shown() {
        var nothing = new ReviseBooking(BOOKING, Change.none(), Change.none(), Change.none(), Change.none());
        return desk.when(nothing, BookingDetails.class);
    }

    private static ScheduleSlot made(String invitee, Instant slot, @Nullable String old, String arrangedAt) {
        return new ScheduleSlot(BOOKING, slot, "event-of-" + invitee, invitee, old, Instant.parse(arrangedAt));
    }

    private static CancelSlot gone(String invitee, CancelledBy by) {
        return new CancelSlot(BOOKING, invitee, by, "Ill");
    }

    private static List<List<Object>> permutations(List<Object> all) {
        if (all.isEmpty()) {
            return List.of(List.of());
        }
        var found = new ArrayList<List<Object>>();
        for (var first : all) {
            var rest = all.stream().filter(other -> other != first).toList();
            permutations(rest)
                    .forEach(tail -> found.add(
                            Stream.concat(Stream.of(first), tail.stream()).toList()));
        }
        return found;
    }
}
