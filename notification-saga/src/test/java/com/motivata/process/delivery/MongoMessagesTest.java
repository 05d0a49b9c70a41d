package com.motivata.process.delivery;

import com.motivata.api.notification.NotificationKind;
import com.motivata.process.delivery.Receipt.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.motivata.api.notification.NotificationChannel.EMAIL;
import static com.motivata.api.notification.NotificationChannel.WHATSAPP;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MongoMessagesTest {

    private final PostOffice office = new PostOffice();

    @Test
    void of_eight_who_claim_a_message_one_gets_it() throws Exception {
        office.store("event-1", EMAIL);
        var due = office.messages.due(EMAIL, office.clock.instant(), 1).getFirst();
        var barrier = new CyclicBarrier(8);
        Callable<Boolean> claim = () -> {
            barrier.await();
            return office.messages
                    .claim(due, office.clock.instant(), Duration.ofMinutes(1))
                    .isPresent();
        };
        try (var executor = Executors.newFixedThreadPool(8)) {
            var won = 0;
            for (var future : executor.invokeAll(
                    IntStream.range(0, 8).mapToObj(i -> claim).toList())) {
                won += future.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
    }

    @Test
    void an_event_cancels_what_was_there_before_it_and_nothing_of_its_own_or_later() {
        var id = office.store("event-1", EMAIL);
        cancel(4);
        assertThat(office.status(id)).isEqualTo("pending");
        cancel(3);
        assertThat(office.status(id)).isEqualTo("pending");
        cancel(5);
        assertThat(office.status(id)).isEqualTo("cancelled");
        assertThat(office.messages.due(EMAIL, office.clock.instant(), 1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "failed, failed",
        "sent failed, sent",
        "failed sent, sent",
        "sent delivered read, read",
        "read delivered sent, read",
        "read failed, read",
        "failed delivered, delivered",
        "delivered failed sent, delivered",
        "sent sent sent, sent"
    })
    void receipts_in_any_order_never_take_a_message_back(String reported, String becomes) {
        var id = office.store("event-1", WHATSAPP);
        office.work(office.dispatcher(new PostOffice.Scripted("cloud", WHATSAPP, 1)));
        for (var progress : reported.split(" ")) {
            assertThat(receive(id, progress)).isTrue();
        }

        assertThat(office.status(id)).isEqualTo(becomes);
        assertThat(office.stored(id).getList("receipts", Document.class))
                .hasSize((int) List.of(reported.split(" ")).stream().distinct().count());
    }

    @Test
    void a_receipt_that_comes_again_with_another_time_is_the_same_one() {
        var id = office.store("event-1", WHATSAPP);
        office.work(office.dispatcher(new PostOffice.Scripted("twilio", WHATSAPP, 1)));
        for (int second = 0; second < 3; second++) {
            var at = office.clock.instant().plusSeconds(second);
            office.messages.receive(new Receipt(id, "SM1", Progress.DELIVERED, at, null), at);
        }

        assertThat(office.stored(id).getList("receipts", Document.class)).hasSize(1);
    }

    @Test
    void a_receipt_of_a_message_nobody_knew_the_fate_of_ends_the_repetitions() {
        var id = office.store("event-1", WHATSAPP);
        var cloud = new PostOffice.Scripted("cloud", WHATSAPP, 1, new Outcome.Unknown("no answer"));
        office.work(office.dispatcher(cloud));
        receive(id, "delivered");
        office.clock.advance(Duration.ofHours(1));
        office.work(office.dispatcher(cloud));

        assertThat(office.status(id)).isEqualTo("delivered");
        assertThat(cloud.delivered).hasSize(1);
    }

    @Test
    void a_receipt_finds_its_message_by_the_providers_id_too_and_a_stray_one_is_kept() {
        var id = office.store("event-1", WHATSAPP);
        office.work(office.dispatcher(new PostOffice.Scripted("cloud", WHATSAPP, 1)));
        var now = office.clock.instant();

        assertThat(office.messages.receive(new Receipt(null, "id of cloud", Progress.READ, now, null), now))
                .isTrue();
        assertThat(office.status(id)).isEqualTo("read");
        var stray = new Receipt(null, "somebody else's", Progress.READ, now, null);
        assertThat(office.messages.receive(stray, now)).isFalse();
        assertThat(office.messages.receive(stray, now.plusSeconds(9))).isFalse();
        assertThat(office.database.getCollection(MongoMessages.STRAY_RECEIPTS).countDocuments())
                .isEqualTo(1);
    }

    private boolean receive(String id, String progress) {
        var now = office.clock.instant();
        var receipt =
                new Receipt(id, "wamid.1", Progress.valueOf(progress.toUpperCase(java.util.Locale.ROOT)), now, null);
        return office.messages.receive(receipt, now);
    }

    private void cancel(long sequence) {
        office.messages.cancel(
                "participation",
                Set.of(NotificationKind.STREAK_MILESTONE),
                new Cause("event-x", "challenge.ChallengeLeft", PostOffice.NOON, "challenge:uma", sequence),
                office.clock.instant());
    }
}
