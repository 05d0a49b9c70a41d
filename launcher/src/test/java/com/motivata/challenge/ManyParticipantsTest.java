package com.motivata.challenge;

import com.mongodb.client.MongoDatabase;
import com.motivata.api.challenge.ChallengeId;
import com.motivata.eventstore.CommitLog;
import com.motivata.query.consistency.Progress;
import com.motivata.support.Api;
import com.motivata.support.Challenger;
import com.motivata.support.StoredViews;
import com.motivata.support.TestApplication;
import com.motivata.web.Commands;
import com.motivata.web.NewIds;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Two hundred people, thirty days, two challenges: whatever the API counts is what somebody counts who has nothing but
 * the stored log, and the views come out of a replay byte for byte.
 */
@Tag("long")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ManyParticipantsTest {

    private static final int PEOPLE = 200;
    private static final int DAYS = 30;
    private static final int THREADS = 6;
    private static final LocalDate FIRST_DAY = LocalDate.parse("2025-01-01");
    private static final List<String> VIEWS = List.of("challenges", "challenge_participations");

    @TempDir
    static Path directory;

    private TestApplication application;
    private MongoDatabase database;
    private Api admin;
    private List<String> challenges;
    private CountedParticipations counted;

    @BeforeAll
    void thirty_days_go_by() throws Exception {
        application = TestApplication.start(directory, "--motivata.roles=command,query"); // nobody is told
        database = application.bean(MongoDatabase.class);
        admin = application.api().as("admin", "ada");
        admin.setClock(FIRST_DAY + "T00:00:00Z");
        challenges = List.of(Challenger.newChallenge(admin, DAYS), Challenger.newChallenge(admin, 21));
        var people = people();
        try (var executor = Executors.newFixedThreadPool(THREADS)) {
            for (int day = 0; day < DAYS; day++) {
                admin.setClock(FIRST_DAY.plusDays(day) + "T12:00:00Z");
                liveThrough(day, people, executor);
            }
        }
        admin.setClock(FIRST_DAY.plusDays(DAYS) + "T12:00:00Z");
        awaitViews();
        counted = CountedParticipations.inLog(database, FIRST_DAY.plusDays(DAYS) + "T12:00:00Z");
    }

    @AfterAll
    void stop() {
        application.close();
    }

    @Test
    void everything_that_can_happen_has_happened() {
        for (var challenge : challenges) {
            var stats = counted.statsOf(challenge);
            assertThat(List.of("participants", "active", "completed", "left"))
                    .allSatisfy(
                            name -> assertThat((Long) stats.get(name)).as(name).isGreaterThan(5));
            assertThat(counted.joins(challenge)).isGreaterThan((Long) stats.get("participants") + 5);
        }
        assertThat(counted.completedDays()).isGreaterThan(PEOPLE * DAYS / 2);
    }

    @Test
    void a_challenge_counts_people_and_completions() {
        for (var challenge : challenges) {
            var shown = admin.get("/api/admin/challenges/" + challenge).expect(200);
            var stats = counted.statsOf(challenge);
            assertThat(shown.at("/data/challenge/participantCount").asLong()).isEqualTo(stats.get("participants"));
            assertThat(shown.at("/data/challenge/completionCount").asLong()).isEqualTo(stats.get("completed"));
        }
    }

    @Test
    void the_statistics_are_those_of_the_log() {
        for (var challenge : challenges) {
            var stats = admin.get("/api/admin/challenges/" + challenge + "/stats")
                    .expect(200)
                    .at("/data/stats");
            counted.statsOf(challenge)
                    .forEach((name, value) ->
                            assertThat(stats.get(name).asString()).as(name).isEqualTo(value.toString()));
            assertThat(stats.get("completionsPerDay").toString()).isEqualTo(counted.completionsPerDay(challenge));
        }
    }

    @Test
    void every_participant_stands_where_the_log_says() {
        for (var challenge : challenges) {
            assertThat(participants(challenge)).containsExactlyInAnyOrderElementsOf(counted.participants(challenge));
        }
    }

    @Test
    @Order(Integer.MAX_VALUE) // should it fail, the views are no use to the others
    void the_views_are_the_same_bytes_after_a_replay_that_started_with_wrong_ones() {
        var before = StoredViews.bytes(database, VIEWS);
        var processors = VIEWS.stream().map(this::processor).toList();
        processors.forEach(StreamingEventProcessor::shutDown);
        VIEWS.forEach(this::spoil);
        assertThat(StoredViews.bytes(database, VIEWS)).isNotEqualTo(before);
        processors.forEach(StreamingEventProcessor::resetTokens);
        processors.forEach(StreamingEventProcessor::start);
        awaitViews();
        assertThat(StoredViews.bytes(database, VIEWS)).isEqualTo(before);
        assertThat(database.getCollection("deadletters").find()).isEmpty();
    }

    private List<Participant> people() {
        var commands = application.bean(Commands.class);
        var ids = application.bean(NewIds.class);
        return IntStream.range(0, PEOPLE)
                .mapToObj(i -> new Participant(i, new ChallengeId(challenges.get(i % 2)), commands, ids))
                .toList();
    }

    private static void liveThrough(int day, List<Participant> people, ExecutorService executor) throws Exception {
        List<Callable<Object>> steps = new ArrayList<>();
        people.forEach(person -> steps.add(Executors.callable(() -> person.liveThrough(day))));
        for (var step : executor.invokeAll(steps)) {
            step.get();
        }
    }

    private List<String> participants(String challenge) {
        List<String> all = new ArrayList<>();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            var answer = admin.get("/api/admin/challenges/" + challenge + "/participants?limit=100&page=" + page)
                    .expect(200);
            pages = answer.at("/meta/totalPages").asInt();
            answer.at("/data/participants").forEach(participant -> all.add(line(participant)));
        }
        return all;
    }

    private static String line(JsonNode participant) {
        return CountedParticipations.line(
                name -> participant.has(name) ? participant.get(name).asString() : "none");
    }

    private StreamingEventProcessor processor(String collection) {
        return application
                .bean(EventProcessingConfiguration.class)
                .eventProcessor(collection.replace('_', '-'), StreamingEventProcessor.class)
                .orElseThrow();
    }

    /** A wrong view from the future, one that nobody asked for, and one that is missing. */
    private void spoil(String collection) {
        var views = database.getCollection(collection);
        var ids = views.find()
                .sort(ascending("_id"))
                .map(view -> view.getString("_id"))
                .into(new ArrayList<>());
        var wrong = combine(set("position", Long.MAX_VALUE), set("participantCount", 9999L), set("longestStreak", 99));
        views.updateOne(eq(ids.getFirst()), wrong);
        views.deleteOne(eq(ids.getLast()));
        views.insertOne(new Document("_id", "0".repeat(24)).append("position", 1L));
    }

    private void awaitViews() {
        var log = application.bean(CommitLog.class);
        var views = application.bean(Progress.class);
        await().atMost(Duration.ofMinutes(2)).until(() -> views.handledCommit() >= log.tail());
    }
}
