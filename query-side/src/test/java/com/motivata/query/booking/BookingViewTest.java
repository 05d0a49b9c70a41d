package com.motivata.query.booking;

import com.motivata.api.booking.BookingEvent;
import com.motivata.api.booking.BookingQuery.FailedPayment;
import com.motivata.api.booking.BookingQuery.FailedRefundAttempt;
import com.motivata.api.booking.BookingStatus;
import com.motivata.api.booking.CancelledBy;
import com.motivata.api.booking.ConfirmedBy;
import com.motivata.api.booking.PaymentStatus;
import com.motivata.api.booking.RefundCause;
import com.motivata.api.booking.RefundStatus;
import com.motivata.query.BookingFacts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static com.motivata.query.BookingFacts.ASHA;
import static com.motivata.query.SessionFacts.COACHING;
import static com.motivata.query.SessionFacts.coaching;
import static com.motivata.query.SessionFacts.day;
import static com.motivata.query.SessionFacts.talk;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BookingViewTest {

    private final BookingFacts booking = new BookingFacts(1, ASHA, COACHING);

    private BookingView view = BookingView.of(booking.opened(coaching(), day(1)), 10);

    @Test
    void begins_pending_and_awaits_its_payment() {
        assertThat(view.status()).isEqualTo(BookingStatus.PENDING);
        assertThat(view.account().status()).isEqualTo(PaymentStatus.PENDING);
        assertThat(view.isAwaitingPayment()).isTrue();
    }

    @Test
    void awaits_nothing_when_free() {
        var free = BookingView.of(booking.opened(talk(), day(1)), 10);
        assertThat(free.account().status()).isEqualTo(PaymentStatus.FREE);
        assertThat(free.isAwaitingPayment()).isFalse();
    }

    @Test
    void is_paid_and_confirmed_and_scheduled_each_without_undoing_the_other() {
        happens(booking.scheduled("inv-1", day(9), BookingStatus.PENDING, day(2)));
        assertThat(view.status()).isEqualTo(BookingStatus.PENDING);
        happens(booking.paid(150_000, day(3)), booking.confirmed(ConfirmedBy.PAYMENT, BookingStatus.SCHEDULED, day(3)));
        assertThat(view.status()).isEqualTo(BookingStatus.SCHEDULED);
        assertThat(view.account().status()).isEqualTo(PaymentStatus.PAID);
        assertThat(view.appointment().slot()).isEqualTo(day(9));
        assertThat(view.isAwaitingPayment()).isFalse();
        assertThat(view.updatedAt()).isEqualTo(day(3));
    }

    @Test
    void knows_when_its_appointment_no_longer_counts() {
        happens(booking.scheduled("inv-1", day(9), BookingStatus.SCHEDULED, day(2)));
        happens(booking.superseded("inv-0", day(3)));
        assertThat(view.appointment().superseded()).isFalse();
        happens(booking.superseded("inv-1", day(3)));
        assertThat(view.appointment().superseded()).isTrue();
        happens(booking.scheduled("inv-2", day(11), BookingStatus.SCHEDULED, day(3)));
        assertThat(view.appointment().superseded()).isFalse();
        assertThat(view.appointment().inviteeUri()).isEqualTo("inv-2");
    }

    @Test
    void is_a_no_show_until_the_mark_is_taken_back() {
        happens(booking.noShow("mark-1", day(9)));
        assertThat(view.status()).isEqualTo(BookingStatus.NO_SHOW);
        assertThat(view.noShowUri()).isEqualTo("mark-1");
        happens(booking.noShowReverted("mark-1", day(9)));
        assertThat(view.status()).isEqualTo(BookingStatus.COMPLETED);
        assertThat(view.noShowUri()).isNull();
    }

    @Test
    void stays_cancelled_when_money_comes_too_late() {
        happens(
                booking.cancelled(CancelledBy.SYSTEM, null, day(2)),
                booking.paid(150_000, day(3)),
                booking.refundRequested(1, "pay_1", 150_000, RefundCause.PAID_TOO_LATE, day(3)));
        assertThat(view.status()).isEqualTo(BookingStatus.CANCELLED);
        assertThat(view.account().status()).isEqualTo(PaymentStatus.PAID);
        happens(booking.refundProcessed(1, "rfnd_1", 150_000, PaymentStatus.REFUNDED, day(4)));
        assertThat(view.account().status()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(view.cancellation().by()).isEqualTo(CancelledBy.SYSTEM);
    }

    @Test
    void keeps_its_own_payment_apart_from_one_too_many() {
        happens(
                booking.paid("pay_a", 150_000, false, day(2)),
                booking.paid("pay_b", 150_000, true, day(2)),
                booking.refundRequested(1, "pay_b", 150_000, RefundCause.PAID_TWICE, day(2)),
                booking.refundProcessed(1, "rfnd_b", 150_000, PaymentStatus.PAID, day(3)));
        assertThat(view.account().ownPayment().orElseThrow().paymentId()).isEqualTo("pay_a");
        assertThat(view.account().ownRefund()).isEmpty();
        assertThat(view.account().status()).isEqualTo(PaymentStatus.PAID);
    }

    @Test
    void tells_the_story_of_a_refund() {
        happens(
                booking.paid(150_000, day(2)),
                booking.refundRequested(1, "pay_1", 75_000, RefundCause.CANCELLED, day(3)),
                booking.refundAccepted(1, "rfnd_1", day(3)),
                booking.refundFailed(1, 1, true, day(4)));
        var failed = view.account().ownRefund().orElseThrow();
        assertThat(failed.status()).isEqualTo(RefundStatus.FAILED);
        assertThat(failed.failedAttempts())
                .containsExactly(new FailedRefundAttempt(1, "insufficient balance", true, day(4)));
        happens(booking.refundRetried(1, 2, day(5)));
        assertThat(view.account().ownRefund().orElseThrow().status()).isEqualTo(RefundStatus.PROCESSING);
        happens(
                booking.refundAccepted(1, "rfnd_2", day(5)),
                booking.refundProcessed(1, "rfnd_2", 75_000, PaymentStatus.REFUNDED, day(6)));
        var processed = view.account().ownRefund().orElseThrow();
        assertThat(processed.status()).isEqualTo(RefundStatus.PROCESSED);
        assertThat(processed.attempt()).isEqualTo(2);
        assertThat(processed.providerRefundIds()).containsExactly("rfnd_1", "rfnd_2");
        assertThat(processed.processedAt()).isEqualTo(day(6));
    }

    @Test
    void does_not_grow_with_attempts_to_pay() {
        for (var number = 1; number <= 30; number++) {
            happens(booking.paymentFailed("pay_" + number, day(2)));
        }
        assertThat(view.account().failedPayments())
                .hasSize(20)
                .last()
                .extracting(FailedPayment::paymentId)
                .isEqualTo("pay_30");
    }

    @Test
    void remembers_the_last_time_no_order_could_be_opened() {
        happens(booking.orderFailed(day(1)), booking.orderOpened(150_000, day(2)));
        assertThat(view.account().orderFailure().reason()).isEqualTo("timeout");
        assertThat(view.account().order().orderId()).isEqualTo("order_1");
    }

    @Test
    void can_be_noted_on_and_the_note_taken_away() {
        happens(booking.noted("Called", day(2)));
        assertThat(view.adminNote()).isEqualTo("Called");
        happens(booking.noted(null, day(3)));
        assertThat(view.adminNote()).isNull();
    }

    @Test
    void says_nothing_of_a_person_who_was_forgotten() {
        var forgotten = BookingView.of(booking.openedBySomebodyForgotten(coaching(), day(1)), 10)
                .after(booking.cancelled(CancelledBy.USER, null, day(2)), 11);
        var shown = BookingAnswers.details(forgotten);
        assertThat(shown.userName()).isNull();
        assertThat(shown.userEmail()).isNull();
        assertThat(shown.userPhone()).isNull();
        assertThat(shown.userNotes()).isNull();
        assertThat(shown.price()).isEqualByComparingTo("1500");
        assertThat(BookingAnswers.mine(forgotten).cancelledBy()).isEqualTo(CancelledBy.USER);
    }

    @Test
    void is_not_changed_by_what_it_knows_already() {
        assertThat(view.after(booking.completed(day(9)), 10)).isSameAs(view);
        assertThat(view.after(booking.paid(150_000, day(2)), 9)).isSameAs(view);
    }

    private void happens(BookingEvent... events) {
        for (var event : events) {
            view = view.after(event, view.position() + 1);
        }
    }
}
