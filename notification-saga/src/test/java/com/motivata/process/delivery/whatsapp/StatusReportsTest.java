package com.motivata.process.delivery.whatsapp;

import com.motivata.process.delivery.HttpPeer;
import com.motivata.process.delivery.Receipt;
import com.motivata.process.delivery.Receipt.Progress;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StatusReportsTest {

    private static final String BATCH = """
            {"object":"whatsapp_business_account","entry":[
              {"id":"1","changes":[
                {"field":"messages","value":{"messaging_product":"whatsapp","statuses":[
                  {"id":"wamid.HBgMOTE5ODEyMzQ1Njc4FQIA","status":"delivered","timestamp":"1773115200",
                   "recipient_id":"919812345678","biz_opaque_callback_data":"65f000000000000000000001"},
                  {"id":"wamid.2","status":"failed","timestamp":"1773115201","recipient_id":"919812345678",
                   "errors":[{"code":131026,"title":"Message undeliverable"}]}]}},
                {"field":"messages","value":{"messages":[{"id":"wamid.3","type":"text"}]}}]},
              {"id":"2","changes":[
                {"field":"messages","value":{"statuses":[
                  {"id":"wamid.4","status":"played","timestamp":"1773115202"},
                  {"id":"wamid.5","status":"pondered","timestamp":"1773115202"},
                  {"status":"sent"}]}},
                {"field":"account_update","value":{"event":"VERIFIED"}}]}]}""";

    @Test
    void all_receipts_of_a_batch_are_found_and_nothing_else() {
        var start = Instant.parse("2026-03-10T04:00:00Z");
        assertThat(StatusReports.in(HttpPeer.parsed(BATCH)))
                .containsExactly(
                        new Receipt(
                                "65f000000000000000000001",
                                MetaId.stored("wamid.HBgMOTE5ODEyMzQ1Njc4FQIA"),
                                Progress.DELIVERED,
                                start,
                                null),
                        new Receipt(null, MetaId.stored("wamid.2"), Progress.FAILED, start.plusSeconds(1), "131026"),
                        new Receipt(null, MetaId.stored("wamid.4"), Progress.READ, start.plusSeconds(2), null));
    }

    @Test
    void what_meta_calls_a_message_is_not_kept_for_the_number_in_it() {
        var stored = MetaId.stored("wamid.HBgMOTE5ODEyMzQ1Njc4FQIA");
        assertThat(stored).matches("meta-[0-9a-f]{32}").isNotEqualTo(MetaId.stored("wamid.HBgMOTE5ODEyMzQ1Njc5FQIA"));
    }

    @Test
    void nonsense_holds_no_receipts() {
        for (var nonsense : new String[] {"{}", "[]", "1", "{\"entry\":{}}", "{\"entry\":[{\"changes\":1}]}"}) {
            assertThat(StatusReports.in(HttpPeer.parsed(nonsense))).isEmpty();
        }
    }
}
