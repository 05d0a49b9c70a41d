package com.motivata.query.webhook;

import com.motivata.api.common.Money;
import com.motivata.api.common.PageRequest;
import com.motivata.api.common.UserId;
import com.motivata.api.payment.PaymentReport;
import com.motivata.api.session.BookingId;
import com.motivata.api.webhook.WebhookContent.NothingForUs;
import com.motivata.api.webhook.WebhookContent.PaymentSeen;
import com.motivata.api.webhook.WebhookEvent.WebhookFailed;
import com.motivata.api.webhook.WebhookEvent.WebhookIgnored;
import com.motivata.api.webhook.WebhookEvent.WebhookProcessed;
import com.motivata.api.webhook.WebhookEvent.WebhookReceived;
import com.motivata.api.webhook.WebhookEvent.WebhookUnmatched;
import com.motivata.api.webhook.WebhookId;
import com.motivata.api.webhook.WebhookQuery.FindWebhooks;
import com.motivata.api.webhook.WebhookQuery.WebhookItem;
import com.motivata.api.webhook.WebhookSender;
import com.motivata.api.webhook.WebhookStatus;
import com.motivata.query.RunningMongo;
import com.motivata.query.RunningProcessors;
import com.motivata.query.Stored;
import com.motivata.query.ViewCollection;
import com.motivata.query.Views;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WebhooksTest {

    private static final Instant AT = Instant.parse("2026-03-14T09:26:53Z");
    private static final BookingId BOOKING = new BookingId("0000000000000000000000b1");
    private static final List<String> COLLECTIONS = List.of("webhooks");

    @RegisterExtension
    static final RunningMongo database = new RunningMongo();

    private static final List<Object> HISTORY = List.of(
            received(1, WebhookSender.RAZORPAY),
            new WebhookProcessed(id(1), BOOKING, null, AT.plusSeconds(60)),
            received(2, WebhookSender.RAZORPAY),
            new WebhookUnmatched(id(2), "No booking is known by the ids in it", null, AT.plusSeconds(60)),
            received(3, WebhookSender.CALENDLY),
            new WebhookFailed(id(3), "MongoTimeoutException", AT.plusSeconds(60)),
            received(4, WebhookSender.CALENDLY),
            new WebhookIgnored(id(4), "Nothing", null, AT.plusSeconds(60)),
            received(5, WebhookSender.RAZORPAY),
            new WebhookUnmatched(id(5), "1500 is due", BOOKING, AT.plusSeconds(60)),
            new WebhookProcessed(id(5), BOOKING, new UserId("ada"), AT.plusSeconds(120)),
            received(6, WebhookSender.RAZORPAY));

    private static WebhookId id(int n) {
        return new WebhookId("%024x".formatted(n));
    }

    private static WebhookReceived received(int n, WebhookSender sender) {
        var content = sender == WebhookSender.CALENDLY
                ? new NothingForUs("Nothing")
                : new PaymentSeen(new PaymentReport(
                        "razorpay",
                        "pay_" + n,
                        "order_" + n,
                        Map.of(),
                        null,
                        PaymentReport.State.CAPTURED,
                        Money.paise(150_000),
                        null,
                        null,
                        AT));
        return new WebhookReceived(id(n), sender, "event-" + n, "type", content, AT.plusSeconds(n));
    }

    private ViewCollection<WebhookView> projected() {
        var views = new Webhooks().webhookViews(new Views(database.mongo()));
        var projection = new WebhooksProjection(views);
        try (var processors = RunningProcessors.start(
                Map.of(new Webhooks().webhooksByWebhook(), projection), new InMemoryTokenStore(), HISTORY)) {
            processors.awaitEndOfLog();
        }
        return views;
    }

    private static List<WebhookItem> found(
            ViewCollection<WebhookView> views, @Nullable WebhookStatus status, @Nullable WebhookSender sender) {
        return new WebhookQueries(views)
                .answer(new FindWebhooks(status, sender, new PageRequest(1, 10)))
                .webhooks()
                .items();
    }

    @Test
    void are_listed_by_what_became_of_them_the_latest_first() {
        var views = projected();
        assertThat(found(views, null, null))
                .extracting(WebhookItem::id)
                .containsExactly(id(6), id(5), id(4), id(3), id(2), id(1));
        assertThat(found(views, WebhookStatus.UNMATCHED, null)).singleElement().satisfies(item -> {
            assertThat(item.id()).isEqualTo(id(2));
            assertThat(item.reason()).isEqualTo("No booking is known by the ids in it");
            assertThat(item.paymentId()).isEqualTo("pay_2");
            assertThat(item.orderId()).isEqualTo("order_2");
        });
        assertThat(found(views, WebhookStatus.PROCESSED, WebhookSender.RAZORPAY))
                .extracting(WebhookItem::id)
                .containsExactly(id(5), id(1));
        assertThat(found(views, WebhookStatus.PROCESSED, null).getFirst().reason())
                .isNull();
        assertThat(found(views, WebhookStatus.FAILED, WebhookSender.CALENDLY)).hasSize(1);
        assertThat(found(views, WebhookStatus.RECEIVED, null))
                .extracting(WebhookItem::id)
                .containsExactly(id(6));
        assertThat(found(views, WebhookStatus.IGNORED, WebhookSender.SANDBOX)).isEmpty();
    }

    @Test
    void come_in_pages() {
        var queries = new WebhookQueries(projected());
        var pages = IntStream.rangeClosed(1, 4)
                .mapToObj(page -> queries.answer(new FindWebhooks(null, null, new PageRequest(page, 2)))
                        .webhooks())
                .toList();
        assertThat(pages).allSatisfy(page -> {
            assertThat(page.total()).isEqualTo(6);
            assertThat(page.totalPages()).isEqualTo(3);
        });
        assertThat(pages.stream().flatMap(page -> Stream.of(page.items().size())))
                .containsExactly(2, 2, 2, 0);
    }

    @Test
    void an_old_event_delivered_again_changes_nothing() {
        var views = projected();
        var before = Stored.bytes(database.mongo(), COLLECTIONS);
        var projection = new WebhooksProjection(views);
        projection.on(received(1, WebhookSender.RAZORPAY), new GlobalSequenceTrackingToken(0));
        projection.on(new WebhookUnmatched(id(5), "old", null, AT), new GlobalSequenceTrackingToken(1));
        assertThat(Stored.bytes(database.mongo(), COLLECTIONS)).isEqualTo(before);
    }
}
