package com.motivata.payment;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.motivata.embedded.EmbeddedMongo;
import com.motivata.support.Api;
import com.motivata.support.ApplicationProcess;
import com.motivata.support.PaidBooking;
import com.motivata.support.Race;
import com.motivata.support.StoppableApplication;
import com.motivata.support.TestApplication;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * {@code kill -9} between every two steps of a refund, a step being what leaves the process: each write to the database,
 * and the request to the provider. The process that runs the sagas is killed while one refund stands still at one step,
 * another one at another; each time the next process finishes what it finds. In the end each was made once.
 */
@Tag("long")
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledRefundTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String PROVIDER = "razorpay";
    private static final int BOOKINGS = 104;
    private static final int THREADS = 8;

    /** The saga's first steps: it is stored, then its deadline, then how far the processor is. */
    private static final List<String> BEGINNING = List.of(
            "before insert sagas RefundSaga", "after insert sagas RefundSaga", "after update due_times send-refund");

    /** Its last ones: its deadlines are removed, then it is, then it is stored how far the processor is. */
    private static final List<String> END = List.of(
            "before delete due_times scope.json send-refund",
            "before findAndModify sagas [refund]",
            "after findAndModify sagas [refund]");

    /** The provider has answered and that is in the log, but the deadline that rang is not removed. */
    private static final String ALL_BUT_DONE = "before delete due_times version send-refund";

    /** The bookings of a deleted session are cancelled fifty at a time. */
    private static final String HUNDRED_ARE_CANCELLED = "before update due_times cancel-bookings from\\\":100";

    @TempDir
    static Path directory;

    private static EmbeddedMongo mongo;
    private static RazorpayServer razorpay;
    private static TestApplication application;
    private static BookedLog log;
    private static String session;
    private static @Nullable ApplicationProcess sagas;

    private final List<String> cancelled = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        mongo = EmbeddedMongo.start(directory.resolve("mongodb"));
        razorpay = new RazorpayServer();
        application = TestApplication.start(
                directory,
                settings("command,query").entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
        log = new BookedLog(application.bean(MongoDatabase.class));
        session = PaymentApplication.newSession(admin(), 1000);
    }

    @AfterAll
    static void stop() {
        sagas.kill();
        application.close();
        razorpay.close();
        mongo.close();
    }

    @Test
    void the_money_goes_back_once() {
        killedAtTheProvidersToo();
        killedAt(END.get(1), BEGINNING.get(1));
        killedAt(END.get(2), BEGINNING.get(2));
        startSagas();
        awaitEndOfAllRefunds();
        assertCancelledAndRefundedOnce(cancelled);
    }

    @Test
    void all_who_booked_what_is_deleted_are_cancelled_and_refunded_once() throws Exception {
        var deleted = PaymentApplication.newSession(admin(), BOOKINGS);
        startSagas(HUNDRED_ARE_CANCELLED);
        var bookings = booked(deleted);
        admin().delete("/api/admin/sessions/" + deleted + "?cancelBookings=true")
                .expect(200);
        await().atMost(PATIENCE).until(() -> sagas.isStoppedAt(HUNDRED_ARE_CANCELLED));
        kill();
        assertThat(Collections.frequency(log.types().get(deleted), "SlotReleased"))
                .isEqualTo(100);

        startSagas();
        await().atMost(PATIENCE)
                .until(() -> razorpay.refundsMade()
                        .containsAll(bookings.stream()
                                .map(KilledRefundTest::refundOf)
                                .toList()));
        awaitEndOfAllRefunds();
        assertCancelledAndRefundedOnce(bookings);
        assertThat(Collections.frequency(log.types().get(deleted), "SlotReleased"))
                .isEqualTo(BOOKINGS);
    }

    private static void assertCancelledAndRefundedOnce(List<String> bookings) {
        var types = log.types();
        assertThat(bookings)
                .allSatisfy(booking -> assertThat(types.get(booking))
                        .containsOnlyOnce("BookingCancelled", "RefundRequested", "RefundProcessed"));
        assertThat(razorpay.refundsMade())
                .filteredOn(key -> bookings.contains(bookingOf(key)))
                .containsExactlyInAnyOrderElementsOf(
                        bookings.stream().map(KilledRefundTest::refundOf).toList());
    }

    private static List<String> booked(String session) throws Exception {
        var paid = new PaidBooking(application, session, PROVIDER);
        return Race.of(
                        THREADS,
                        thread -> () -> IntStream.range(0, BOOKINGS / THREADS)
                                .mapToObj(n -> paid.of("books-%d-%d".formatted(thread, n)))
                                .toList())
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** A provider that was slow to answer is asked again later, so time has to go on. */
    private static void awaitEndOfAllRefunds() {
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(2)).untilAsserted(() -> {
            sagas.api().advanceClock("PT1M");
            assertThat(collection("sagas").countDocuments(Filters.regex("sagaType", "RefundSaga|DeletedSessionSaga")))
                    .isZero();
            assertThat(collection("due_times").countDocuments(Filters.regex("_id", "send-refund")))
                    .isZero();
        });
    }

    private void killedAtTheProvidersToo() {
        startSagas(ALL_BUT_DONE, END.getFirst(), BEGINNING.getFirst());
        var unheard = cancelledBooking(razorpay::hangBefore);
        var unanswered = cancelledBooking(razorpay::hangAfter);
        await().atMost(PATIENCE)
                .until(() -> razorpay.isHanging(refundOf(unheard)) && razorpay.isHanging(refundOf(unanswered)));
        killWhenStopped(ALL_BUT_DONE, END.getFirst(), BEGINNING.getFirst());
        assertThat(razorpay.refundsMade()).contains(refundOf(unanswered)).doesNotContain(refundOf(unheard));
    }

    private void killedAt(String... stops) {
        startSagas(stops);
        killWhenStopped(stops);
    }

    /** The end of one saga holds up half of the others, so it may take some bookings until one stops at its beginning. */
    private void killWhenStopped(String... stops) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> {
            cancelledBooking(refund -> {});
            return Stream.of(stops).allMatch(sagas::isStoppedAt);
        });
        kill();
    }

    /** What it had claimed is free when its time is over: at once. */
    private static void kill() {
        sagas.kill();
        razorpay.whoAskedIsDead();
        collection("trackingtokens").updateMany(Filters.regex("owner", "^" + sagas.node()), Updates.unset("owner"));
        application.api().advanceClock("PT1H");
    }

    private String cancelledBooking(Consumer<String> refund) {
        var user = "user-" + cancelled.size();
        var booking = new PaidBooking(application, session, PROVIDER).of(user);
        cancelled.add(booking);
        refund.accept(refundOf(booking));
        as(user).post("/api/app/sessions/bookings/" + booking + "/cancel", "{}").expect(200);
        return booking;
    }

    private static Api as(String user) {
        return PaymentApplication.user(application.api(), user);
    }

    private static String refundOf(String booking) {
        return booking + "-1";
    }

    private static String bookingOf(String refund) {
        return refund.substring(0, refund.indexOf('-'));
    }

    private static Api admin() {
        return application.api().as("admin", "ada");
    }

    private static MongoCollection<Document> collection(String name) {
        return application.bean(MongoDatabase.class).getCollection(name);
    }

    /** Instead of those that may be running. */
    private static void startSagas(String... stops) {
        if (sagas != null) {
            kill();
        }
        var environment = new HashMap<String, String>();
        settings("notification").forEach((name, value) -> environment.put(inEnvironment(name), value));
        environment.put("SERVER_PORT", "0");
        environment.put("MOTIVATA_DATA_DIR", directory.toString());
        environment.put(StoppableApplication.STOPS, String.join("; ", stops));
        sagas = ApplicationProcess.launch(directory.resolve("output.txt"), environment, StoppableApplication.class);
    }

    private static String inEnvironment(String name) {
        return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    private static Map<String, String> settings(String roles) {
        return Map.of(
                "motivata.roles",
                roles,
                "motivata.mongodb.uri",
                mongo.connectionString(),
                "motivata.payment.provider",
                PROVIDER,
                "motivata.razorpay.base-url",
                razorpay.url(),
                "motivata.razorpay.key-id",
                "rzp_test",
                "motivata.razorpay.key-secret",
                "key-secret",
                "motivata.razorpay.webhook-secret",
                "webhook-secret",
                "logging.level.de.bwaldvogel",
                "OFF"); // or the server tells of each question it cannot answer
    }
}
