package com.motivata.events;

import com.motivata.api.booking.RefundId;
import com.motivata.api.common.Money;
import com.motivata.api.payment.RefundReport;
import com.motivata.api.webhook.WebhookContent;
import com.motivata.api.webhook.WebhookContent.AppointmentCancelled;
import com.motivata.api.webhook.WebhookContent.AppointmentMade;
import com.motivata.api.webhook.WebhookContent.NoShow;
import com.motivata.api.webhook.WebhookContent.NothingForUs;
import com.motivata.api.webhook.WebhookContent.RefundSeen;
import com.motivata.api.webhook.WebhookEvent.WebhookReceived;
import com.motivata.api.webhook.WebhookId;
import com.motivata.api.webhook.WebhookSender;
import com.motivata.launcher.StoredForm;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** How each kind of content stands in the log, for ever; that of a payment is in the golden file of its event. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WebhookContentsTest {

    private static final Instant AT = Instant.parse("2026-03-14T09:26:53Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<Arguments> contents() {
        return Stream.of(
                arguments(
                        new RefundSeen(new RefundReport(
                                "razorpay",
                                "rfnd_1",
                                "pay_1",
                                new RefundId("65f000000000000000000007-1"),
                                RefundReport.State.PROCESSED,
                                Money.paise(150_000),
                                "why")),
                        """
                        {"kind":"refund","refund":{"provider":"razorpay","providerRefundId":"rfnd_1","paymentId":"pay_1",
                        "refundId":"65f000000000000000000007-1","state":"processed","amount":{"minor":150000,"currency":"INR"},
                        "reason":"why"}}"""),
                arguments(new AppointmentMade("SB-7K3M9Q", "i/1", "i/0", "e/1", AT, AT), """
                        {"kind":"appointment_made","reference":"SB-7K3M9Q","inviteeUri":"i/1","supersededInviteeUri":"i/0",
                        "calendlyEventUri":"e/1","slot":"2026-03-14T09:26:53Z","arrangedAt":"2026-03-14T09:26:53Z"}"""),
                arguments(new AppointmentCancelled("SB-7K3M9Q", "i/1", "i/2", true, false), """
                        {"kind":"appointment_cancelled","reference":"SB-7K3M9Q","inviteeUri":"i/1","newInviteeUri":"i/2",
                        "rescheduled":true,"byHost":false}"""),
                arguments(new NoShow("SB-7K3M9Q", "i/1", "n/1", true), """
                        {"kind":"no_show","reference":"SB-7K3M9Q","inviteeUri":"i/1","noShowUri":"n/1","reverted":true}"""),
                arguments(new NothingForUs("why"), "{\"kind\":\"nothing_for_us\",\"reason\":\"why\"}"));
    }

    @ParameterizedTest
    @MethodSource("contents")
    void are_written_so_and_read_again(WebhookContent content, String stored) {
        var serializer = StoredForm.serializer(OneKeyForAll.THE_GOLDEN_KEY);
        var event = new WebhookReceived(
                new WebhookId("65f000000000000000000008"), WebhookSender.CALENDLY, "e", "t", content, AT);
        var written = serializer.serialize(event, JsonNode.class);
        assertThat(JSON.readTree(written.getData().get("content").toString())).isEqualTo(JSON.readTree(stored));
        assertThat(serializer.<JsonNode, Object>deserialize(written)).isEqualTo(event);
    }
}
