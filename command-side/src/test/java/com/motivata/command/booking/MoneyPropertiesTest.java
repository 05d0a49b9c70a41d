package com.motivata.command.booking;

import com.motivata.api.booking.BookingCommand.CancelSlot;
import com.motivata.api.booking.BookingCommand.RecordPayment;
import com.motivata.api.booking.BookingCommand.RecordPaymentFailure;
import com.motivata.api.booking.BookingCommand.RecordRefundAccepted;
import com.motivata.api.booking.BookingCommand.RecordRefundFailed;
import com.motivata.api.booking.BookingCommand.RecordRefundProcessed;
import com.motivata.api.booking.BookingCommand.RetryRefund;
import com.motivata.api.booking.BookingCommand.ReviseBooking;
import com.motivata.api.booking.BookingCommand.ScheduleSlot;
import com.motivata.api.booking.BookingEvent;
import com.motivata.api.booking.BookingEvent.BookingCancelled;
import com.motivata.api.booking.BookingEvent.PaymentReceived;
import com.motivata.api.booking.BookingEvent.RefundProcessed;
import com.motivata.api.booking.BookingEvent.RefundRequested;
import com.motivata.api.booking.BookingStatus;
import com.motivata.api.booking.CancelledBy;
import com.motivata.api.booking.PaymentStatus;
import com.motivata.api.booking.RefundId;
import com.motivata.api.common.Change;
import com.motivata.api.common.InvalidInput;
import com.motivata.api.common.Money;
import com.motivata.api.common.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

import static com.motivata.command.booking.Desk.BOOKED_AT;
import static com.motivata.command.booking.Desk.BOOKING;
import static com.motivata.command.booking.Desk.PRICE;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Anybody says anything about a booking's money, in any order, again and again. A plain ledger says what must be true
 * after each word: no money is made, none is lost, and none is kept beyond the policy.
 */
class MoneyPropertiesTest {

    private static final int ALL = 100;

    enum Word {
        PAYMENT,
        PAYMENT_OF_ANOTHER_AMOUNT,
        PAYMENT_FAILED,
        REFUND_ACCEPTED,
        REFUND_PROCESSED,
        REFUND_FAILED,
        RETRY,
        CANCELLED_BY_USER,
        CANCELLED_BY_HOST,
        EXPIRY,
        SLOT_CHOSEN,
        SLOT_CANCELLED,
        CONFIRMED_BY_ADMIN,
        COMPLETED_BY_ADMIN,
        NO_SHOW
    }

    /**
     * @param which payment, refund or appointment
     * @param minutesLater what went by since the word before
     */
    record Said(Word word, int which, int minutesLater) {}

    @Property(tries = 1000)
    void what_was_captured_is_kept_or_went_back_or_is_on_its_way(
            @ForAll @Size(max = 60) List<@From("words") Said> said) {
        var booking = Objects.requireNonNull(BookingState.after(null, Desk.opened(PRICE, null)));
        var ledger = new Ledger();
        var now = BOOKED_AT;
        for (var word : said) {
            now = now.plus(Duration.ofMinutes(word.minutesLater()));
            booking = told(booking, word, now, ledger);
        }
        ledger.assertSettled(settled(booking, now, ledger));
    }

    private static BookingState told(BookingState booking, Said word, Instant now, Ledger ledger) {
        var current = booking;
        for (var event : decided(booking, word, now)) {
            ledger.write(current, event);
            current = current.next(event);
        }
        ledger.assertBalanced(current);
        assertNothingIsUndone(booking, current);
        assertThat(decided(current, word, now)).as("said again").isEmpty();
        return current;
    }

    private static void assertNothingIsUndone(BookingState before, BookingState after) {
        if (before.status() == BookingStatus.CANCELLED) {
            assertThat(after.status()).isEqualTo(BookingStatus.CANCELLED);
        }
        if (before.account().isPaid()) {
            assertThat(after.account().status()).isNotEqualTo(PaymentStatus.PENDING);
        }
        if (before.account().status() == PaymentStatus.REFUNDED) {
            assertThat(after.account().status()).isEqualTo(PaymentStatus.REFUNDED);
        }
    }

    /** In the end the provider processes all it was asked for, however often that failed. */
    private static BookingState settled(BookingState booking, Instant now, Ledger ledger) {
        var current = booking;
        for (int i = 0; i < booking.account().refunds().size(); i++) {
            current = told(current, new Said(Word.REFUND_PROCESSED, i, 0), now, ledger);
        }
        return current;
    }

    private static List<BookingEvent> decided(BookingState booking, Said said, Instant now) {
        try {
            return decision(booking, said, now);
        } catch (Refusal | InvalidInput no) {
            return List.of();
        }
    }

    private static List<BookingEvent> decision(BookingState booking, Said said, Instant now) {
        var refund = RefundId.of(BOOKING, said.which() + 1);
        var id = "pay-" + said.which();
        var attempt = said.minutesLater() % 3 + 1;
        return switch (said.word()) {
            case PAYMENT -> PaymentRules.receive(booking, payment(id, PRICE, now), now);
            case PAYMENT_OF_ANOTHER_AMOUNT -> PaymentRules.receive(booking, payment(id, PRICE.percent(50), now), now);
            case PAYMENT_FAILED ->
                PaymentRules.fail(booking, new RecordPaymentFailure(BOOKING, "sandbox", id, "No"), now);
            case REFUND_ACCEPTED ->
                RefundRules.accepted(booking, new RecordRefundAccepted(BOOKING, refund, "rfnd"), now);
            case REFUND_PROCESSED ->
                RefundRules.processed(booking, new RecordRefundProcessed(BOOKING, refund, "rfnd"), now);
            case REFUND_FAILED ->
                RefundRules.failed(booking, new RecordRefundFailed(BOOKING, refund, attempt, "No", false), now);
            case RETRY -> RefundRules.retry(booking, new RetryRefund(BOOKING, refund), now);
            case CANCELLED_BY_USER -> CancellationRules.cancel(booking, CancelledBy.USER, null, now);
            case CANCELLED_BY_HOST -> CancellationRules.cancel(booking, CancelledBy.HOST, null, now);
            case EXPIRY -> CancellationRules.expire(booking, now);
            case SLOT_CHOSEN -> AppointmentRules.schedule(booking, slot(said, now), now);
            case SLOT_CANCELLED ->
                AppointmentRules.cancel(
                        booking, new CancelSlot(BOOKING, "invitee-" + said.which(), CancelledBy.USER, null), now);
            case CONFIRMED_BY_ADMIN -> RevisionRules.revise(booking, become(BookingStatus.CONFIRMED), now);
            case COMPLETED_BY_ADMIN -> RevisionRules.revise(booking, become(BookingStatus.COMPLETED), now);
            case NO_SHOW -> AttendanceRules.markNoShow(booking, null, now);
        };
    }

    private static RecordPayment payment(String id, Money amount, Instant now) {
        return new RecordPayment(BOOKING, "sandbox", id, null, Map.of(), amount, null, now);
    }

    private static ScheduleSlot slot(Said said, Instant now) {
        var slot = now.plus(Duration.ofHours(said.minutesLater() % 40L));
        return new ScheduleSlot(BOOKING, slot, null, "invitee-" + said.which(), null, now);
    }

    private static ReviseBooking become(BookingStatus status) {
        return new ReviseBooking(BOOKING, Change.to(status), Change.none(), Change.none(), Change.none());
    }

    @Provide
    Arbitrary<Said> words() {
        var which = Arbitraries.integers().between(0, 3);
        var later = Arbitraries.integers().between(0, 600);
        return Combinators.combine(Arbitraries.of(Word.values()), which, later).as(Said::new);
    }

    /** What must be true, written down without a look at how the rules go about it. In paise. */
    private static final class Ledger {

        private final Map<String, Long> captured = new HashMap<>();
        private final Map<String, Long> owed = new HashMap<>();
        private final Map<RefundId, RefundRequested> asked = new HashMap<>();
        private final Set<RefundId> back = new HashSet<>();
        private boolean cancelled;

        void write(BookingState before, BookingEvent event) {
            switch (event) {
                case PaymentReceived it -> capture(it);
                case BookingCancelled it -> cancel(before, it);
                case RefundRequested it -> ask(it);
                case RefundProcessed it -> assertThat(back.add(it.refundId())).isTrue();
                default -> {}
            }
        }

        private void capture(PaymentReceived payment) {
            var isFirst = captured.isEmpty();
            assertThat(captured.put(payment.paymentId(), payment.amount().minor()))
                    .isNull();
            owed.put(
                    payment.paymentId(),
                    isFirst && !cancelled ? 0 : payment.amount().minor());
        }

        private void cancel(BookingState before, BookingCancelled event) {
            assertThat(cancelled).isFalse();
            cancelled = true;
            before.account()
                    .ownPayment()
                    .ifPresent(payment -> owed.put(payment.paymentId(), PRICE.minor() * share(before, event) / ALL));
        }

        private static long share(BookingState before, BookingCancelled event) {
            var slot = before.course().slot();
            if (event.by() != CancelledBy.USER || slot == null) {
                return ALL;
            }
            var left = Duration.between(event.at(), slot).toMinutes();
            return left >= 24 * 60 ? ALL : left >= 2 * 60 ? 50 : 0;
        }

        private void ask(RefundRequested refund) {
            assertThat(asked.put(refund.refundId(), refund)).isNull();
        }

        void assertBalanced(BookingState booking) {
            captured.forEach((payment, amount) -> {
                long goesBack = sum(asked.values().stream()
                        .filter(refund -> refund.paymentId().equals(payment))
                        .toList());
                assertThat(goesBack).isEqualTo(owed.get(payment)).isLessThanOrEqualTo(amount);
            });
            assertThat(booking.account().payments()).hasSameSizeAs(captured.keySet());
            assertThat(booking.account().refunds()).hasSameSizeAs(asked.keySet());
        }

        void assertSettled(BookingState booking) {
            long capturedInAll = captured.values().stream().mapToLong(it -> it).sum();
            long refunded = sum(back.stream().map(asked::get).toList());
            long kept =
                    capturedInAll - owed.values().stream().mapToLong(it -> it).sum();
            assertThat(back).isEqualTo(asked.keySet());
            assertThat(kept + refunded).isEqualTo(capturedInAll);
            assertThat(kept).isLessThanOrEqualTo(PRICE.minor());
            if (booking.account().status() == PaymentStatus.PENDING) {
                assertThat(capturedInAll).isZero();
            }
        }

        private static long sum(List<RefundRequested> refunds) {
            return refunds.stream().mapToLong(refund -> refund.amount().minor()).sum();
        }
    }
}
