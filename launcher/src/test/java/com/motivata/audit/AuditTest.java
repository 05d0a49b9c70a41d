package com.motivata.audit;

import com.motivata.api.booking.BookingEvent.BookingCancelled;
import com.motivata.api.booking.BookingEvent.BookingConfirmed;
import com.motivata.api.booking.BookingEvent.BookingOpened;
import com.motivata.api.booking.BookingEvent.PaymentReceived;
import com.motivata.api.booking.BookingEvent.RefundFailed;
import com.motivata.api.booking.BookingEvent.RefundProcessed;
import com.motivata.api.booking.BookingEvent.RefundRequested;
import com.motivata.api.booking.BookingEvent.RefundRetried;
import com.motivata.api.booking.BookingEvent.SlotScheduled;
import com.motivata.api.booking.BookingReference;
import com.motivata.api.booking.BookingStatus;
import com.motivata.api.booking.CancelledBy;
import com.motivata.api.booking.ConfirmedBy;
import com.motivata.api.booking.ContactMethod;
import com.motivata.api.booking.PaymentStatus;
import com.motivata.api.booking.ReferenceEvent.ReferenceTaken;
import com.motivata.api.booking.RefundCause;
import com.motivata.api.booking.RefundId;
import com.motivata.api.booking.RefundPolicy;
import com.motivata.api.booking.SessionAsBooked;
import com.motivata.api.common.Money;
import com.motivata.api.common.UserId;
import com.motivata.api.session.BookingId;
import com.motivata.api.session.SessionCategory;
import com.motivata.api.session.SessionId;
import com.motivata.api.session.SessionType;
import com.motivata.api.webhook.WebhookContent.AppointmentMade;
import com.motivata.api.webhook.WebhookEvent.WebhookProcessed;
import com.motivata.api.webhook.WebhookEvent.WebhookReceived;
import com.motivata.api.webhook.WebhookId;
import com.motivata.api.webhook.WebhookSender;
import com.motivata.launcher.replay.Replay;
import com.motivata.support.Api;
import com.motivata.support.Booker;
import com.motivata.support.Challenger;
import com.motivata.support.SosAdmin;
import com.motivata.support.SosUser;
import com.motivata.support.TestApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Everything explains itself: how it came to be, as of any moment, while the application runs and when it has stopped. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodName.class) // the last one stops the application
class AuditTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final BookingId BOOKING = new BookingId("65f0000000000000000000b1");
    private static final SessionId SESSION = new SessionId("65f0000000000000000000c1");
    private static final UserId UMA = new UserId("uma");
    private static final BookingReference REFERENCE = new BookingReference("SB-7K3M9Q");
    private static final Money PRICE = Money.paise(150_000);
    private static final Instant AT = Instant.parse("2026-03-14T09:26:53.589Z");
    private static final Instant SLOT = Instant.parse("2026-03-20T10:00:00Z");
    private static final String REASON = "Something came up";
    private static final WebhookId WEBHOOK = WebhookId.of(WebhookSender.CALENDLY, "evt_1");

    @TempDir
    static Path directory;

    private static TestApplication application;
    private static Api admin;
    private static String program;
    private static String challenge;
    private static String session;

    @BeforeAll
    static void a_lot_happens() {
        // What becomes of the messages, and when, would be another answer each time.
        application = TestApplication.start(directory, "--motivata.roles=command,query");
        admin = application.api().as("admin", "ada");
        program = new SosAdmin(admin).programWithQuizzes(1);
        var api = application.api().as("user", "uma");
        for (int run = 1; run <= 2; run++) {
            new SosUser(api, program).start(1).expect(201);
            new SosUser(api, program).submitToday("4").expect(200);
        }
        challenge = Challenger.newChallenge(admin, 3);
        var challenger = new Challenger(api, challenge);
        challenger.join().expect(201);
        challenger.complete(1).expect(200);
        challenger.leave().expect(200);
        publish("Reference", REFERENCE.value(), List.of(new ReferenceTaken(REFERENCE, BOOKING, AT)));
        publish("Webhook", WEBHOOK.value(), List.of(appointmentMade()));
        publish("Booking", BOOKING.value(), lifeOfABooking());
        session = aSessionThatWasRevisedBookedAndGivenBack();
    }

    private static String aSessionThatWasRevisedBookedAndGivenBack() {
        var id = Booker.freeSession(admin, 2);
        admin.put("/api/admin/sessions/" + id, "{\"title\":\"Calmer\"}").expect(200);
        var booker = new Booker(Booker.reachable(application.api(), "uma"), id);
        booker.cancel(Booker.idOf(booker.book())).expect(200);
        Booker.named(application.api(), "ben", id).book().expect(201);
        return id;
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void a_booking_with_all_that_can_happen_to_it() throws IOException {
        var audit = admin.get("/api/admin/audit/bookings/" + BOOKING).expect(200);
        var told = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(timeless(audit.at("/data"))) + "\n";
        Files.writeString(Path.of("target", "audit-of-a-booking.json"), told);
        assertThat(Path.of("src", "test", "resources", "golden-audit", "booking.json"))
                .as(
                        "stale: cp launcher/target/audit-of-a-booking.json launcher/src/test/resources/golden-audit/booking.json")
                .hasSameTextualContentAs(Path.of("target", "audit-of-a-booking.json"));
        assertThat(admin.get("/api/admin/audit/bookings/" + REFERENCE)
                        .expect(200)
                        .at("/data/entries"))
                .isEqualTo(audit.at("/data/entries"));
    }

    @Test
    void at_every_position_it_is_what_follows_from_the_changes_up_to_there() {
        for (var path : List.of(
                "bookings/" + BOOKING,
                "sos-progress/" + program + ":uma",
                "challenge-progress/" + challenge + ":uma",
                "sessions/" + session)) {
            var whole = admin.get("/api/admin/audit/" + path).expect(200).at("/data/entries");
            assertThat(whole.size()).isGreaterThan(2);
            Map<String, JsonNode> state = new LinkedHashMap<>();
            for (int i = 0; i < whole.size(); i++) {
                whole.get(i).at("/changes").forEach(change -> {
                    assertThat(state.getOrDefault(change.at("/what").asString(), JSON.nullNode()))
                            .isEqualTo(change.at("/before"));
                    state.put(change.at("/what").asString(), change.at("/after"));
                });
                state.values().removeIf(JsonNode::isNull);
                var then = admin.get("/api/admin/audit/" + path + "?asOf="
                                + whole.get(i).at("/position").asLong())
                        .expect(200);
                assertThat(then.at("/data/entries")).hasSize(i + 1);
                assertThat(then.at("/data/state")).isEqualTo(JSON.valueToTree(state));
            }
        }
    }

    /** Whatever order its events come in, legal or not: it must be told as it stood. */
    @Test
    void at_every_position_it_is_what_was_told_when_the_log_ended_there() {
        for (int seed = 0; seed < 5; seed++) {
            var booking = new BookingId("65f0000000000000000000d" + seed);
            var path = "/api/admin/audit/bookings/" + booking;
            var told = new ArrayList<JsonNode>();
            for (var event : shuffledLifeOf(booking, new Random(seed))) {
                publish("Booking", booking.value(), told.size(), event);
                told.add(admin.get(path).expect(200).at("/data"));
            }
            var positions = told.getLast().at("/entries").findValues("position");
            for (int i = 0; i < told.size(); i++) {
                for (long gap : List.of(0L, 1L)) { // positions have room between them
                    var then = admin.get(path + "?asOf=" + (positions.get(i).asLong() + gap))
                            .expect(200);
                    assertThat(then.at("/data/state")).isEqualTo(told.get(i).at("/state"));
                    assertThat(then.at("/data/entries")).isEqualTo(told.get(i).at("/entries"));
                }
            }
            admin.get(path + "?asOf=" + (positions.getFirst().asLong() - 1)).expect(404, 404, "NOT_FOUND");
        }
    }

    @Test
    void a_session_tells_who_took_its_slots_and_gave_them_back() {
        var audit = admin.get("/api/admin/audit/sessions/" + session).expect(200);
        assertThat(audit.text("/data/kind")).isEqualTo("sessions");
        assertThat(audit.at("/data/state/bookedSlots").asInt()).isEqualTo(1);
        assertThat(audit.at("/data/state/revisions").asInt()).isEqualTo(1);
        assertThat(audit.at("/data/entries")
                        .valueStream()
                        .map(entry -> entry.at("/event").asString() + " by "
                                + entry.at("/who/kind").asString() + " "
                                + entry.at("/who/id").asString() + " leaves "
                                + bookedSlots(entry)))
                .containsExactly(
                        "session.SessionCreated by admin ada leaves 0",
                        "session.SessionRevised by admin ada leaves -",
                        "session.SlotReserved by user uma leaves 1",
                        "session.SlotReleased by user uma leaves 0",
                        "session.SlotReserved by user ben leaves 1");
        var taken = audit.at("/data/entries/2");
        assertThat(taken.at("/by/command").asString()).isEqualTo("BookSession");
        assertThat(taken.at("/effects").findValuesAsString("event")).contains("booking.BookingOpened");
    }

    private static String bookedSlots(JsonNode entry) {
        return entry.at("/changes")
                .valueStream()
                .filter(change -> change.at("/what").asString().equals("bookedSlots"))
                .map(change -> change.at("/after").asString())
                .findFirst()
                .orElse("-");
    }

    private static List<Object> shuffledLifeOf(BookingId booking, Random random) {
        var life = new ArrayList<>(lifeOf(booking));
        var rest = life.subList(1, life.size());
        Collections.shuffle(rest, random);
        return life.subList(0, random.nextInt(2, life.size() + 1));
    }

    @Test
    void as_of_an_instant() {
        var path = "/api/admin/audit/challenge-progress/" + challenge + ":uma";
        var whole = admin.get(path).expect(200).at("/data/entries");
        var joined = whole.get(0).at("/storedAt").asString();
        assertThat(admin.get(path + "?asOf=" + joined)
                        .expect(200)
                        .at("/data/state/status")
                        .asString())
                .isEqualTo("in_progress");
        assertThat(admin.get(path).at("/data/state/status").asString()).isEqualTo("abandoned");
        admin.get(path + "?asOf=2020-01-01T00:00:00Z").expect(404, 404, "NOT_FOUND");
        admin.get(path + "?asOf=yesterday").expectRefusal(400, "asOf");
    }

    @Test
    void says_who_by_which_request_and_what_else_came_of_it() {
        var path = "/api/admin/audit/sos-progress/" + program + ":uma";
        var submitted = admin.get(path).expect(200).at("/data/entries/1");
        assertThat(submitted.at("/who/kind").asString()).isEqualTo("user");
        assertThat(submitted.at("/who/id").asString()).isEqualTo("uma");
        assertThat(submitted.at("/by/command").asString()).isEqualTo("SubmitQuiz");
        assertThat(submitted.at("/effects/0/event").asString()).isEqualTo("sos.RunCompleted");
        assertThat(submitted.at("/payload/answers/0/answer").asString()).startsWith("pseudonym:");
        var clear = application.api().as("auditor", "otto").get(path).expect(200);
        assertThat(clear.at("/data/entries/1/payload/answers/0/answer").asInt()).isEqualTo(4);
    }

    @Test
    void what_never_was_is_not_found() {
        for (var kind : List.of("bookings", "sessions", "sos-progress", "challenge-progress")) {
            admin.get("/api/admin/audit/" + kind + "/nonsense").expect(404, 404, "NOT_FOUND");
        }
        admin.get("/api/admin/audit/sessions/" + BOOKING).expect(404, 404, "NOT_FOUND");
        admin.get("/api/admin/audit/bookings/SB-000000").expect(404, 404, "NOT_FOUND");
    }

    @Test
    void when_it_has_stopped_the_log_is_replayed_from_its_files() throws IOException {
        var online = application
                .api()
                .as("auditor", "otto")
                .get("/api/admin/events")
                .expect(200)
                .text();
        application.close();
        var before = Files.readAllBytes(directory.resolve("mongodb/motivata.mv.db"));

        var events = directory.resolve("events.ndjson");
        assertThat(replay("--clear", "--to", events.toString())).isZero();
        assertThat(Files.readString(events)).isEqualTo(online);

        var part = directory.resolve("part.csv");
        assertThat(replay("--to=" + part, "--type=booking.BookingCancelled", "--aggregate-id=" + BOOKING))
                .isZero();
        assertThat(Files.readString(part)).contains("pseudonym:").doesNotContain(REASON);
        assertThat(Files.readAllLines(part)).hasSize(2);

        var views = directory.resolve("views.ndjson");
        assertThat(replay("--projection", "sos-runs", "--to", views.toString())).isZero();
        assertThat(Files.readAllLines(views))
                .hasSize(2)
                .allMatch(view -> JSON.readTree(view).at("/status").asString().equals("completed"));

        assertThat(replay("--projection", "nonsense")).isEqualTo(2);
        assertThat(replay("--from", "yesterday")).isEqualTo(2);
        assertThat(replay("--data-dir", directory.resolve("nowhere").toString()))
                .isEqualTo(1);
        assertThat(Files.readAllBytes(directory.resolve("mongodb/motivata.mv.db")))
                .isEqualTo(before);
    }

    private static int replay(String... arguments) {
        return Replay.run(List.of(arguments), Map.of("MOTIVATA_DATA_DIR", directory.toString()));
    }

    private static void publish(String type, String id, List<Object> events) {
        for (int sequence = 0; sequence < events.size(); sequence++) {
            publish(type, id, sequence, events.get(sequence));
        }
    }

    /** An appointment comes by a webhook, and what became of that is in the same commit. */
    private static void publish(String type, String id, int sequence, Object event) {
        var messages = new ArrayList<GenericDomainEventMessage<?>>();
        messages.add(new GenericDomainEventMessage<>(type, id, sequence, event));
        if (event instanceof SlotScheduled scheduled && scheduled.bookingId().equals(BOOKING)) {
            var processed = new WebhookProcessed(WEBHOOK, BOOKING, null, AT);
            messages.add(new GenericDomainEventMessage<>("Webhook", WEBHOOK.value(), 1, processed));
        }
        application.bean(EventStore.class).publish(messages);
    }

    private static WebhookReceived appointmentMade() {
        var content = new AppointmentMade(
                REFERENCE.value(), "https://calendly.example/i", null, "https://calendly.example/e", SLOT, AT);
        return new WebhookReceived(WEBHOOK, WebhookSender.CALENDLY, "evt_1", "invitee.created", content, AT);
    }

    private static List<Object> lifeOfABooking() {
        return lifeOf(BOOKING);
    }

    private static List<Object> lifeOf(BookingId id) {
        var refund = RefundId.of(id, 1);
        var session = new SessionAsBooked(
                SESSION,
                "Finding calm",
                "Dr. Rao",
                60,
                SessionType.OTO,
                SessionCategory.MENTAL_WELLNESS,
                null,
                null,
                null);
        return List.of(
                new BookingOpened(
                        id,
                        UMA,
                        SESSION,
                        REFERENCE,
                        session,
                        ContactMethod.EMAIL,
                        "Uma",
                        "uma@example.org",
                        null,
                        null,
                        PRICE,
                        RefundPolicy.STANDARD,
                        AT.plusSeconds(1800),
                        ZoneId.of("Asia/Kolkata"),
                        AT),
                new PaymentReceived(
                        id, UMA, SESSION, "sandbox", "pay_1", "order_1", Map.of(), PRICE, "upi", false, AT, AT),
                new BookingConfirmed(id, UMA, SESSION, ConfirmedBy.PAYMENT, BookingStatus.CONFIRMED, AT),
                new SlotScheduled(
                        id,
                        UMA,
                        SESSION,
                        SLOT,
                        "https://calendly.example/e",
                        "https://calendly.example/i",
                        null,
                        null,
                        AT,
                        BookingStatus.SCHEDULED,
                        AT),
                new BookingCancelled(id, UMA, SESSION, CancelledBy.HOST, REASON, AT),
                new RefundRequested(
                        id,
                        UMA,
                        SESSION,
                        refund,
                        "sandbox",
                        "pay_1",
                        PRICE,
                        RefundCause.CANCELLED,
                        LocalDate.of(2026, 3, 19),
                        AT),
                new RefundFailed(id, UMA, SESSION, refund, "gateway away", false, 1, AT),
                new RefundRetried(id, UMA, SESSION, refund, 2, AT),
                new RefundProcessed(id, UMA, SESSION, refund, "rfnd_1", PRICE, PaymentStatus.REFUNDED, AT));
    }

    /** Without what is another in each run. */
    private static JsonNode timeless(JsonNode audit) {
        var copy = audit.deepCopy();
        copy.at("/entries").forEach(entry -> {
            entry.asObject().remove(List.of("position", "commit", "at", "storedAt", "eventId", "payload"));
            entry.at("/effects").forEach(effect -> effect.asObject().remove(List.of("position", "eventId")));
        });
        return copy;
    }
}
