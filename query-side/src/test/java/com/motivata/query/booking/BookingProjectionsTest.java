package com.motivata.query.booking;

import com.motivata.api.booking.BookingEvent;
import com.motivata.query.BookingFacts;
import com.motivata.query.Interleaved;
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
import static com.motivata.query.SessionFacts.day;
import static com.motivata.query.SessionFacts.meditation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** The projection behind a real event processor and a real database server. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BookingProjectionsTest {

    private static final List<String> COLLECTIONS = List.of("bookings");
    private static final BookingFacts FIRST = new BookingFacts(1, ASHA, COACHING);

    @RegisterExtension
    static final RunningMongo database = new RunningMongo();

    private final List<Object> history = SessionStory.EVENTS;

    @Test
    void fold_the_log_into_one_document_a_booking() {
        projected(database.mongo(), history);
        assertThat(Stored.documents(database.mongo(), "bookings"))
                .extracting(booking -> booking.get("status"))
                .containsExactly("scheduled", "pending", "cancelled", "cancelled", "completed");
    }

    @Test
    void name_no_java_class_in_any_document() {
        projected(database.mongo(), history);
        assertThat(Stored.documents(database.mongo(), "bookings"))
                .extracting(Document::toJson)
                .isNotEmpty()
                .noneMatch(json -> json.contains("_class") || json.contains("com.motivata"));
    }

    @Test
    void an_old_event_delivered_again_changes_nothing() {
        var mongo = database.mongo();
        projected(mongo, history);
        var before = Stored.bytes(mongo, COLLECTIONS);
        var bookings = new BookingsProjection(new BookingViews(new Views(mongo)));
        var first = new GlobalSequenceTrackingToken(0);
        bookings.on(FIRST.opened(meditation(), day(1)), first);
        bookings.on(FIRST.paymentFailed("pay_0", day(1)), first);
        bookings.on(FIRST.paid(150_000, day(1)), first);
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
    void however_bookings_interleave_the_views_say_the_same() {
        projected(database.mongo(), history);
        var expected = Stored.withoutPositions(database.mongo(), COLLECTIONS);
        for (var seed = 2; seed < 5; seed++) {
            var mongo = database.newDatabase();
            projected(mongo, Interleaved.streams(byBooking(), seed));
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
    void a_booking_is_fed_by_one_thread() {
        assertThat(sequence(FIRST.noted("Note", day(1))))
                .isEqualTo(sequence(FIRST.paid(1, day(1))))
                .isNotEqualTo(sequence(new BookingFacts(2, BEN, COACHING).paid(1, day(1))));
    }

    @Test
    void a_log_without_its_beginning_is_not_guessed_at() {
        var bookings = new BookingsProjection(new BookingViews(new Views(database.mongo())));
        var token = new GlobalSequenceTrackingToken(0);
        assertThatIllegalStateException().isThrownBy(() -> bookings.on(FIRST.paid(1, day(1)), token));
    }

    private List<List<Object>> byBooking() {
        var streams = new LinkedHashMap<Object, List<Object>>();
        history.stream()
                .filter(BookingEvent.class::isInstance)
                .forEach(event -> streams.computeIfAbsent(sequence(event), none -> new ArrayList<>())
                        .add(event));
        return List.copyOf(streams.values());
    }

    private static Object sequence(Object event) {
        return new BookingProjections()
                .bookingsByBooking()
                .sequencingPolicy()
                .getSequenceIdentifierFor(RunningProcessors.message(event));
    }

    private static void projected(MongoOperations mongo, List<Object> events) {
        try (var processors = running(mongo, events)) {
            processors.awaitEndOfLog();
        }
    }

    private static RunningProcessors running(MongoOperations mongo, List<Object> events) {
        return RunningProcessors.start(
                Map.of(
                        new BookingProjections().bookingsByBooking(),
                        new BookingsProjection(new BookingViews(new Views(mongo)))),
                new InMemoryTokenStore(),
                events);
    }
}
