package com.motivata.booking;

import com.motivata.support.Answer;
import com.motivata.support.Api;
import com.motivata.support.Booker;
import com.motivata.support.JsonShape;
import com.motivata.support.TestApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Every example of the API's documentation that writes sessions and bookings, field by field: one story, in order. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SessionWritesApiExamplesTest {

    @TempDir
    private static Path data;

    private static TestApplication application;
    private static Api admin;
    private static Booker user;
    private static String booking;
    private static String created;

    @BeforeAll
    static void start() {
        application = TestApplication.start(data, "--motivata.bookings.hold=2h");
        admin = application.api().as("admin", "ada");
        user = Booker.named(application.api(), "uma", Booker.coaching(admin));
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    @Order(1)
    void booking_a_session() {
        admin.setClock("2024-12-05T10:30:00Z");
        var booked = user.book("""
                {"contactMethod":"both","userNotes":"I'm looking for help with career transitions"}""");
        booking = Booker.idOf(booked);
        assertDocumented("book", booked);
        for (var field : new String[] {"sessionTitle", "host", "status", "bookedAt", "paymentStatus"}) {
            assertSameValues("book", booked, "/data/booking/" + field);
        }
        assertSameValues("book", booked, "/data/nextSteps", "/data/payment/amount", "/data/payment/currency");
        var reference = booked.text("/data/booking/bookingReference");
        assertThat(reference).matches("SB-[0-9A-HJKMNP-TV-Z]{6}");
        assertThat(booked.text("/data/calendlyLink"))
                .startsWith(documented("book").at("/data/calendlyLink").asString())
                .endsWith("utm_content=" + reference + "&email=asha%40example.org&name=Asha");
    }

    @Test
    @Order(2)
    void a_booking_as_admins_see_it() {
        var held = admin.put("/api/admin/sessions/bookings/" + booking, "{\"adminNotes\":\"Called\"}")
                .expect(200);
        assertThat(held.text("/data/booking/holdUntil")).startsWith("2024-12-05T12:30:");
        assertThat(held.text("/data/booking/userNotes")).contains("career transitions");
        assertThat(held.text("/data/booking/adminNotes")).isEqualTo("Called");
        assertThat(held.text("/data/booking/session/title")).isEqualTo("Personal Growth Coaching");
        assertThat(held.at("/data/booking/amountPaid").isMissingNode()).isTrue();
    }

    @Test
    @Order(3)
    void cancelling_a_booking() {
        pay();
        admin.setClock("2024-12-05T12:00:00Z");
        var cancelled = user.cancel(booking).expect(200);
        assertDocumented("cancel", cancelled);
        assertSameValues("cancel", cancelled, "/data/refund");
        for (var field : new String[] {"status", "cancelledAt", "cancellationReason"}) {
            assertSameValues("cancel", cancelled, "/data/booking/" + field);
        }
        assertThat(cancelled.text("/data/booking/_id")).isEqualTo(booking);
    }

    /** The documentation shows the request only: what was sent comes back, with what the schema adds. */
    @Test
    @Order(4)
    void the_creation_of_a_session() {
        admin.setClock("2024-12-05T10:30:00Z");
        var answer = admin.post("/api/admin/sessions", """
                        {"title":"Group Meditation Session",
                         "shortDescription":"Weekly group meditation for stress relief",
                         "longDescription":"Join our weekly group meditation...","price":500,"compareAtPrice":750,
                         "duration":45,"sessionType":"OTM","category":"mental_wellness","isLive":true,
                         "host":"Master Chen","hostEmail":"chen@example.com","hostPhone":"+919876543210",
                         "availableSlots":20,"calendlyLink":"https://calendly.com/master-chen/meditation",
                         "sessionDate":"2024-12-15T10:00:00Z","imageUrl":"https://...",
                         "tags":["meditation","group","stress relief"]}""").expect(201);
        created = answer.text("/data/session/_id");
        assertDocumented("create", answer);
        documented("create").at("/data/session").propertyNames().stream()
                .filter(name -> !name.equals("_id"))
                .forEach(name -> assertSameValues("create", answer, "/data/session/" + name));
    }

    @Test
    @Order(5)
    void a_change_of_a_session() {
        var answer = admin.put("/api/admin/sessions/" + created, "{\"price\":499.5,\"availableSlots\":null}")
                .expect(200);
        assertThat(answer.text("/message")).isEqualTo("Session updated successfully");
        assertThat(answer.text()).contains("\"price\":499.5,", "\"remainingSlots\":null");
        assertThat(answer.at("/data/session/availableSlots").isMissingNode()).isTrue();
        assertThat(answer.text("/data/session/title")).isEqualTo("Group Meditation Session");
        assertThat(answer.text("/data/session/updatedBy")).isEqualTo("ada");
    }

    @Test
    @Order(6)
    void a_change_of_a_booking() {
        var other = Booker.idOf(new Booker(Booker.reachable(application.api(), "vik"), created).book());
        var answer = admin.put("/api/admin/sessions/bookings/" + other, """
                        {"status":"confirmed","adminNotes":"User confirmed via phone"}""").expect(200);
        assertThat(answer.text("/message")).isEqualTo("Booking updated successfully");
        assertThat(answer.text("/data/booking/status")).isEqualTo("confirmed");
        assertThat(answer.text("/data/booking/adminNotes")).isEqualTo("User confirmed via phone");
        assertThat(answer.text("/data/booking/paymentStatus")).isEqualTo("pending");
    }

    @Test
    @Order(7)
    void the_deletion_of_a_session() {
        var answer = admin.delete("/api/admin/sessions/" + created + "?cancelBookings=true")
                .expect(200);
        assertThat(answer.text("/message")).isEqualTo("Session deleted successfully");
        assertThat(answer.at("/data").isObject()).isTrue();
        assertThat(answer.at("/data").isEmpty()).isTrue();
    }

    private static void pay() {
        var order = user.book().expect(409).text("/data/payment/orderId");
        application.api().post("/sandbox/payments/" + order + "/pay", null).expect(303);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(admin.put("/api/admin/sessions/bookings/" + booking, "{}")
                                .text("/data/booking/paymentStatus"))
                        .isEqualTo("paid"));
    }

    private static void assertDocumented(String example, Answer answer) {
        JsonShape.assertSame(documented(example), answer.json());
        assertThat(answer.text("/message"))
                .isEqualTo(documented(example).get("message").asString());
    }

    private static void assertSameValues(String example, Answer answer, String... paths) {
        for (var path : paths) {
            var documented = documented(example).at(path);
            assertThat(documented.isMissingNode()).as(path).isFalse();
            assertThat(wholeMinutes(answer).at(path)).as(path).isEqualTo(documented);
        }
    }

    /** The clock goes on while the story is told. */
    private static JsonNode wholeMinutes(Answer answer) {
        return JsonMapper.shared().readTree(answer.text().replaceAll(":\\d\\d(\\.\\d+)?Z\"", ":00Z\""));
    }

    private static JsonNode documented(String example) {
        var path = "/api-examples/session-" + example + ".json";
        try (var file = SessionWritesApiExamplesTest.class.getResourceAsStream(path)) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(file, path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
