package com.motivata.command.payment.razorpay;

import com.motivata.api.booking.BookedSession;
import com.motivata.api.booking.BookingCommand.BookSession;
import com.motivata.api.booking.BookingCommand.CancelBooking;
import com.motivata.api.booking.BookingCommand.CancelMyBooking;
import com.motivata.api.booking.BookingCommand.ExpireHold;
import com.motivata.api.booking.BookingCommand.RetryRefund;
import com.motivata.api.booking.BookingCommand.ScheduleSlot;
import com.motivata.api.booking.BookingEvent.BookingCancelled;
import com.motivata.api.booking.BookingEvent.PaymentOrderOpened;
import com.motivata.api.booking.BookingEvent.PaymentReceived;
import com.motivata.api.booking.BookingEvent.RefundProcessed;
import com.motivata.api.booking.BookingEvent.RefundRequested;
import com.motivata.api.booking.CancelledBy;
import com.motivata.api.booking.ContactMethod;
import com.motivata.api.booking.EnsurePaymentOrder;
import com.motivata.api.booking.PaymentUnavailable;
import com.motivata.api.booking.RefundId;
import com.motivata.api.common.Money;
import com.motivata.api.common.Refusal;
import com.motivata.api.common.UserId;
import com.motivata.api.payment.PaymentCommand.CheckPayment;
import com.motivata.api.payment.PaymentCommand.CheckRefund;
import com.motivata.api.payment.PaymentCommand.SendRefund;
import com.motivata.api.session.BookingId;
import com.motivata.api.session.SessionCategory;
import com.motivata.api.session.SessionCommand.CreateSession;
import com.motivata.api.session.SessionContent;
import com.motivata.api.session.SessionId;
import com.motivata.api.session.SessionType;
import com.motivata.api.webhook.WebhookCommand.ProcessWebhook;
import com.motivata.api.webhook.WebhookCommand.ReceiveWebhook;
import com.motivata.api.webhook.WebhookId;
import com.motivata.api.webhook.WebhookSender;
import com.motivata.command.booking.BookingSide;
import com.motivata.command.payment.PaymentSide;
import com.motivata.command.payment.ProviderAway;
import com.motivata.command.support.CommandSide;
import com.motivata.command.webhook.WebhookSide;
import com.motivata.web.Hmac;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Bookings of which everybody says everything in any order, through the real handlers and aggregates: customers pay, fail
 * and pay again, cancel; hosts cancel; holds expire; webhooks are lost, late, doubled and reordered; the provider fails
 * before and after it has done what it was asked for. In the end no money is lost, made, or kept against the policy.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MoneyStoriesTest {

    private static final int STORIES = 500;
    private static final int STORIES_A_SESSION = 10;
    private static final int STEPS = 40;
    private static final Instant START = Instant.parse("2024-12-01T10:00:00Z");
    private static final Money PRICE = Money.paise(150_001);

    @Test
    void captured_is_kept_or_refunded_and_in_the_end_nothing_is_in_flight() {
        tell(1);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(longs = {2, 3, 4})
    void and_so_it_is_in_other_stories(long seed) {
        tell(seed);
    }

    private static void tell(long seed) {
        var random = new Random(seed);
        var seen = new Seen();
        var razorpay = new UnreliableRazorpay();
        var side = newLog(razorpay);
        for (int n = 0; n < STORIES; n++) {
            var session = new SessionId("%024x".formatted(n / STORIES_A_SESSION));
            if (n % STORIES_A_SESSION == 0) {
                open(side, session);
            }
            razorpay.startOver(new Random(random.nextLong()));
            var booking = new BookingId("%024x".formatted(seed * 1_000_000 + n));
            new Story(side, razorpay, session, booking, new Random(random.nextLong()), seen).tell();
        }
        seen.assertEverythingHappened();
    }

    private static CommandSide newLog(UnreliableRazorpay razorpay) {
        var side = new CommandSide();
        BookingSide.on(side);
        PaymentSide.on(side, razorpay);
        WebhookSide.on(side);
        return side;
    }

    private static void open(CommandSide side, SessionId session) {
        side.at(START);
        var content = new SessionContent(
                "Stress Relief",
                "Short",
                "Long",
                PRICE,
                null,
                60,
                SessionType.OTM,
                SessionCategory.THERAPEUTIC,
                true,
                "Dr. Host",
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
        side.gateway().sendAndWait(new CreateSession(session, content, new UserId("ada")));
    }

    /** That the stories are worth their time: each of these must have come up. */
    private static final class Seen {

        private int refundedInFull;
        private int refundedInPart;
        private int kept;
        private int failedRefunds;
        private int surplus;
        private int tooLate;

        void assertEverythingHappened() {
            assertThat(List.of(refundedInFull, refundedInPart, kept, failedRefunds, surplus, tooLate))
                    .allSatisfy(times -> assertThat(times).isPositive());
        }
    }

    private static final class Story {

        private final CommandSide side;
        private final SessionId session;
        private final BookingId booking;
        private final UserId user;
        private final Random random;
        private final Seen seen;
        private final UnreliableRazorpay razorpay;
        private Instant now = START;

        Story(
                CommandSide side,
                UnreliableRazorpay razorpay,
                SessionId session,
                BookingId booking,
                Random random,
                Seen seen) {
            this.side = side;
            this.session = session;
            this.booking = booking;
            this.user = new UserId("user-" + booking);
            this.random = random;
            this.seen = seen;
            this.razorpay = razorpay;
        }

        void tell() {
            side.at(now);
            side.gateway()
                    .<BookedSession>sendAndWait(new BookSession(
                            booking,
                            session,
                            user,
                            ContactMethod.EMAIL,
                            "Uma",
                            "uma@example.org",
                            null,
                            null,
                            ZoneOffset.UTC));
            for (int step = 0; step < STEPS; step++) {
                now = now.plus(Duration.ofMinutes(random.nextInt(20)));
                side.at(now);
                somethingHappens();
                assertNoMoneyIsMade();
            }
            settle();
            assertSettled();
        }

        private void somethingHappens() {
            switch (random.nextInt(16)) {
                case 0 -> send(new CancelMyBooking(booking, user, "no time"), 6);
                case 1 -> send(new CancelBooking(booking, CancelledBy.HOST, null), 9);
                case 2 -> send(new ExpireHold(booking), 1);
                case 3 ->
                    send(
                            new ScheduleSlot(
                                    booking,
                                    now.plus(Duration.ofHours(random.nextInt(60))),
                                    null,
                                    "i" + now,
                                    null,
                                    now),
                            2);
                case 4, 5 -> pay("captured");
                case 6 -> pay("failed");
                case 7 -> pay("authorized");
                case 8 -> razorpay.decide();
                case 9 -> send(new CheckPayment(booking), 1);
                case 10 -> refunds().forEach(refund -> send(new CheckRefund(booking, refund), 1));
                case 11 -> refunds().forEach(refund -> send(new RetryRefund(booking, refund), 1));
                case 12 -> refunds().forEach(refund -> send(new SendRefund(booking, refund), 1));
                default -> deliver();
            }
        }

        private void pay(String status) {
            send(new EnsurePaymentOrder(booking), 1);
            var isShown = events().anyMatch(PaymentOrderOpened.class::isInstance);
            if (isShown && razorpay.payments.size() < 3) {
                razorpay.attempt(booking, PRICE, status);
            }
        }

        private void deliver() {
            if (!razorpay.undelivered.isEmpty()) {
                var body = razorpay.undelivered.remove(random.nextInt(razorpay.undelivered.size()));
                var webhook = RazorpayWebhook.read("razorpay", body);
                var eventId = booking + Hmac.of("event", body);
                var id = WebhookId.of(WebhookSender.RAZORPAY, eventId);
                send(new ReceiveWebhook(id, WebhookSender.RAZORPAY, eventId, webhook.type(), webhook.content()), 1);
                send(new ProcessWebhook(id), 1);
                send(new ProcessWebhook(id), 1);
            }
        }

        /** @param oneIn how often it happens */
        private void send(Object command, int oneIn) {
            if (random.nextInt(oneIn) > 0) {
                return;
            }
            try {
                side.gateway().sendAndWait(command);
            } catch (Refusal | ProviderAway | PaymentUnavailable no) {
                // it goes on
            }
        }

        /** Everybody works as they should, and nobody says anything new. */
        private void settle() {
            razorpay.becomeReliable();
            send(new EnsurePaymentOrder(booking), 1);
            for (int round = 0; round < 8; round++) {
                send(new CheckPayment(booking), 1);
                razorpay.decide();
                refunds().forEach(refund -> {
                    send(new SendRefund(booking, refund), 1);
                    send(new CheckRefund(booking, refund), 1);
                    send(new RetryRefund(booking, refund), 1);
                });
            }
            while (!razorpay.undelivered.isEmpty()) {
                deliver();
            }
        }

        private void assertNoMoneyIsMade() {
            assertThat(razorpay.refunded("pending", "processed"))
                    .as("given back, of what was captured")
                    .isLessThanOrEqualTo(razorpay.captured());
            assertThat(received()).isLessThanOrEqualTo(razorpay.captured());
            assertThat(processed()).isLessThanOrEqualTo(razorpay.refunded("processed"));
        }

        private void assertSettled() {
            assertThat(received()).as("nothing captured is unknown").isEqualTo(razorpay.captured());
            assertThat(requested()).as("nothing is in flight").isEqualTo(processed());
            assertThat(processed()).as("and so it is").isEqualTo(razorpay.refunded("processed"));
            assertThat(razorpay.refunded("pending")).isZero();
            long kept = received() - processed();
            assertThat(kept).as("kept").isIn(allowedToKeep());
            remember(kept);
        }

        /** All of the price, or half of it, or nothing: as the policy says, which others test. */
        private Set<Long> allowedToKeep() {
            if (received() == 0) {
                return Set.of(0L);
            }
            var cancelled = events().filter(BookingCancelled.class::isInstance)
                    .map(BookingCancelled.class::cast)
                    .findFirst();
            if (cancelled.isEmpty()) {
                return Set.of(PRICE.minor());
            }
            return cancelled.get().by() == CancelledBy.USER
                    ? Set.of(0L, PRICE.minor() - PRICE.percent(50).minor(), PRICE.minor())
                    : Set.of(0L);
        }

        private void remember(long kept) {
            seen.kept += kept == PRICE.minor() ? 1 : 0;
            seen.refundedInPart += kept > 0 && kept < PRICE.minor() ? 1 : 0;
            seen.refundedInFull += received() > 0 && kept == 0 ? 1 : 0;
            seen.failedRefunds += razorpay.refunded("failed") > 0 ? 1 : 0;
            seen.surplus += received() > PRICE.minor() ? 1 : 0;
            seen.tooLate += events().filter(RefundRequested.class::isInstance)
                            .anyMatch(event ->
                                    ((RefundRequested) event).cause().name().equals("PAID_TOO_LATE"))
                    ? 1
                    : 0;
        }

        private List<RefundId> refunds() {
            return events().filter(RefundRequested.class::isInstance)
                    .map(event -> ((RefundRequested) event).refundId())
                    .toList();
        }

        private long received() {
            return events().filter(PaymentReceived.class::isInstance)
                    .mapToLong(event -> ((PaymentReceived) event).amount().minor())
                    .sum();
        }

        private long requested() {
            return events().filter(RefundRequested.class::isInstance)
                    .mapToLong(event -> ((RefundRequested) event).amount().minor())
                    .sum();
        }

        private long processed() {
            return events().filter(RefundProcessed.class::isInstance)
                    .mapToLong(event -> ((RefundProcessed) event).amount().minor())
                    .sum();
        }

        private Stream<?> events() {
            return side.log().readEvents(booking.toString()).asStream().map(message -> message.getPayload());
        }
    }
}
