package com.motivata.query.sos;

import com.motivata.query.Interleaved;
import com.motivata.query.Projection;
import com.motivata.query.RunningMongo;
import com.motivata.query.RunningProcessors;
import com.motivata.query.Stored;
import com.motivata.query.Views;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.data.mongodb.core.MongoOperations;

import static com.motivata.query.sos.SosEvents.ASHA;
import static com.motivata.query.sos.SosEvents.BEN;
import static com.motivata.query.sos.SosEvents.ONE_DAY;
import static com.motivata.query.sos.SosEvents.WEEK;
import static com.motivata.query.sos.SosEvents.abandoned;
import static com.motivata.query.sos.SosEvents.completed;
import static com.motivata.query.sos.SosEvents.created;
import static com.motivata.query.sos.SosEvents.day;
import static com.motivata.query.sos.SosEvents.deleted;
import static com.motivata.query.sos.SosEvents.oneDay;
import static com.motivata.query.sos.SosEvents.published;
import static com.motivata.query.sos.SosEvents.quiz;
import static com.motivata.query.sos.SosEvents.quizOf;
import static com.motivata.query.sos.SosEvents.revised;
import static com.motivata.query.sos.SosEvents.run;
import static com.motivata.query.sos.SosEvents.started;
import static com.motivata.query.sos.SosEvents.startedOneDay;
import static com.motivata.query.sos.SosEvents.submitted;
import static com.motivata.query.sos.SosEvents.submittedOneDay;
import static com.motivata.query.sos.SosEvents.week;
import static com.motivata.query.sos.SosEvents.withdrawn;
import static org.assertj.core.api.Assertions.assertThat;

/** The projections behind real event processors and a real database server. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SosProjectionsTest {

    private static final List<String> COLLECTIONS =
            List.of("sos_programs", "sos_quizzes", "sos_runs", "sos_program_stats");

    /** Streams whose events keep their order, whatever happens between them. */
    private static final List<List<Object>> STREAMS = List.of(
            List.of(
                    created(WEEK, week("A week", true)),
                    published(WEEK, 1, quiz(1)),
                    published(WEEK, 2, quiz(2)),
                    withdrawn(WEEK, 2, quiz(2)),
                    revised(WEEK, week("A better week", true))),
            List.of(created(ONE_DAY, oneDay("One day", true)), deleted(ONE_DAY)),
            List.of(created(quiz(1), quizOf(1, "Day 1", true)), revised(quiz(1), quizOf(1, "The first day", true))),
            List.of(created(quiz(2), quizOf(2, "Day 2", true)), deleted(quiz(2))),
            List.of(
                    started(ASHA, run(1), 1),
                    submitted(ASHA, run(1), 1, 80),
                    submitted(ASHA, run(1), 2, null),
                    abandoned(ASHA, run(1)),
                    started(ASHA, run(2), 2),
                    submitted(ASHA, run(2), 1, 0)),
            List.of(started(BEN, run(3), 1), submitted(BEN, run(3), 1, 55)),
            List.of(
                    startedOneDay(BEN, run(4), day(1)),
                    submittedOneDay(BEN, run(4), 78, day(1)),
                    completed(BEN, ONE_DAY, run(4), 78, day(1))));

    @RegisterExtension
    static final RunningMongo database = new RunningMongo();

    private final List<Object> history = Interleaved.streams(STREAMS, 1);

    @Test
    void fold_the_log_into_one_document_a_view() {
        var mongo = database.mongo();
        projected(mongo, new InMemoryTokenStore(), history);
        assertThat(COLLECTIONS.stream().map(name -> Stored.bytes(mongo, name).size()))
                .containsExactly(2, 2, 4, 2);
        assertThat(Stored.documents(mongo, "sos_program_stats").getFirst())
                .containsEntry("started", 3L)
                .containsEntry("abandoned", 1L)
                .containsEntry("scoreSum", 135L)
                .containsEntry("completionsPerDay", new Document("1", 3L).append("2", 1L));
    }

    @Test
    void name_no_java_class_in_any_document() {
        projected(database.mongo(), new InMemoryTokenStore(), history);
        assertThat(COLLECTIONS.stream().flatMap(name -> Stored.documents(database.mongo(), name).stream()))
                .extracting(Document::toJson)
                .isNotEmpty()
                .noneMatch(json -> json.contains("_class") || json.contains("com.motivata"));
    }

    @Test
    void an_old_event_delivered_again_changes_nothing() {
        var mongo = database.mongo();
        projected(mongo, new InMemoryTokenStore(), history);
        var before = Stored.bytes(mongo, COLLECTIONS);
        var programs = new ProgramsProjection(new SosViews(new Views(mongo)));
        var runs = new RunsProjection(new SosViews(new Views(mongo)));
        var stats = new ProgramStatsProjection(new SosViews(new Views(mongo)));
        var first = new GlobalSequenceTrackingToken(0);
        programs.on(created(WEEK, week("An old title", false)), first);
        runs.on(started(ASHA, run(1), 1), first);
        stats.on(started(ASHA, run(1), 1), first);
        assertThat(Stored.bytes(mongo, COLLECTIONS)).isEqualTo(before);
    }

    @Test
    void a_crash_after_the_views_and_before_the_tokens_are_stored_changes_nothing() {
        var mongo = database.mongo();
        projected(mongo, new InMemoryTokenStore(), history);
        var before = Stored.bytes(mongo, COLLECTIONS);
        projected(mongo, new InMemoryTokenStore(), history); // no token survived: everything comes again
        assertThat(Stored.bytes(mongo, COLLECTIONS)).isEqualTo(before);
    }

    @Test
    void however_streams_interleave_the_views_say_the_same() {
        projected(database.mongo(), new InMemoryTokenStore(), history);
        var expected = Stored.withoutPositions(database.mongo(), COLLECTIONS);
        for (var seed = 2; seed < 6; seed++) {
            var mongo = database.newDatabase();
            projected(mongo, new InMemoryTokenStore(), Interleaved.streams(STREAMS, seed));
            assertThat(Stored.withoutPositions(mongo, COLLECTIONS)).isEqualTo(expected);
        }
    }

    @Test
    void a_replay_from_wrong_views_gives_the_same_bytes() {
        var mongo = database.mongo();
        try (var processors = running(mongo, new InMemoryTokenStore(), history)) {
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
    void a_view_is_fed_by_one_thread_whatever_stream_its_events_come_from() {
        var stats = new SosProjections().sosProgramStats();
        var runs = new SosProjections().sosRuns();
        assertThat(sequence(stats, started(ASHA, run(1), 1))).isEqualTo(sequence(stats, started(BEN, run(3), 1)));
        assertThat(sequence(stats, started(BEN, run(3), 1)))
                .isNotEqualTo(sequence(stats, startedOneDay(BEN, run(4), day(1))));
        assertThat(sequence(runs, started(ASHA, run(1), 1))).isEqualTo(sequence(runs, abandoned(ASHA, run(1))));
        assertThat(sequence(runs, started(ASHA, run(1), 1))).isNotEqualTo(sequence(runs, started(ASHA, run(2), 2)));
    }

    private static Object sequence(Projection projection, Object event) {
        return projection.sequencingPolicy().getSequenceIdentifierFor(RunningProcessors.message(event));
    }

    private static void projected(MongoOperations mongo, TokenStore tokens, List<Object> events) {
        try (var processors = running(mongo, tokens, events)) {
            processors.awaitEndOfLog();
        }
    }

    private static RunningProcessors running(MongoOperations mongo, TokenStore tokens, List<Object> events) {
        var views = new SosViews(new Views(mongo));
        var projections = new SosProjections();
        return RunningProcessors.start(
                Map.of(
                        projections.sosPrograms(), new ProgramsProjection(views),
                        projections.sosQuizzes(), new QuizzesProjection(views),
                        projections.sosRuns(), new RunsProjection(views),
                        projections.sosProgramStats(), new ProgramStatsProjection(views)),
                tokens,
                events);
    }
}
