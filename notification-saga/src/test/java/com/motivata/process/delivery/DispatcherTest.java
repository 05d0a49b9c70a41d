package com.motivata.process.delivery;

import com.motivata.process.delivery.PostOffice.Scripted;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static com.motivata.api.notification.NotificationChannel.EMAIL;
import static com.motivata.api.notification.NotificationChannel.PUSH;
import static com.motivata.api.notification.NotificationChannel.WHATSAPP;
import static org.assertj.core.api.Assertions.assertThat;

/** Each answer of a provider leads to the state that is documented for it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DispatcherTest {

    private static final Outcome UNKNOWN = new Outcome.Unknown("no answer");

    private final PostOffice office = new PostOffice();

    @Test
    void what_is_accepted_is_sent() {
        var id = office.store("event-1", EMAIL);
        office.work(office.dispatcher(new Scripted("smtp", EMAIL, 1)));

        assertThat(office.status(id)).isEqualTo("sent");
        assertThat(office.outcomes(id)).containsExactly("smtp accepted");
        assertThat(office.stored(id))
                .containsEntry("title", "A title")
                .containsEntry("due", new Document())
                .doesNotContainKey("claim");
        assertThat(office.stored(id).toJson()).doesNotContain("uma@example.org");
    }

    @Test
    void what_may_pass_is_tried_again_later_and_longer_each_time_until_it_is_given_up() {
        var id = office.store("event-1", EMAIL);
        var smtp = new Scripted("smtp", EMAIL, 1, Outcome.later("451"), Outcome.later("451"), Outcome.later("451"));
        var dispatcher = office.dispatcher(smtp);

        office.work(dispatcher);
        assertThat(waitOf(id)).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(15));
        office.clock.advance(waitOf(id));
        office.work(dispatcher);
        assertThat(waitOf(id)).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(45));
        office.clock.advance(waitOf(id));
        office.work(dispatcher);
        assertThat(office.status(id)).isEqualTo("failed");
        assertThat(office.stored(id)).containsEntry("reason", "gave_up");

        assertThat(office.messages.retry(id, "ada", office.clock.instant())).contains(true);
        office.work(dispatcher);
        assertThat(office.status(id)).isEqualTo("sent");
        assertThat(office.messages.retry(id, "ada", office.clock.instant())).contains(false);
        assertThat(office.messages.retry("nothing", "ada", office.clock.instant()))
                .isEmpty();
    }

    @Test
    void a_provider_that_wants_a_pause_gets_it() {
        var id = office.store("event-1", EMAIL);
        var pause = new Outcome.Later("429", Duration.ofMinutes(7), true);
        office.work(office.dispatcher(new Scripted("smtp", EMAIL, 1, pause)));

        assertThat(waitOf(id)).isEqualTo(Duration.ofMinutes(7));
    }

    @Test
    void what_is_refused_for_good_fails_at_once_and_can_be_tried_again_by_an_admin() {
        var id = office.store("event-1", EMAIL);
        var dispatcher = office.dispatcher(new Scripted("smtp", EMAIL, 1, new Outcome.Refused("550")));
        office.work(dispatcher);

        assertThat(office.status(id)).isEqualTo("failed");
        assertThat(office.stored(id)).containsEntry("reason", "refused");
        office.messages.retry(id, "ada", office.clock.instant());
        office.work(dispatcher);
        assertThat(office.status(id)).isEqualTo("sent");
    }

    @Test
    void where_the_first_provider_cannot_the_second_does() {
        for (var trouble : new Outcome[] {new Outcome.Misconfigured("132000"), Outcome.later("503")}) {
            var id = office.store(trouble.name(), WHATSAPP);
            office.work(office.dispatcher(
                    new Scripted("cloud", WHATSAPP, 1, trouble), new Scripted("twilio", WHATSAPP, 2)));

            assertThat(office.status(id)).isEqualTo("sent");
            assertThat(office.outcomes(id)).containsExactly("cloud " + trouble.name(), "twilio accepted");
        }
    }

    @Test
    void who_may_have_taken_it_is_asked_again_and_nobody_else() {
        var id = office.store("event-1", WHATSAPP);
        var twilio = new Scripted("twilio", WHATSAPP, 2);
        var dispatcher = office.dispatcher(new Scripted("cloud", WHATSAPP, 1, UNKNOWN, Outcome.later("503")), twilio);
        office.work(dispatcher);
        assertThat(office.outcomes(id)).containsExactly("cloud unknown");
        office.clock.advance(waitOf(id));
        office.work(dispatcher);

        assertThat(office.outcomes(id)).containsExactly("cloud unknown", "cloud later");
        assertThat(twilio.delivered).isEmpty();
    }

    @Test
    void who_has_had_enough_today_is_not_asked_by_another_provider() {
        var id = office.store("event-1", WHATSAPP);
        var twilio = new Scripted("twilio", WHATSAPP, 2);
        var enough = new Outcome.Later("131049", Duration.ofDays(1), false);
        office.work(office.dispatcher(new Scripted("cloud", WHATSAPP, 1, enough), twilio));

        assertThat(waitOf(id)).isEqualTo(Duration.ofDays(1));
        assertThat(twilio.delivered).isEmpty();
    }

    @Test
    void of_several_devices_each_gets_it_once_and_a_dead_one_is_reported() {
        var id = office.store("event-1", PUSH);
        office.decision = message -> PostOffice.send(
                PostOffice.push(message, "a"), PostOffice.push(message, "b"), PostOffice.push(message, "c"));
        var fcm = new Scripted(
                "fcm",
                PUSH,
                1,
                new Outcome.Accepted("1"),
                new Outcome.Refused("UNREGISTERED"),
                Outcome.later("UNAVAILABLE"));
        var dispatcher = office.dispatcher(fcm);
        office.work(dispatcher);
        assertThat(office.dead).containsExactly("b");
        assertThat(office.status(id)).isEqualTo("pending");
        office.clock.advance(waitOf(id));
        office.work(dispatcher);

        assertThat(office.status(id)).isEqualTo("sent");
        assertThat(fcm.delivered).containsExactly(id + "/c");
        assertThat(office.outcomes(id)).hasSize(4);
    }

    @Test
    void more_devices_than_a_batch_of_any_provider_holds_all_get_it() {
        var id = office.store("event-1", PUSH);
        office.decision = message -> PostOffice.send(IntStream.range(0, 520)
                .mapToObj(device -> PostOffice.push(message, "device-" + device))
                .toArray(Letter[]::new));
        var fcm = new Scripted("fcm", PUSH, 1);
        office.work(office.dispatcher(fcm));

        assertThat(office.status(id)).isEqualTo("sent");
        assertThat(fcm.delivered).hasSize(520).doesNotHaveDuplicates();
    }

    @Test
    void a_provider_that_is_down_is_left_alone_without_a_message_losing_a_try() {
        var down = IntStream.range(0, 10).mapToObj(i -> Outcome.later("421")).toArray(Outcome[]::new);
        var smtp = new Scripted("smtp", EMAIL, 1, down);
        var dispatcher = office.dispatcher(smtp);
        for (int i = 0; i < 10; i++) {
            office.store("first-" + i, EMAIL);
        }
        office.work(dispatcher);
        var id = office.store("second", EMAIL);
        office.work(dispatcher);
        assertThat(office.stored(id)).containsEntry("status", "pending").containsEntry("tries", 0);
        assertThat(office.outcomes(id)).isEmpty();

        office.clock.advance(Duration.ofSeconds(31));
        office.work(dispatcher);
        assertThat(office.status(id)).isEqualTo("sent");
    }

    @Test
    void what_need_not_be_said_is_not_and_says_why() {
        var id = office.store("event-1", EMAIL);
        office.decision = message ->
                new Decision.Drop(Reason.PREFERENCE_OFF, "the user does not want it", Map.of("preference", "off"));
        office.work(office.dispatcher(new Scripted("smtp", EMAIL, 1)));

        assertThat(office.stored(id))
                .containsEntry("status", "skipped")
                .containsEntry("reason", "preference_off")
                .containsEntry("found", new Document("preference", "off"));
    }

    @Test
    void what_is_deferred_is_due_then_and_not_before() {
        var id = office.store("event-1", EMAIL);
        var morning = PostOffice.NOON.plus(Duration.ofHours(19));
        office.decision = message -> new Decision.Defer(morning, "quiet hours", Map.of());
        office.work(office.dispatcher(new Scripted("smtp", EMAIL, 1)));
        assertThat(office.stored(id)).containsEntry("dueAt", Date.from(morning)).containsEntry("tries", 0);

        office.decision = message -> PostOffice.send(PostOffice.mail(message));
        office.clock.set(morning.minusMillis(1));
        office.work(office.dispatcher(new Scripted("smtp", EMAIL, 1)));
        assertThat(office.status(id)).isEqualTo("pending");
        office.clock.set(morning);
        office.work(office.dispatcher(new Scripted("smtp", EMAIL, 1)));
        assertThat(office.status(id)).isEqualTo("sent");
    }

    @Test
    void without_configuration_the_log_takes_it() {
        var id = office.store("event-1", EMAIL);
        office.work(office.dispatcher());

        assertThat(office.outcomes(id)).containsExactly("log accepted");
    }

    private Duration waitOf(String id) {
        return Duration.between(office.clock.instant(), office.nextAt(id));
    }
}
