package com.motivata.booking;

import com.motivata.support.Api;
import com.motivata.support.Booker;
import com.motivata.support.SharedApplication;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is not let through: bad input, illegal changes, and a look at what is not one's own. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BookingRefusalsTest {

    private static final String UNKNOWN = "0123456789abcdef01234567";
    private static final String SESSION = """
            {"title":"T","shortDescription":"S","longDescription":"L","price":500,"duration":45,"sessionType":"OTM",
             "category":"health","host":"H",%s}""";

    private static final Api API = SharedApplication.api();

    private static Api admin = API;
    private static String session = UNKNOWN;

    @BeforeAll
    static void a_session() {
        admin = API.as("admin", "refusals-admin");
        session = Booker.freeSession(admin, 100);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"price\":\"500\" | 400 | price",
                "\"price\":null | 400 | price",
                "\"price\":1.005 | 422 | price",
                "\"price\":-1 | 422 | price",
                "\"price\":0.5 | 422 | price",
                "\"compareAtPrice\":499.99 | 422 | compareAtPrice",
                "\"sessionType\":\"GROUP\" | 422 | sessionType",
                "\"category\":\"cooking\" | 422 | category",
                "\"sessionType\":\"OTO\",\"availableSlots\":2 | 422 | availableSlots",
                "\"availableSlots\":0 | 422 | availableSlots",
                "\"availableSlots\":1.5 | 400 | availableSlots",
                "\"sessionDate\":\"tomorrow\" | 422 | sessionDate",
                "\"duration\":0 | 422 | duration",
                "\"hostPhone\":\"12345\" | 422 | hostPhone",
                "\"isLive\":\"yes\" | 400 | isLive",
                "\"tags\":[1] | 400 | tags[0]",
                "\"bookedSlots\":3 | 400 | bookedSlots"
            })
    void a_session_that_makes_no_sense(String part, int status, String field) {
        admin.post("/api/admin/sessions", withPart(part)).expectRefusal(status, field);
    }

    @Test
    void every_problem_of_a_session_is_named() {
        var answer = admin.post("/api/admin/sessions", "{\"title\":\"T\"}").expectRefusal(400);
        assertThat(answer.at("/errors").findValuesAsString("field"))
                .contains(
                        "shortDescription", "longDescription", "price", "duration", "sessionType", "category", "host");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"contactMethod\":\"pigeon\"} | 422 | contactMethod",
                "{\"contactMethod\":7} | 400 | contactMethod",
                "{\"userEmail\":\"nobody\"} | 422 | userEmail",
                "{\"userPhone\":\"123\"} | 422 | userPhone",
                "{\"userNotes\":[]} | 400 | userNotes",
                "{\"price\":0} | 400 | price"
            })
    void a_booking_that_makes_no_sense(String body, int status, String field) {
        Booker.named(API, "refused", session).book(body).expectRefusal(status, field);
    }

    @Test
    void who_cannot_be_reached_says_where_first() {
        var nobody = new Booker(API.as("user", "refused-nowhere"), session);
        nobody.book().expectRefusal(422, "userEmail").expectRefusal(422, "userPhone");
        nobody.book("{\"contactMethod\":\"whatsapp\",\"userPhone\":\"+911234567890\"}")
                .expect(201);
    }

    @Test
    void a_session_one_cannot_book() {
        Booker.named(API, "refused", UNKNOWN).book().expect(404, 404, "NOT_FOUND");
        Booker.named(API, "refused", "no-id").book().expect(404, 404, "NOT_FOUND");
        var hidden = Booker.freeSession(admin, 5);
        admin.put("/api/admin/sessions/" + hidden, "{\"isLive\":false}").expect(200);
        Booker.named(API, "refused", hidden).book().expect(409, 409, "CONFLICT");
        admin.put("/api/admin/sessions/" + hidden, "{\"isLive\":true,\"sessionDate\":\"2020-01-01T00:00:00Z\"}")
                .expect(200);
        Booker.named(API, "refused", hidden).book().expect(409, 409, "CONFLICT");
    }

    @Test
    void a_booking_of_somebody_else_is_as_unknown_as_any() {
        var booking = Booker.idOf(Booker.named(API, "refused-owner", session).book());
        var other = Booker.named(API, "refused-other", session);
        var theirs = other.cancel(booking).expect(404, 404, "NOT_FOUND");
        assertThat(other.cancel(UNKNOWN).expect(404).text()).isEqualTo(theirs.text());
        assertThat(other.cancel("no-id").expect(404).text()).isEqualTo(theirs.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pending", "scheduled", "confirmed", "completed", "no_show"})
    void a_cancelled_booking_stays_cancelled(String status) {
        var user = Booker.named(API, "refused-gone-" + status, session);
        var booking = Booker.idOf(user.book());
        user.cancel(booking).expect(200);
        revise(booking, "{\"status\":\"%s\",\"scheduledSlot\":\"2030-01-01T10:00:00Z\"}".formatted(status), 409);
        revise(booking, "{\"status\":\"cancelled\"}", 409);
    }

    @Test
    void a_change_of_a_booking_that_makes_no_sense() {
        var booking = Booker.idOf(Booker.named(API, "refused-change", session).book());
        var path = "/api/admin/sessions/bookings/" + booking;
        admin.put(path, "{\"status\":\"done\"}").expectRefusal(422, "status");
        admin.put(path, "{\"status\":null}").expectRefusal(400, "status");
        admin.put(path, "{\"status\":\"scheduled\"}").expectRefusal(422, "scheduledSlot");
        admin.put(path, "{\"scheduledSlot\":\"soon\"}").expectRefusal(422, "scheduledSlot");
        admin.put(path, "{\"cancellationReason\":\"Why\"}").expectRefusal(422, "cancellationReason");
        admin.put(path, "{\"paymentStatus\":\"paid\"}").expectRefusal(400, "paymentStatus");
        admin.put("/api/admin/sessions/bookings/" + UNKNOWN, "{}").expect(404, 404, "NOT_FOUND");
        admin.put(path, "{\"status\":\"cancelled\",\"scheduledSlot\":\"2030-01-01T10:00:00Z\"}")
                .expect(409, 409, "CONFLICT");
        var unchanged = admin.put(path, "{}").expect(200);
        assertThat(unchanged.text("/data/booking/status")).isEqualTo("confirmed");
    }

    @Test
    void a_session_that_is_booked_is_neither_shrunk_nor_deleted() {
        var booked = Booker.freeSession(admin, 3);
        var user = Booker.named(API, "refused-shrink", booked);
        user.book().expect(201);
        Booker.named(API, "refused-shrink-2", booked).book().expect(201);
        var path = "/api/admin/sessions/" + booked;
        admin.put(path, "{\"availableSlots\":1}").expect(409, 409, "CONFLICT");
        admin.put(path, "{\"sessionType\":\"OTO\"}").expectRefusal(422, "availableSlots");
        admin.delete(path).expect(409, 409, "CONFLICT");
        admin.delete(path + "?cancelBookings=maybe").expectRefusal(400, "cancelBookings");
        var deleted = admin.delete(path + "?cancelBookings=true").expect(200);
        assertThat(deleted.at("/data").isEmpty()).isTrue();
        admin.delete(path + "?cancelBookings=true").expect(404, 404, "NOT_FOUND");
        admin.put(path, "{}").expect(404, 404, "NOT_FOUND");
        user.book().expect(404, 404, "NOT_FOUND");
    }

    private static void revise(String booking, String body, int status) {
        admin.put("/api/admin/sessions/bookings/" + booking, body).expectRefusal(status);
    }

    /** A name that is there twice would count once: the part takes the place of what is there. */
    private static String withPart(String part) {
        var written = SESSION;
        for (var field : part.split(",(?=\")")) {
            written = written.replaceFirst(field.substring(0, field.indexOf(':')) + ":(\"[^\"]*\"|[0-9.]+),\\s*", "");
        }
        return written.formatted(part);
    }
}
