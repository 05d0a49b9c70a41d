package com.motivata;

import com.mongodb.client.MongoDatabase;
import com.motivata.eventstore.CommitLog;
import com.motivata.eventstore.Tokens;
import com.motivata.query.consistency.Progress;
import com.motivata.support.Api;
import com.motivata.support.Booker;
import com.motivata.support.FoldedLog;
import com.motivata.support.PaidBooking;
import com.motivata.support.SosAdmin;
import com.motivata.support.SosUser;
import com.motivata.support.StoredViews;
import com.motivata.support.TestApplication;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The running projections on the log of some busy days: whatever is delivered again, the views end up the same. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(Lifecycle.PER_CLASS)
class ProjectionsOnTheLogTest {

    private static final int DAYS = 3;
    private static final List<String> USERS = List.of("asha", "ben", "chitra");

    @TempDir
    static Path directory;

    private final Random random = new Random(7);
    private TestApplication application;
    private MongoDatabase database;

    @BeforeAll
    void live_through_some_busy_days() {
        application = TestApplication.start(directory);
        database = application.bean(MongoDatabase.class);
        var admin = application.api().as("admin", "ada");
        var weeks = List.of(new SosAdmin(admin).programWithQuizzes(7), new SosAdmin(admin).programWithQuizzes(7));
        var oneDay = new SosAdmin(admin).programWithQuizzes(1);
        everybody(weeks).forEach(user -> user.start(7).expect(201));
        for (int day = 1; day <= DAYS; day++) {
            liveThroughADay(weeks, oneDay);
            application.api().advanceClock("P1D");
        }
        changeTheirMinds(admin, weeks);
        bookSessions(admin);
        awaitViews();
    }

    @AfterAll
    void stop() {
        application.close();
    }

    @Test
    void fold_the_log() {
        var folded = FoldedLog.of(database);
        assertThat(folded.runs()).hasSizeGreaterThan(USERS.size() * (2 + DAYS));
        assertThat(FoldedLog.storedRuns(database)).isEqualTo(folded.runs());
        assertThat(FoldedLog.storedStats(database)).isEqualTo(folded.stats());
    }

    @Test
    void count_the_slots_that_the_log_says_are_taken() {
        var taken = new TreeMap<String, Integer>();
        FoldedLog.commits(database).stream()
                .flatMap(commit -> FoldedLog.events(commit).stream())
                .forEach(event -> slotsAfter(event)
                        .ifPresent(change -> taken.merge(
                                event.get("payload", Document.class).getString("sessionId"), change, Integer::sum)));
        assertThat(taken).hasSizeGreaterThan(2).containsValues(0, 1, 2);
        assertThat(StoredViews.documents(database, "sessions"))
                .hasSameSizeAs(taken.keySet())
                .allSatisfy(view -> assertThat(view.getInt32("bookedSlots").getValue())
                        .isEqualTo(taken.get(view.getString("_id").getValue())));
    }

    @Test
    void are_not_changed_by_segments_that_get_old_events_again() {
        var before = StoredViews.bytes(database);
        long early = application.bean(CommitLog.class).tail() / 3;
        restarted(processor -> setBack(processor, 0, early));
        assertThat(StoredViews.bytes(database)).isEqualTo(before);
    }

    @Test
    void are_not_changed_by_a_crash_between_views_and_tokens() {
        var before = StoredViews.bytes(database);
        long middle = application.bean(CommitLog.class).tail() / 2;
        restarted(processor -> {
            setBack(processor, 0, middle);
            setBack(processor, 1, middle + 3);
        });
        assertThat(StoredViews.bytes(database)).isEqualTo(before);
    }

    @Test
    void are_the_same_bytes_after_a_replay_that_started_with_wrong_ones() {
        var before = StoredViews.bytes(database);
        StoredViews.COLLECTIONS.forEach(this::spoil);
        assertThat(StoredViews.bytes(database))
                .allSatisfy((collection, views) -> assertThat(views).isNotEqualTo(before.get(collection)));
        restarted(StreamingEventProcessor::resetTokens);
        assertThat(StoredViews.bytes(database)).isEqualTo(before);
    }

    @AfterEach
    void nothing_was_set_aside() {
        assertThat(database.getCollection("deadletters").find()).isEmpty();
    }

    /** Slots are taken, given back and used, and money comes; nothing is left for anybody to do later. */
    private void bookSessions(Api admin) {
        var free = Booker.freeSession(admin, 5);
        var bookings = USERS.stream()
                .map(name -> Booker.named(application.api(), name, free))
                .map(user -> Booker.idOf(user.book()))
                .toList();
        Booker.named(application.api(), USERS.getFirst(), free)
                .cancel(bookings.getFirst())
                .expect(200);
        admin.put("/api/admin/sessions/bookings/" + bookings.get(1), """
                        {"status":"scheduled","scheduledSlot":"2030-01-31T10:00:00Z","adminNotes":"Called"}""").expect(200);
        admin.put("/api/admin/sessions/bookings/" + bookings.getLast(), "{\"status\":\"no_show\"}")
                .expect(200);
        admin.put("/api/admin/sessions/" + free, "{\"availableSlots\":4}").expect(200);
        new PaidBooking(application, Booker.coaching(admin)).of("asha");
        admin.delete("/api/admin/sessions/" + Booker.freeSession(admin, 1)).expect(200);
    }

    private void liveThroughADay(List<String> weeks, String oneDay) {
        var steps = new ArrayList<Runnable>();
        everybody(weeks)
                .forEach(user -> steps.add(() -> user.submitToday(anAnswer()).expect(200)));
        everybody(List.of(oneDay))
                .forEach(user -> steps.add(() -> {
                    user.start(1).expect(201);
                    user.submitToday(anAnswer()).expect(200);
                }));
        Collections.shuffle(steps, random);
        steps.forEach(Runnable::run);
    }

    private void changeTheirMinds(Api admin, List<String> weeks) {
        var ben = application.api().as("user", "ben");
        ben.post("/api/app/sos/programs/" + weeks.getFirst() + "/abandon", null).expect(200);
        new SosUser(ben, weeks.getFirst()).start(7).expect(201);
        admin.put("/api/admin/sos/programs/" + weeks.getFirst(), "{\"title\":\"Another title\"}")
                .expect(200);
        var quiz = admin.get("/api/admin/sos/programs/" + weeks.getFirst() + "/quizzes")
                .text("/data/quizzes/6/_id");
        admin.delete("/api/admin/sos/quiz/" + quiz).expect(200);
        admin.delete("/api/admin/sos/programs/" + weeks.getLast()).expect(200);
    }

    private static Optional<Integer> slotsAfter(Document event) {
        return switch (event.getString("type")) {
            case "session.SessionCreated" -> Optional.of(0);
            case "session.SlotReserved" -> Optional.of(1);
            case "session.SlotReleased" -> Optional.of(-1);
            default -> Optional.empty();
        };
    }

    private List<SosUser> everybody(List<String> programs) {
        return USERS.stream()
                .map(name -> application.api().as("user", name))
                .flatMap(user -> programs.stream().map(program -> new SosUser(user, program)))
                .toList();
    }

    private String anAnswer() {
        return Integer.toString(random.nextInt(1, 6));
    }

    /** All of them. */
    private void restarted(Consumer<StreamingEventProcessor> whileItStands) {
        var processors = StoredViews.COLLECTIONS.stream().map(this::processorOf).toList();
        processors.forEach(this::awaitStoredTokens);
        processors.forEach(StreamingEventProcessor::shutDown);
        processors.forEach(whileItStands);
        processors.forEach(StreamingEventProcessor::start);
        awaitViews();
    }

    private StreamingEventProcessor processorOf(String collection) {
        return application
                .bean(EventProcessingConfiguration.class)
                .eventProcessor(collection.replace('_', '-'), StreamingEventProcessor.class)
                .orElseThrow();
    }

    /** A segment that had nothing to handle stores its token a while after the views are there. */
    private void awaitStoredTokens(StreamingEventProcessor processor) {
        long end = application.bean(CommitLog.class).tail();
        var tokens = application.bean(TokenStore.class);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> processor.processingStatus().keySet().stream()
                        .allMatch(segment ->
                                Tokens.lastCompleteCommit(tokens.fetchToken(processor.getName(), segment)) >= end));
    }

    private void setBack(StreamingEventProcessor processor, int segment, long commit) {
        var tokens = application.bean(TokenStore.class);
        assertThat(Tokens.commitNumber(tokens.fetchToken(processor.getName(), segment)))
                .isGreaterThan(commit);
        tokens.storeToken(Tokens.endOf(commit), processor.getName(), segment);
        tokens.releaseClaim(processor.getName(), segment);
    }

    /** A wrong view from the future, one that nobody asked for, and one that is missing. */
    private void spoil(String collection) {
        var views = database.getCollection(collection);
        var ids = views.find()
                .sort(ascending("_id"))
                .map(view -> view.getString("_id"))
                .into(new ArrayList<>());
        views.updateOne(eq(ids.getFirst()), combine(set("position", Long.MAX_VALUE), set("title", "wrong")));
        views.deleteOne(eq(ids.getLast()));
        views.insertOne(new Document("_id", "0".repeat(24)).append("position", 1L));
    }

    private void awaitViews() {
        var log = application.bean(CommitLog.class);
        var views = application.bean(Progress.class);
        await().atMost(Duration.ofMinutes(1)).until(() -> views.handledCommit() >= log.tail());
    }
}
