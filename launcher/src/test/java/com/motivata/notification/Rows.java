package com.motivata.notification;

import com.motivata.notification.Notified.User;
import com.motivata.process.notification.TheTable;
import com.motivata.support.Challenger;
import com.motivata.support.SosAdmin;
import com.motivata.support.SosUser;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

import static com.motivata.notification.Notified.admin;
import static com.motivata.notification.Notified.await;
import static com.motivata.notification.Notified.goTo;
import static com.motivata.notification.Notified.morning;
import static com.motivata.notification.Notified.now;
import static com.motivata.notification.Notified.user;
import static org.assertj.core.api.Assertions.assertThat;

/** Each line of the table, from the request that causes it to the message that arrives. */
@TestMethodOrder(OrderAnnotation.class)
abstract class Rows {

    private static final AtomicInteger HOSTS = new AtomicInteger();

    @Test
    void who_joins_a_challenge_is_welcomed_by_email() throws Exception {
        var uma = user();
        new Challenger(uma.api(), Challenger.newChallenge(admin(), 30)).join().expect(201);

        var mail = uma.mail("Welcome to “A challenge of 30 days”");
        assertThat(mail.getMessageID()).matches("<[0-9a-f]{24}@motivata.example>");
        assertThat(part(mail, 0)).contains("Hi Uma " + uma.name() + "!", "30 days, one step a day");
        assertThat(part(mail, 1)).contains("<html", "Uma " + uma.name());
    }

    @Test
    void a_day_that_is_not_done_is_reminded_of_every_evening_until_it_is() {
        var uma = user().withDevice();
        var challenger = new Challenger(uma.api(), Challenger.newChallenge(admin(), 30));
        morning();
        challenger.join().expect(201);

        goTo(18, 1);
        var push = uma.push("Day 1 is waiting");
        assertThat(push.at("/android/collapse_key").asString()).matches("[0-9a-f]{24}");
        assertThat(push.at("/data/kind").asString()).isEqualTo("challenge_day_reminder");
        goTo(18, 1);
        await(() -> uma.pushes("Day 1 is waiting").size() == 2);

        morning();
        challenger.complete(1).expect(200);
        goTo(18, 1);
        uma.notification("challenge_day_reminder", "push", "skipped");
        morning();
        goTo(18, 1);
        uma.push("Day 2 is waiting");
        assertThat(uma.pushes("Day 1 is waiting")).hasSize(2);
    }

    @Test
    void who_leaves_is_not_reminded_any_more() {
        var uma = user().withDevice();
        var challenger = new Challenger(uma.api(), Challenger.newChallenge(admin(), 30));
        morning();
        challenger.join().expect(201);
        challenger.leave().expect(200);

        uma.notification("challenge_day_reminder", "push", "cancelled");
    }

    @Test
    void who_completes_a_challenge_is_told_by_push_and_email_and_of_the_milestone_by_push() {
        var uma = user().withDevice();
        var challenger = new Challenger(uma.api(), Challenger.newChallenge(admin(), 3));
        challenger.join().expect(201);
        for (int day = 1; day <= 3; day++) {
            if (day > 1) {
                morning();
            }
            challenger.complete(day).expect(200);
        }

        uma.push("3 days in a row!");
        uma.push("You have completed “A challenge of 3 days”");
        uma.mail("You have completed “A challenge of 3 days”");
    }

    @Test
    void the_next_quiz_is_announced_in_the_morning_of_its_day_and_the_end_by_email() {
        var uma = user().withDevice();
        var sos = new SosUser(uma.api(), new SosAdmin(admin()).programWithQuizzes(7));
        morning();
        sos.start(7).expect(201);
        for (int day = 1; day <= 7; day++) {
            sos.submitToday("5").expect(200);
            if (day < 7) {
                goTo(8, 1);
                var body = "Day %d of 7 in “A program” is open. Take a few minutes for yourself.".formatted(day + 1);
                await(() -> uma.pushes("Today's quiz is ready").stream()
                        .anyMatch(push ->
                                push.at("/message/notification/body").asString().equals(body)));
            }
        }

        uma.mail("You have completed “A program”");
        assertThat(uma.pushes("Today's quiz is ready")).hasSize(6);
        assertThat(uma.notification("quiz_available", "push", "cancelled")
                        .path("reason")
                        .asString())
                .isEqualTo("no_longer_applies");
    }

    @Test
    void a_booking_is_confirmed_to_the_user_with_the_link_and_told_to_the_host() throws Exception {
        var uma = user();
        var host = new Host();
        var booking = book(uma, host, "both");

        var link = "https://calendly.com/host/inner?utm_source=app&utm_content=%s&email=%s&name=Uma%%20%s"
                .formatted(booking.reference(), uma.email().replace("@", "%40"), uma.name());

        var mail = uma.mail("Your session “Inner peace” is booked");
        assertThat(part(mail, 0)).contains(link).contains("Booking Reference: " + booking.reference());
        assertThat(part(Notified.mail(host.email(), "New booking of “Inner peace”"), 0))
                .contains("Hi Hana!", uma.email(), booking.reference());
        await(() -> uma.whatsApps("session_booking_confirmation").size() == 1);
        var whatsApp = uma.whatsApps("session_booking_confirmation").getFirst();
        assertThat(whatsApp.at("/template/components/0/parameters").findValuesAsString("text"))
                .containsExactly("Uma " + uma.name(), "Inner peace", "Hana", link, booking.reference());
        await(() -> host.whatsApps().size() == 1);
    }

    @Test
    void who_wants_to_hear_by_email_only_gets_no_whatsapp() {
        var uma = user();
        book(uma, new Host(), "email");

        uma.mail("Your session “Inner peace” is booked");
        assertThat(uma.notifications("session_booked"))
                .filteredOn(it -> it.path("recipient").asString().equals("user"))
                .extracting(it -> it.path("channel").asString())
                .containsExactly("email");
    }

    @Test
    void a_session_is_reminded_of_a_day_ahead_at_its_new_time_where_it_was_moved() {
        var uma = user().withDevice();
        var booking = book(uma, new Host(), "both");
        var first = now().plus(Duration.ofDays(5));
        var second = now().plus(Duration.ofDays(7));
        booking.scheduleAt(first.toString());
        await(() -> uma.notifications("session_reminder").size() == 3);
        booking.scheduleAt(second.toString());
        await(() -> uma.notifications("session_reminder").size() == 6);

        goTo(first.minus(Duration.ofHours(23)));
        uma.notification("session_reminder", "email", "cancelled");
        assertThat(uma.pushes("Reminder: “Inner peace” is tomorrow")).isEmpty();
        goTo(second.minus(Duration.ofHours(23)));
        uma.push("Reminder: “Inner peace” is tomorrow");
        uma.mail("Reminder: “Inner peace” is tomorrow");
        await(() -> uma.whatsApps("session_reminder").size() == 1);
        assertThat(uma.whatsApps("session_reminder").getFirst().at("/template/components/0/parameters"))
                .hasSize(4);
        assertThat(uma.pushes("Reminder: “Inner peace” is tomorrow")).hasSize(1);
    }

    @Test
    void a_cancelled_session_is_told_to_both_by_email_and_not_reminded_of() {
        var uma = user().withDevice();
        var host = new Host();
        var booking = book(uma, host, "email");
        var slot = now().plus(Duration.ofDays(3));
        booking.scheduleAt(slot.toString());
        await(() -> uma.notifications("session_reminder").size() == 2);
        booking.cancelBy(uma);

        uma.mail("Cancelled: “Inner peace”");
        Notified.mail(host.email(), "Cancelled: “Inner peace”");
        uma.notification("session_reminder", "email", "cancelled");
        uma.notification("session_reminder", "push", "cancelled");
    }

    @Test
    void a_session_with_a_date_of_its_own_is_reminded_of_though_nobody_chose_a_slot() {
        var uma = user().withDevice();
        var date = now().plus(Duration.ofDays(4));
        book(uma, session(new Host(), 0, ",\"sessionDate\":\"%s\"".formatted(date)), "both");
        await(() -> uma.notifications("session_reminder").size() == 3);

        goTo(date.minus(Duration.ofHours(23)));
        uma.push("Reminder: “Inner peace” is tomorrow");
        uma.mail("Reminder: “Inner peace” is tomorrow");
        await(() -> uma.whatsApps("session_reminder").size() == 1);
    }

    @Test
    void a_booking_that_costs_is_confirmed_when_it_is_paid_and_a_refund_adds_nothing_to_the_cancellation() {
        var uma = user();
        var host = new Host();
        var booking = book(uma, session(host, 1500, ""), "both");
        booking.press("fail");
        booking.press("pay");

        uma.mail("Your session “Inner peace” is booked");
        Notified.mail(host.email(), "New booking of “Inner peace”");
        await(() -> uma.whatsApps("session_booking_confirmation").size() == 1);
        await(() -> host.whatsApps().size() == 1);
        var confirmation = uma.notification("session_booked", "email", "sent");
        assertThat(Notified.why(confirmation).at("/cause/eventType").asString()).isEqualTo("booking.BookingConfirmed");

        booking.cancelBy(uma);
        uma.mail("Cancelled: “Inner peace”");
        Notified.mail(host.email(), "Cancelled: “Inner peace”");
        await(() -> uma.api()
                .get("/api/app/sessions/bookings/" + booking.id())
                .text("/data/booking/paymentStatus")
                .equals("refunded"));
        assertThat(booking.notifications())
                .as("the failed payment, the payment, the refund and its end have said nothing of their own")
                .containsExactlyInAnyOrder(
                        "session_booked email user",
                        "session_booked whatsapp user",
                        "session_booked email host",
                        "session_booked whatsapp host",
                        "session_cancelled email user",
                        "session_cancelled email host");
        assertThat(uma.mails()).hasSize(2);
    }

    @Test
    void a_booking_nobody_pays_for_is_cancelled_and_its_host_never_hears_of_it() {
        var uma = user();
        var host = new Host();
        var booking = book(uma, session(host, 1500, ""), "both");
        Notified.advance(Duration.ofMinutes(31));

        uma.mail("Cancelled: “Inner peace”");
        assertThat(booking.notifications()).containsExactly("session_cancelled email user");
        assertThat(Notified.peers().mailsTo(host.email())).isEmpty();
    }

    /** Every message says by its id which line it follows from: a line nobody tells a story of is found here. */
    @Test
    @Order(Integer.MAX_VALUE)
    void each_line_of_the_table_has_reached_somebody_by_each_of_its_channels_in_the_documented_form() {
        var peers = Notified.peers();
        peers.texts(Peers.FCM).forEach(Documented::push);
        peers.texts(Peers.WHATSAPP).forEach(Documented::whatsApp);

        var told = new TreeSet<String>();
        for (var id : messagesReceived(peers)) {
            var why = admin().get("/api/admin/notifications/" + id + "/why").expect(200);
            told.add(TheTable.lineByChannel(why.text("/data/rule"), why.text("/data/notification/channel")));
        }
        assertThat(told).isEqualTo(TheTable.linesByChannel());
    }

    private static Set<String> messagesReceived(Peers peers) {
        var ids = new TreeSet<String>();
        peers.mails().forEach(mail -> ids.add(Notified.messageId(mail)));
        peers.texts(Peers.FCM)
                .forEach(text -> ids.add(Documented.json(text)
                        .at("/message/android/collapse_key")
                        .asString()));
        peers.texts(Peers.WHATSAPP)
                .forEach(text -> ids.add(
                        Documented.json(text).at("/biz_opaque_callback_data").asString()));
        return ids;
    }

    private record Host(int number) {

        Host() {
            this(HOSTS.incrementAndGet());
        }

        String email() {
            return "host" + number + "@example.org";
        }

        String phone() {
            return "+9197000%05d".formatted(number);
        }

        List<JsonNode> whatsApps() {
            return Notified.peers().bodies(Peers.WHATSAPP, phone().substring(1));
        }
    }

    private record Booking(String id, String reference, String orderId) {

        /** A button of the sandbox's page. */
        void press(String button) {
            Notified.api()
                    .post("/sandbox/payments/" + orderId + "/" + button, null)
                    .expect(303);
        }

        void cancelBy(User user) {
            user.api()
                    .post("/api/app/sessions/bookings/" + id + "/cancel", "{\"reason\":\"Ill\"}")
                    .expect(200);
        }

        /** All that was ever to be told of it, in words. */
        List<String> notifications() {
            return admin().get("/api/admin/notifications?limit=100&bookingId=" + id)
                    .expect(200)
                    .at("/data/notifications")
                    .valueStream()
                    .map(it -> Stream.of("kind", "channel", "recipient")
                            .map(field -> it.path(field).asString())
                            .collect(Collectors.joining(" ")))
                    .toList();
        }

        void scheduleAt(String slot) {
            admin().put("/api/admin/sessions/bookings/" + id, "{\"scheduledSlot\":\"%s\"}".formatted(slot))
                    .expect(200);
        }
    }

    private static String session(Host host, int price, String more) {
        return admin().post("/api/admin/sessions", """
                        {"title":"Inner peace","shortDescription":"Short","longDescription":"Long","price":%d,
                         "duration":60,"sessionType":"OTM","category":"therapeutic","host":"Hana","hostEmail":"%s",
                         "hostPhone":"%s","calendlyLink":"https://calendly.com/host/inner"%s}""".formatted(price, host.email(), host.phone(), more))
                .expect(201)
                .text("/data/session/_id");
    }

    private static Booking book(User user, Host host, String contactMethod) {
        return book(user, session(host, 0, ""), contactMethod);
    }

    private static Booking book(User user, String session, String contactMethod) {
        var booked = user.api()
                .post("/api/app/sessions/" + session + "/book", "{\"contactMethod\":\"%s\"}".formatted(contactMethod))
                .expect(201);
        return new Booking(
                booked.text("/data/booking/_id"),
                booked.text("/data/booking/bookingReference"),
                booked.at("/data/payment/orderId").asString(""));
    }

    private static String part(MimeMessage mail, int index) throws Exception {
        var mixed = (MimeMultipart) mail.getContent();
        var alternative = (MimeMultipart) ((MimeMultipart) mixed.getBodyPart(0).getContent())
                .getBodyPart(0)
                .getContent();
        return alternative.getBodyPart(index).getContent().toString();
    }
}
