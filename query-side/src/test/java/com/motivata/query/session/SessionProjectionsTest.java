package com.motivata.query.session;

import com.motivata.api.booking.RefundCause;
import com.motivata.api.session.SessionEvent;
import com.motivata.query.BookingFacts;
import com.motivata.query.Interleaved;
import com.motivata.query.Projection;
import com.motivata.query.RunningMongo;
import com.motivata.query.RunningProcessors;
import com.motivata.query.SessionStory;
import com.motivata.query.Stored;
import com.motivata.query.Views;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.data.mongodb.core.MongoOperations;

import static com.motivata.query.BookingFacts.ASHA;
import static com.motivata.query.BookingFacts.BEN;
import static com.motivata.query.SessionFacts.COACHING;
import static com.motivata.query.SessionFacts.MEDITATION;
import static com.motivata.query.SessionFacts.coaching;
import static com.motivata.query.SessionFacts.created;
import static com.motivata.query.SessionFacts.day;
import static com.motivata.query.SessionFacts.deleted;
import static com.motivata.query.SessionFacts.meditation;
import static com.motivata.query.SessionFacts.reserved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** The projections behind real event processors and a real database server. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SessionProjectionsTest {

    private static final List<String> COLLECTIONS = List.of("sessions", "session_sales");
    private static final BookingFacts FIRST = new BookingFacts(1, ASHA, COACHING);

    @RegisterExtension
    static final RunningMongo database = new RunningMongo();

    private final List<Object> history = SessionStory.EVENTS;

    @Test
    void fold_the_log_into_one_document_a_view() {
        var mongo = database.mongo();
        projected(mongo, history);
        assertThat(Stored.documents(mongo, "sessions"))
                .extracting(session -> session.get("bookedSlots"))
                .containsExactly(1, 1, 1, 0, 0);
        assertThat(Stored.documents(mongo, "session_sales"))
                .extracting(sale -> sale.get("status"))
                .containsExactly("scheduled", "pending", "cancelled", "cancelled", "completed");
    }

    @Test
    void keep_nothing_about_a_person_in_what_statistics_are_made_of() {
        projected(database.mongo(), history);
        assertThat(Stored.documents(database.mongo(), "session_sales"))
                .extracting(Document::toJson)
                .noneMatch(json -> json.contains("asha") || json.contains("ben") || json.contains("example.org"));
    }

    @Test
    void name_no_java_class_in_any_document() {
        projected(database.mongo(), history);
        assertThat(COLLECTIONS.stream().flatMap(name -> Stored.documents(database.mongo(), name).stream()))
                .extracting(Document::toJson)
                .isNotEmpty()
                .noneMatch(json -> json.contains("_class") || json.contains("com.motivata"));
    }

    @Test
    void an_old_event_delivered_again_changes_nothing() {
        var mongo = database.mongo();
        projected(mongo, history);
        var before = Stored.bytes(mongo, COLLECTIONS);
        var sessions = new SessionsProjection(new SessionViews(new Views(mongo)));
        var sales = new SalesProjection(new SessionViews(new Views(mongo)));
        var first = new GlobalSequenceTrackingToken(0);
        sessions.on(created(COACHING, meditation(), day(1)), first);
        sessions.on(reserved(COACHING, FIRST.id(), ASHA, 17, day(1)), first);
        sales.on(FIRST.opened(meditation(), day(1)), first);
        sales.on(FIRST.paid(150_000, day(1)), first);
        sales.on(FIRST.refundRequested(1, "pay_1", 150_000, RefundCause.CANCELLED, day(1)), first);
        assertThat(Stored.bytes(mongo, COLLECTIONS)).isEqualTo(before);
    }

    @Test
    void a_crash_after_the_views_and_before_the_tokens_are_stored_changes_nothing() {
        var mongo = database.mongo();
        projected(mongo, history);
        var before = Stored.bytes(mongo, COLLECTIONS);
        projected(mongo, history); // no token survived: everything comes again
        assertThat(Stored.bytes(mongo, COLLECTIONS)).isEqualTo(before);
    }

    @Test
    void however_streams_interleave_the_views_say_the_same() {
        projected(database.mongo(), history);
        var expected = Stored.withoutPositions(database.mongo(), COLLECTIONS);
        for (var seed = 2; seed < 5; seed++) {
            var mongo = database.newDatabase();
            projected(mongo, Interleaved.streams(streams(), seed));
            assertThat(Stored.withoutPositions(mongo, COLLECTIONS)).isEqualTo(expected);
        }
    }

    @Test
    void a_replay_from_wrong_views_gives_the_same_bytes() {
        var mongo = database.mongo();
        try (var processors = running(mongo, history)) {
            processors.awaitEndOfLog();
            var before = Stored.bytes(mongo, COLLECTIONS);
            COLLECTIONS.forEach(name -> Stored.spoil(mongo, name));
            assertThat(Stored.bytes(mongo, COLLECTIONS)).isNotEqualTo(before);
            processors.replay();
            processors.awaitEndOfLog();
            assertThat(Stored.bytes(mongo, COLLECTIONS)).isEqualTo(before);
        }
    }

    @Test
    void the_slots_of_a_session_are_counted_by_one_thread_whoever_books() {
        var sessions = new SessionProjections().sessionsBySession();
        var sales = new SessionProjections().salesByBooking();
        var other = new BookingFacts(2, BEN, COACHING);
        assertThat(sequence(sessions, reserved(COACHING, FIRST.id(), ASHA, 1, day(1))))
                .isEqualTo(sequence(sessions, reserved(COACHING, other.id(), BEN, 2, day(1))))
                .isEqualTo(sequence(sessions, deleted(COACHING, day(1))))
                .isNotEqualTo(sequence(sessions, deleted(MEDITATION, day(1))));
        assertThat(sequence(sales, FIRST.opened(coaching(), day(1))))
                .isEqualTo(sequence(sales, FIRST.paid(1, day(1))))
                .isNotEqualTo(sequence(sales, other.paid(1, day(1))));
    }

    @Test
    void a_log_without_its_beginning_is_not_guessed_at() {
        var views = new SessionViews(new Views(database.mongo()));
        var token = new GlobalSequenceTrackingToken(0);
        assertThatIllegalStateException()
                .isThrownBy(() -> new SessionsProjection(views).on(deleted(COACHING, day(1)), token));
        assertThatIllegalStateException().isThrownBy(() -> new SalesProjection(views).on(FIRST.paid(1, day(1)), token));
    }

    /** A session's events keep their order, and a booking's, whatever happens between them. */
    private List<List<Object>> streams() {
        var streams = new LinkedHashMap<Object, List<Object>>();
        history.forEach(event ->
                streams.computeIfAbsent(keyOf(event), none -> new ArrayList<>()).add(event));
        return List.copyOf(streams.values());
    }

    private static Object keyOf(Object event) {
        var projections = new SessionProjections();
        return sequence(
                event instanceof SessionEvent ? projections.sessionsBySession() : projections.salesByBooking(), event);
    }

    private static Object sequence(Projection projection, Object event) {
        return projection.sequencingPolicy().getSequenceIdentifierFor(RunningProcessors.message(event));
    }

    private static void projected(MongoOperations mongo, List<Object> events) {
        try (var processors = running(mongo, events)) {
            processors.awaitEndOfLog();
        }
    }

    private static RunningProcessors running(MongoOperations mongo, List<Object> events) {
        var views = new SessionViews(new Views(mongo));
        var projections = new SessionProjections();
        return RunningProcessors.start(
                Map.of(
                        projections.sessionsBySession(), new SessionsProjection(views),
                        projections.salesByBooking(), new SalesProjection(views)),
                new InMemoryTokenStore(),
                events);
    }
}
