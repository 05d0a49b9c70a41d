package com.motivata.events;

import com.motivata.api.common.Money;
import com.motivata.api.common.UserId;
import com.motivata.api.payment.ForeignId;
import com.motivata.api.payment.KnownIdEvent.IdKnown;
import com.motivata.api.payment.PaymentReport;
import com.motivata.api.payment.SandboxEvent.OrderOpened;
import com.motivata.api.payment.SandboxEvent.PaymentMade;
import com.motivata.api.payment.SandboxEvent.PaymentRefunded;
import com.motivata.api.payment.SandboxEvent.PaymentRefused;
import com.motivata.api.session.BookingId;
import com.motivata.api.webhook.WebhookContent.PaymentSeen;
import com.motivata.api.webhook.WebhookEvent.WebhookFailed;
import com.motivata.api.webhook.WebhookEvent.WebhookIgnored;
import com.motivata.api.webhook.WebhookEvent.WebhookProcessed;
import com.motivata.api.webhook.WebhookEvent.WebhookReceived;
import com.motivata.api.webhook.WebhookEvent.WebhookUnmatched;
import com.motivata.api.webhook.WebhookId;
import com.motivata.api.webhook.WebhookSender;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The examples of payments and webhooks. */
final class PaymentExamples {

    private static final BookingId BOOKING = new BookingId("65f000000000000000000007");
    private static final WebhookId WEBHOOK = new WebhookId("65f000000000000000000008");
    private static final UserId ADA = new UserId("ada");
    private static final Money PRICE = Money.paise(150_000);
    private static final Instant AT = Instant.parse("2026-03-14T09:26:53.589Z");
    private static final String ORDER = "order_65f000000000000000000007";
    private static final String PAYMENT = "pay_65f000000000000000000007_1";

    static final PaymentReport REPORT = new PaymentReport(
            "razorpay",
            "pay_Nx5FAqZ8yV1b2c",
            "order_Nx5E9bTt0Xk3Qd",
            Map.of("payment_link", "plink_Nx5Dz0aBcDeFgH"),
            BOOKING,
            PaymentReport.State.FAILED,
            PRICE,
            "upi",
            "payment_timed_out",
            Instant.parse("2026-03-14T09:26:51Z"));

    static final List<Object> EVENTS = List.of(
            new IdKnown(ForeignId.of("razorpay", "order_Nx5E9bTt0Xk3Qd"), BOOKING, AT),
            new OrderOpened(ORDER, BOOKING, PRICE, AT),
            new PaymentMade(ORDER, PAYMENT, Instant.parse("2026-03-14T10:26:53.589Z"), AT),
            new PaymentRefused(ORDER, PAYMENT, AT),
            new PaymentRefunded(
                    ORDER, PAYMENT, "rfnd_65f000000000000000000007-1", "65f000000000000000000007-1", PRICE, AT),
            new WebhookReceived(
                    WEBHOOK,
                    WebhookSender.RAZORPAY,
                    "evt_Nx5FBw0lRk2YqA",
                    "payment.failed",
                    new PaymentSeen(REPORT),
                    AT),
            new WebhookProcessed(WEBHOOK, BOOKING, ADA, AT),
            new WebhookUnmatched(WEBHOOK, "1500.00 INR is due, not 1.00 INR", BOOKING, AT),
            new WebhookIgnored(WEBHOOK, "The booking is already cancelled", BOOKING, AT),
            new WebhookFailed(WEBHOOK, "MongoTimeoutException", AT));

    private PaymentExamples() {}
}
