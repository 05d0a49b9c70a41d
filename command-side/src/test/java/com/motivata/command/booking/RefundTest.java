package com.motivata.command.booking;

import com.motivata.api.booking.BookingCommand.CancelBooking;
import com.motivata.api.booking.BookingCommand.RecordRefundAccepted;
import com.motivata.api.booking.BookingCommand.RecordRefundFailed;
import com.motivata.api.booking.BookingCommand.RecordRefundProcessed;
import com.motivata.api.booking.BookingCommand.RetryRefund;
import com.motivata.api.booking.BookingCommand.ReviseBooking;
import com.motivata.api.booking.BookingDetails;
import com.motivata.api.booking.BookingEvent.RefundAccepted;
import com.motivata.api.booking.BookingEvent.RefundFailed;
import com.motivata.api.booking.BookingEvent.RefundProcessed;
import com.motivata.api.booking.BookingEvent.RefundRetried;
import com.motivata.api.booking.BookingRefusal;
import com.motivata.api.booking.CancelledBy;
import com.motivata.api.booking.PaymentStatus;
import com.motivata.api.booking.RefundStatus;
import com.motivata.api.common.Change;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static com.motivata.command.booking.Desk.BOOKING;
import static com.motivata.command.booking.Desk.NOW;
import static com.motivata.command.booking.Desk.PRICE;
import static com.motivata.command.booking.Desk.REFUND;
import static com.motivata.command.booking.Desk.SECOND_REFUND;
import static com.motivata.command.booking.Desk.SESSION;
import static com.motivata.command.booking.Desk.USER;
import static com.motivata.command.booking.Desk.payment;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefundTest {

    private static final RecordRefundAccepted ACCEPTED = new RecordRefundAccepted(BOOKING, REFUND, "rfnd-1");
    private static final RecordRefundProcessed PROCESSED = new RecordRefundProcessed(BOOKING, REFUND, "rfnd-1");
    private static final RetryRefund RETRY = new RetryRefund(BOOKING, REFUND);
    private static final ReviseBooking NOTHING =
            new ReviseBooking(BOOKING, Change.none(), Change.none(), Change.none(), Change.none());

    private final Desk desk = new Desk();

    @Nested
    class A_requested_refund {

        @BeforeEach
        void of_a_cancelled_booking() {
            desk.paidFor().done(new CancelBooking(BOOKING, CancelledBy.HOST, null));
        }

        @Test
        void is_accepted_once() {
            assertThat(desk.eventsWhen(ACCEPTED))
                    .containsExactly(new RefundAccepted(BOOKING, USER, SESSION, REFUND, "rfnd-1", NOW));
            assertThat(desk.eventsWhen(ACCEPTED)).isEmpty();
        }

        @Test
        void is_processed_once_whether_it_was_accepted_or_not() {
            assertThat(desk.eventsWhen(PROCESSED))
                    .containsExactly(new RefundProcessed(
                            BOOKING, USER, SESSION, REFUND, "rfnd-1", PRICE, PaymentStatus.REFUNDED, NOW));
            assertThat(desk.eventsWhen(PROCESSED)).isEmpty();
            assertThat(desk.eventsWhen(ACCEPTED)).isEmpty();
            assertThat(desk.eventsWhen(failed(1))).isEmpty();
        }

        @Test
        void fails_and_is_tried_again() {
            assertThat(desk.eventsWhen(failed(1)))
                    .containsExactly(
                            new RefundFailed(BOOKING, USER, SESSION, REFUND, "Balance too low", false, 1, NOW));
            assertThat(desk.eventsWhen(RETRY))
                    .containsExactly(new RefundRetried(BOOKING, USER, SESSION, REFUND, 2, NOW));
            assertThat(desk.eventsWhen(ACCEPTED)).hasSize(1);
        }

        @Test
        void is_not_tried_again_while_it_is_under_way() {
            assertThat(desk.refusalWhen(RETRY).code()).isEqualTo(BookingRefusal.REFUND_HAS_NOT_FAILED);
        }

        @Test
        void shows_in_the_booking() {
            assertThat(shown()).isEqualTo(RefundStatus.PROCESSING);
            desk.done(failed(1));
            assertThat(shown()).isEqualTo(RefundStatus.FAILED);
            desk.done(RETRY);
            assertThat(shown()).isEqualTo(RefundStatus.PROCESSING);
            desk.done(PROCESSED);
            assertThat(shown()).isEqualTo(RefundStatus.PROCESSED);
            assertThat(desk.when(NOTHING, BookingDetails.class).paymentStatus()).isEqualTo(PaymentStatus.REFUNDED);
        }

        private RefundStatus shown() {
            return desk.when(NOTHING, BookingDetails.class).refund().status();
        }
    }

    @Nested
    class A_failed_refund {

        @BeforeEach
        void of_a_cancelled_booking() {
            desk.paidFor().done(new CancelBooking(BOOKING, CancelledBy.HOST, null), ACCEPTED, failed(1));
        }

        @Test
        void is_not_believed_to_be_under_way_by_late_word_of_its_acceptance() {
            assertThat(desk.eventsWhen(ACCEPTED)).isEmpty();
            assertThat(desk.eventsWhen(RETRY)).hasSize(1);
        }

        @Test
        void fails_once_an_attempt() {
            assertThat(desk.eventsWhen(failed(1))).isEmpty();
            desk.done(RETRY);
            assertThat(desk.eventsWhen(failed(1))).isEmpty();
            assertThat(desk.eventsWhen(failed(2)))
                    .containsExactly(
                            new RefundFailed(BOOKING, USER, SESSION, REFUND, "Balance too low", false, 2, NOW));
        }

        @Test
        void is_processed_after_all_where_the_provider_says_so() {
            assertThat(desk.eventsWhen(PROCESSED)).hasSize(1);
            assertThat(desk.refusalWhen(RETRY).code()).isEqualTo(BookingRefusal.REFUND_HAS_NOT_FAILED);
        }
    }

    @Nested
    class The_refund_of_a_second_payment {

        @BeforeEach
        void of_a_paid_booking() {
            desk.paidFor().done(payment("pay-2"));
        }

        @Test
        void leaves_the_booking_paid() {
            assertThat(desk.eventsWhen(PROCESSED))
                    .containsExactly(new RefundProcessed(
                            BOOKING, USER, SESSION, REFUND, "rfnd-1", PRICE, PaymentStatus.PAID, NOW));
            var details = desk.when(NOTHING, BookingDetails.class);
            assertThat(details.paymentStatus()).isEqualTo(PaymentStatus.PAID);
            assertThat(details.paymentId()).isEqualTo("pay-1");
            assertThat(details.refund()).isNull();
        }

        @Test
        void is_another_one_than_that_of_the_booking() {
            desk.done(new CancelBooking(BOOKING, CancelledBy.ADMIN, null), PROCESSED);
            assertThat(desk.when(NOTHING, BookingDetails.class).paymentStatus()).isEqualTo(PaymentStatus.PAID);
            desk.done(new RecordRefundProcessed(BOOKING, SECOND_REFUND, "rfnd-2"));
            assertThat(desk.when(NOTHING, BookingDetails.class).paymentStatus()).isEqualTo(PaymentStatus.REFUNDED);
        }
    }

    @Test
    void a_refund_nobody_asked_for_is_not_found() {
        desk.paidFor();
        for (var fact : new Object[] {ACCEPTED, PROCESSED, failed(1), RETRY}) {
            assertThat(desk.refusalWhen(fact).code()).isEqualTo(BookingRefusal.REFUND_NOT_FOUND);
        }
    }

    private static RecordRefundFailed failed(int attempt) {
        return new RecordRefundFailed(BOOKING, REFUND, attempt, "Balance too low", false);
    }
}
