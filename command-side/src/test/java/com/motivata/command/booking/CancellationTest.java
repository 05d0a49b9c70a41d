package com.motivata.command.booking;

import com.motivata.api.booking.BookingCommand.CancelBooking;
import com.motivata.api.booking.BookingCommand.CancelMyBooking;
import com.motivata.api.booking.BookingCommand.ExpireHold;
import com.motivata.api.booking.BookingEvent.BookingCancelled;
import com.motivata.api.booking.BookingEvent.BookingCompleted;
import com.motivata.api.booking.BookingEvent.NoShowMarked;
import com.motivata.api.booking.BookingEvent.RefundRequested;
import com.motivata.api.booking.BookingRefusal;
import com.motivata.api.booking.BookingStatus;
import com.motivata.api.booking.CancelledBooking;
import com.motivata.api.booking.CancelledBy;
import com.motivata.api.booking.ConfirmedBy;
import com.motivata.api.booking.RefundCause;
import com.motivata.api.booking.RefundDue;
import com.motivata.api.booking.RefundStatus;
import com.motivata.api.common.Money;
import com.motivata.api.session.SessionEvent.SlotReleased;
import com.motivata.api.session.SessionType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static com.motivata.command.booking.Desk.BOOKING;
import static com.motivata.command.booking.Desk.NOW;
import static com.motivata.command.booking.Desk.OTHER_USER;
import static com.motivata.command.booking.Desk.PRICE;
import static com.motivata.command.booking.Desk.REFUND;
import static com.motivata.command.booking.Desk.SESSION;
import static com.motivata.command.booking.Desk.USER;
import static com.motivata.command.booking.Desk.confirmed;
import static com.motivata.command.booking.Desk.content;
import static com.motivata.command.booking.Desk.created;
import static com.motivata.command.booking.Desk.free;
import static com.motivata.command.booking.Desk.opened;
import static com.motivata.command.booking.Desk.paid;
import static com.motivata.command.booking.Desk.payment;
import static com.motivata.command.booking.Desk.reserved;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CancellationTest {

    private static final CancelMyBooking BY_ITS_USER = new CancelMyBooking(BOOKING, USER, "Schedule conflict");
    private static final SlotReleased RELEASED = new SlotReleased(SESSION, BOOKING, USER, 0, NOW);

    private final Desk desk = new Desk();

    @Nested
    class A_held_booking {

        @Test
        void is_cancelled_and_its_slot_released_and_nothing_comes_back() {
            assertThat(desk.held().eventsWhen(BY_ITS_USER)).containsExactly(byUser("2024-12-01T10:00:00Z"), RELEASED);
        }

        @Test
        void answers_without_a_refund() {
            var answer = desk.held().when(BY_ITS_USER, CancelledBooking.class);
            assertThat(answer)
                    .isEqualTo(new CancelledBooking(
                            new CancelledBooking.Booking(BOOKING, BookingStatus.CANCELLED, NOW, "Schedule conflict"),
                            null));
        }

        @Test
        void is_not_there_for_anybody_else() {
            var theirs = new CancelMyBooking(BOOKING, OTHER_USER, null);
            var refusal = desk.held().refusalWhen(theirs);
            var unknown = new Desk().refusalWhen(theirs);
            assertThat(refusal.code()).isEqualTo(BookingRefusal.BOOKING_NOT_FOUND);
            assertThat(unknown.code()).isEqualTo(refusal.code());
            assertThat(unknown.getMessage()).isEqualTo(refusal.getMessage());
        }

        @Test
        void is_held_until_the_last_moment() {
            desk.held().at("2024-12-01T10:19:59Z");
            assertThat(desk.refusalWhen(new ExpireHold(BOOKING)).code()).isEqualTo(BookingRefusal.HOLD_NOT_OVER);
        }

        @Test
        void is_cancelled_by_the_system_when_its_time_is_over() {
            var then = Instant.parse("2024-12-01T10:20:00Z");
            assertThat(desk.held().at("2024-12-01T10:20:00Z").eventsWhen(new ExpireHold(BOOKING)))
                    .containsExactly(
                            new BookingCancelled(
                                    BOOKING,
                                    USER,
                                    SESSION,
                                    CancelledBy.SYSTEM,
                                    "The payment did not arrive in time",
                                    then),
                            new SlotReleased(SESSION, BOOKING, USER, 0, then));
            assertThat(desk.eventsWhen(new ExpireHold(BOOKING))).isEmpty();
        }
    }

    @Nested
    class A_booking_that_is_no_longer_held {

        @Test
        void does_not_expire_once_it_is_paid() {
            assertThat(desk.paidFor().at("2025-12-01T10:00:00Z").eventsWhen(new ExpireHold(BOOKING)))
                    .isEmpty();
        }

        @Test
        void does_not_expire_once_an_admin_confirmed_it() {
            desk.held().given(confirmed(ConfirmedBy.ADMIN)).at("2025-12-01T10:00:00Z");
            assertThat(desk.eventsWhen(new ExpireHold(BOOKING))).isEmpty();
        }

        @Test
        void does_not_expire_where_it_is_free() {
            desk.given(
                    created(free()),
                    reserved(BOOKING, USER, 1),
                    opened(Money.paise(0), null),
                    confirmed(ConfirmedBy.FREE));
            assertThat(desk.at("2025-12-01T10:00:00Z").eventsWhen(new ExpireHold(BOOKING)))
                    .isEmpty();
        }
    }

    @Nested
    class A_paid_booking {

        @Test
        void comes_back_whole_as_long_as_no_slot_is_chosen() {
            assertThat(desk.paidFor().eventsWhen(BY_ITS_USER))
                    .containsExactly(byUser("2024-12-01T10:00:00Z"), refund(150_000), RELEASED);
        }

        @Test
        void answers_with_what_comes_back_and_when() {
            var answer = desk.paidFor().when(BY_ITS_USER, CancelledBooking.class);
            assertThat(answer.refund())
                    .isEqualTo(new RefundDue(
                            RefundStatus.PROCESSING, new BigDecimal("1500.00"), LocalDate.of(2024, 12, 6)));
        }

        @ParameterizedTest
        @CsvSource({
            "2024-12-02T10:00:00Z, 150000",
            "2024-12-02T09:59:59Z, 75000",
            "2024-12-01T12:00:00Z, 75000",
        })
        void comes_back_by_the_time_left_until_the_slot(String slot, long paise) {
            assertThat(desk.scheduledFor(slot).eventsWhen(BY_ITS_USER))
                    .containsExactly(byUser("2024-12-01T10:00:00Z"), refund(paise), RELEASED);
        }

        @ParameterizedTest
        @CsvSource({"2024-12-01T11:59:59Z", "2024-12-01T09:00:00Z"})
        void is_kept_when_it_is_too_late(String slot) {
            desk.scheduledFor(slot);
            assertThat(desk.eventsWhen(BY_ITS_USER)).containsExactly(byUser("2024-12-01T10:00:00Z"), RELEASED);
        }

        @Test
        void comes_back_by_the_time_left_until_the_session_where_that_has_a_date() {
            var date = Instant.parse("2024-12-01T13:00:00Z");
            desk.given(
                    created(content(PRICE, SessionType.OTM, 5, date)),
                    reserved(BOOKING, USER, 1),
                    opened(PRICE, date),
                    paid("pay-1"),
                    confirmed(ConfirmedBy.PAYMENT));
            assertThat(desk.eventsWhen(BY_ITS_USER)).contains(refund(75_000));
        }

        @ParameterizedTest
        @EnumSource(
                value = CancelledBy.class,
                names = {"ADMIN", "HOST", "SYSTEM"})
        void comes_back_whole_where_it_was_not_the_user(CancelledBy by) {
            assertThat(desk.scheduledFor("2024-12-01T10:30:00Z").eventsWhen(new CancelBooking(BOOKING, by, "Why not")))
                    .contains(refund(150_000), RELEASED);
        }
    }

    @Nested
    class A_booking_that_is_over {

        @Test
        void is_cancelled_once() {
            desk.paidFor().done(BY_ITS_USER);
            for (var again : new Object[] {BY_ITS_USER, new CancelBooking(BOOKING, CancelledBy.HOST, null)}) {
                var refusal = desk.refusalWhen(again);
                assertThat(refusal.code()).isEqualTo(BookingRefusal.BOOKING_ALREADY_CANCELLED);
                assertThat(refusal.code().number()).isEqualTo(4005);
            }
        }

        @Test
        void is_not_cancelled_when_it_took_place() {
            desk.paidFor().given(new BookingCompleted(BOOKING, USER, SESSION, NOW));
            assertThat(desk.refusalWhen(BY_ITS_USER).code()).isEqualTo(BookingRefusal.ILLEGAL_CHANGE);
        }

        @Test
        void is_not_cancelled_when_the_user_did_not_come() {
            desk.paidFor().given(new NoShowMarked(BOOKING, USER, SESSION, null, NOW));
            assertThat(desk.refusalWhen(BY_ITS_USER).code()).isEqualTo(BookingRefusal.ILLEGAL_CHANGE);
        }

        @Test
        void gives_late_money_back_whole() {
            desk.held().done(BY_ITS_USER);
            assertThat(desk.eventsWhen(payment("pay-late")))
                    .last()
                    .isEqualTo(new RefundRequested(
                            BOOKING,
                            USER,
                            SESSION,
                            REFUND,
                            "sandbox",
                            "pay-late",
                            PRICE,
                            RefundCause.PAID_TOO_LATE,
                            LocalDate.of(2024, 12, 6),
                            NOW));
        }
    }

    private static BookingCancelled byUser(String at) {
        return new BookingCancelled(BOOKING, USER, SESSION, CancelledBy.USER, "Schedule conflict", Instant.parse(at));
    }

    private static RefundRequested refund(long paise) {
        return new RefundRequested(
                BOOKING,
                USER,
                SESSION,
                REFUND,
                "sandbox",
                "pay-1",
                Money.paise(paise),
                RefundCause.CANCELLED,
                LocalDate.of(2024, 12, 6),
                NOW);
    }
}
