package com.motivata.command.booking;

import com.motivata.api.booking.BookingCommand.OpenPaymentOrder;
import com.motivata.api.booking.BookingCommand.RecordPayment;
import com.motivata.api.booking.BookingCommand.RecordPaymentFailure;
import com.motivata.api.booking.BookingCommand.RecordPaymentOrderFailure;
import com.motivata.api.booking.BookingEvent.BookingConfirmed;
import com.motivata.api.booking.BookingEvent.PaymentFailed;
import com.motivata.api.booking.BookingEvent.PaymentOrderFailed;
import com.motivata.api.booking.BookingEvent.PaymentOrderOpened;
import com.motivata.api.booking.BookingEvent.PaymentReceived;
import com.motivata.api.booking.BookingEvent.RefundRequested;
import com.motivata.api.booking.BookingEvent.SlotScheduled;
import com.motivata.api.booking.BookingRefusal;
import com.motivata.api.booking.BookingStatus;
import com.motivata.api.booking.CancelledBy;
import com.motivata.api.booking.ConfirmedBy;
import com.motivata.api.booking.RefundCause;
import com.motivata.api.common.Money;
import com.motivata.api.session.SessionEvent.SlotReleased;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static com.motivata.command.booking.Desk.BOOKING;
import static com.motivata.command.booking.Desk.NOW;
import static com.motivata.command.booking.Desk.PRICE;
import static com.motivata.command.booking.Desk.REFUND;
import static com.motivata.command.booking.Desk.SESSION;
import static com.motivata.command.booking.Desk.USER;
import static com.motivata.command.booking.Desk.cancelled;
import static com.motivata.command.booking.Desk.confirmed;
import static com.motivata.command.booking.Desk.payment;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PaymentTest {

    private static final OpenPaymentOrder ORDER =
            new OpenPaymentOrder(BOOKING, "sandbox", "order-1", PRICE, "key", "https://pay.example/order-1");
    private static final RecordPaymentOrderFailure NO_ORDER =
            new RecordPaymentOrderFailure(BOOKING, "sandbox", "HTTP 503");

    private final Desk desk = new Desk();

    @Nested
    class A_held_booking {

        @Test
        void has_one_order() {
            assertThat(desk.held().eventsWhen(ORDER))
                    .containsExactly(new PaymentOrderOpened(
                            BOOKING,
                            USER,
                            SESSION,
                            "sandbox",
                            "order-1",
                            PRICE,
                            "key",
                            "https://pay.example/order-1",
                            NOW));
            assertThat(desk.eventsWhen(ORDER)).isEmpty();
            assertThat(desk.eventsWhen(new OpenPaymentOrder(BOOKING, "sandbox", "order-2", PRICE, null, null)))
                    .isEmpty();
        }

        @Test
        void has_no_order_of_another_amount() {
            var less = new OpenPaymentOrder(BOOKING, "sandbox", "order-1", Money.paise(100), null, null);
            assertThat(desk.held().refusalWhen(less).code()).isEqualTo(BookingRefusal.PAYMENT_DOES_NOT_MATCH);
        }

        @Test
        void remembers_that_there_is_no_order_until_there_is_one() {
            assertThat(desk.held().eventsWhen(NO_ORDER))
                    .containsExactly(new PaymentOrderFailed(BOOKING, USER, SESSION, "sandbox", "HTTP 503", NOW));
            assertThat(desk.eventsWhen(NO_ORDER)).isEmpty();
            assertThat(desk.eventsWhen(ORDER)).hasSize(1);
            assertThat(desk.eventsWhen(NO_ORDER)).isEmpty();
        }

        @Test
        void is_confirmed_by_its_payment() {
            assertThat(desk.held().eventsWhen(payment("pay-1"))).containsExactly(received("pay-1", false), paid());
        }

        @Test
        void knows_a_payment_again() {
            desk.held().done(payment("pay-1"));
            assertThat(desk.eventsWhen(payment("pay-1"))).isEmpty();
        }

        @Test
        void takes_no_other_amount_and_no_other_currency() {
            desk.held();
            for (var other : new Money[] {Money.paise(149_999), new Money(150_000, "USD")}) {
                var payment = new RecordPayment(BOOKING, "sandbox", "pay-1", null, Map.of(), other, null, NOW);
                assertThat(desk.refusalWhen(payment).code()).isEqualTo(BookingRefusal.PAYMENT_DOES_NOT_MATCH);
            }
        }

        @Test
        void survives_a_failed_attempt_once_for_each() {
            assertThat(desk.held().eventsWhen(failure("pay-0")))
                    .containsExactly(new PaymentFailed(BOOKING, USER, SESSION, "sandbox", "pay-0", "Declined", NOW));
            assertThat(desk.eventsWhen(failure("pay-0"))).isEmpty();
            assertThat(desk.eventsWhen(payment("pay-0"))).containsExactly(received("pay-0", false), paid());
        }

        @Test
        void is_still_there_for_who_pays_before_the_hold_is_ended() {
            desk.held().at("2024-12-01T10:25:00Z");
            assertThat(desk.eventsWhen(payment("pay-1"))).hasSize(2).hasAtLeastOneElementOfType(BookingConfirmed.class);
        }

        @Test
        void is_scheduled_by_its_payment_where_the_slot_was_chosen_before() {
            desk.held()
                    .given(new SlotScheduled(
                            BOOKING,
                            USER,
                            SESSION,
                            NOW,
                            null,
                            "invitee-1",
                            null,
                            null,
                            null,
                            BookingStatus.PENDING,
                            NOW));
            assertThat(desk.eventsWhen(payment("pay-1")))
                    .contains(new BookingConfirmed(
                            BOOKING, USER, SESSION, ConfirmedBy.PAYMENT, BookingStatus.SCHEDULED, NOW));
        }
    }

    @Nested
    class A_paid_booking {

        @Test
        void stays_paid_whatever_fails_later() {
            assertThat(desk.paidFor().eventsWhen(failure("pay-1"))).isEmpty();
            assertThat(desk.eventsWhen(failure("pay-0"))).isEmpty();
        }

        @Test
        void gives_a_second_payment_back_whole() {
            assertThat(desk.paidFor().eventsWhen(payment("pay-2")))
                    .containsExactly(received("pay-2", true), refund("pay-2", RefundCause.PAID_TWICE));
            assertThat(desk.eventsWhen(payment("pay-2"))).isEmpty();
        }

        @Test
        void keeps_its_slot_when_money_and_slot_cross() {
            desk.held().given(confirmed(ConfirmedBy.ADMIN), Desk.scheduled("2024-12-10T14:00:00Z", "invitee-1"));
            assertThat(desk.eventsWhen(payment("pay-1"))).containsExactly(received("pay-1", false));
        }
    }

    @Nested
    class A_cancelled_booking {

        @Test
        void gives_late_money_back_whole_and_stays_cancelled() {
            desk.held().given(cancelled(CancelledBy.SYSTEM), new SlotReleased(SESSION, BOOKING, USER, 0, NOW));
            assertThat(desk.eventsWhen(payment("pay-1")))
                    .containsExactly(received("pay-1", false), refund("pay-1", RefundCause.PAID_TOO_LATE));
            assertThat(desk.eventsWhen(payment("pay-1"))).isEmpty();
        }

        @Test
        void has_no_order_any_more() {
            desk.held().given(cancelled(CancelledBy.SYSTEM));
            assertThat(desk.refusalWhen(ORDER).code()).isEqualTo(BookingRefusal.ILLEGAL_CHANGE);
            assertThat(desk.eventsWhen(NO_ORDER)).isEmpty();
            assertThat(desk.eventsWhen(failure("pay-1"))).isEmpty();
        }
    }

    private static RecordPaymentFailure failure(String id) {
        return new RecordPaymentFailure(BOOKING, "sandbox", id, "Declined");
    }

    private static BookingConfirmed paid() {
        return new BookingConfirmed(BOOKING, USER, SESSION, ConfirmedBy.PAYMENT, BookingStatus.CONFIRMED, NOW);
    }

    private static PaymentReceived received(String id, boolean surplus) {
        return new PaymentReceived(
                BOOKING,
                USER,
                SESSION,
                "sandbox",
                id,
                "order-1",
                Map.of("payment_link", "plink-1"),
                PRICE,
                "upi",
                surplus,
                NOW,
                NOW);
    }

    private static RefundRequested refund(String payment, RefundCause cause) {
        return new RefundRequested(
                BOOKING, USER, SESSION, REFUND, "sandbox", payment, PRICE, cause, LocalDate.of(2024, 12, 6), NOW);
    }
}
