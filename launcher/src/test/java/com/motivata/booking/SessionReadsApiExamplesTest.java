package com.motivata.booking;

import com.motivata.support.Answer;
import com.motivata.support.Api;
import com.motivata.support.Booker;
import com.motivata.support.JsonShape;
import com.motivata.support.PaidBooking;
import com.motivata.support.TestApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
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

/** What the API's documentation shows of reading sessions and bookings, field by field and with its values. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SessionReadsApiExamplesTest {

    @TempDir
    private static Path data;

    private static TestApplication application;
    private static Api admin;
    private static String coaching;

    @BeforeAll
    static void a_session_is_created() {
        application = TestApplication.start(data);
        admin = application.api().as("admin", "ada");
        admin.setClock("2024-12-05T10:30:00Z");
        coaching = admin.post("/api/admin/sessions", """
                        {"title":"Personal Growth Coaching",
                         "shortDescription":"One-on-one personal development session","longDescription":"...",
                         "price":1500,"compareAtPrice":2000,"duration":60,"sessionType":"OTO",
                         "category":"personal_development","host":"Dr. Sarah Smith",
                         "hostEmail":"sarah@example.org","hostPhone":"+919876543210","availableSlots":1,
                         "calendlyLink":"https://calendly.com/dr-sarah/coaching","imageUrl":"https://...",
                         "tags":["coaching","personal growth","1:1"]}""").expect(201).text("/data/session/_id");
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    @Order(1)
    void the_list_of_sessions() {
        var list = asWhoWroteIt("/api/app/sessions?category=personal_development");
        assertDocumented("list", list);
        assertSameValues("list", list, "/data/sessions/0", "_id");
    }

    @Test
    @Order(2)
    void a_session() {
        var session = asWhoWroteIt("/api/app/sessions/" + coaching);
        assertDocumented("details", session);
        assertThat(session.text("/data/session/longDescription")).isEqualTo("...");
        assertSameValues("details", session, "/data/session", "_id", "shortDescription", "longDescription");
        assertThat(session.at("/data/session/sessionDate").isNull()).isTrue();
    }

    /** The documentation shows three of the eight, and counts of its own. */
    @Test
    @Order(3)
    void the_categories() {
        var answer = asWhoWroteIt("/api/app/sessions/categories");
        var documented = documented("categories");
        assertThat(answer.text("/message")).isEqualTo(documented.get("message").asString());
        assertThat(answer.at("/data/categories").size()).isEqualTo(8);
        for (var category : documented.at("/data/categories")) {
            var ours = category(answer, category.get("key").asString());
            JsonShape.assertSame(category, ours);
            assertThat(ours.get("label")).isEqualTo(category.get("label"));
            assertThat(ours.get("icon")).isEqualTo(category.get("icon"));
        }
        assertThat(category(answer, "personal_development").get("count").asInt())
                .isEqualTo(1);
    }

    @Test
    @Order(4)
    void my_bookings() {
        var booking = new PaidBooking(application, coaching).of("uma");
        admin.put("/api/admin/sessions/bookings/" + booking, """
                        {"status":"scheduled","scheduledSlot":"2024-12-10T14:00:00Z"}""").expect(200);
        awaitWhatTheAdminWrote();
        var mine = Booker.reachable(application.api(), "uma").get("/api/app/sessions/bookings");
        assertDocumented("my-bookings", mine.expect(200));
        assertThat(mine.text("/data/bookings/0/_id")).isEqualTo(booking);
        assertSameValues("my-bookings", mine, "/data/bookings/0", "_id", "bookingReference", "session", "bookedAt");
        assertThat(mine.text("/data/bookings/0/bookedAt")).startsWith("2024-12-05T10:3");
        assertSameValues("my-bookings", mine, "/data/bookings/0/session", "_id");
    }

    @Test
    @Order(5)
    void the_session_is_fully_booked_by_then() {
        var session = asWhoWroteIt("/api/app/sessions/" + coaching);
        assertThat(session.at("/data/session/remainingSlots").asInt(-1)).isZero();
        assertThat(session.at("/data/session/isFullyBooked").asBoolean()).isTrue();
        var stats = admin.get("/api/admin/sessions/" + coaching + "/stats").expect(200);
        assertThat(stats.at("/data/stats/bookings/scheduled").asInt()).isEqualTo(1);
        assertThat(stats.at("/data/stats/revenue/kept").asInt()).isEqualTo(1500);
    }

    /** Whoever wrote something sees it at once, on public routes too. */
    private static Answer asWhoWroteIt(String path) {
        return admin.get(path).expect(200);
    }

    /** What one has written is shown to oneself at once, and by then to all. */
    private static void awaitWhatTheAdminWrote() {
        assertThat(admin.get("/api/admin/sessions/bookings").expect(200).header("X-Read-Consistency"))
                .isEmpty();
    }

    private static JsonNode category(Answer answer, String key) {
        return StreamSupport.stream(answer.at("/data/categories").spliterator(), false)
                .filter(category -> category.get("key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static void assertDocumented(String example, Answer answer) {
        JsonShape.assertSame(documented(example), answer.json());
        assertThat(answer.text("/message"))
                .isEqualTo(documented(example).get("message").asString());
    }

    private static void assertSameValues(String example, Answer answer, String path, String... butFor) {
        var documented = documented(example).at(path);
        assertThat(documented.isObject()).as(path).isTrue();
        documented.propertyNames().stream()
                .filter(name -> !Set.of(butFor).contains(name))
                .forEach(name -> assertThat(answer.at(path).get(name)).as(name).isEqualTo(documented.get(name)));
    }

    private static JsonNode documented(String example) {
        var path = "/api-examples/session-" + example + ".json";
        try (var file = SessionReadsApiExamplesTest.class.getResourceAsStream(path)) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(file, path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
