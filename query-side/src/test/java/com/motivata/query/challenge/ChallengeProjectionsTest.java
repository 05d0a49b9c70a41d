package com.motivata.query.challenge;

import com.motivata.query.Interleaved;
import com.motivata.query.Projection;
import com.motivata.query.RunningMongo;
import com.motivata.query.RunningProcessors;
import com.motivata.query.Stored;
import com.motivata.query.Views;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.data.mongodb.core.MongoOperations;

import static com.motivata.query.challenge.ChallengeEvents.ASHA;
import static com.motivata.query.challenge.ChallengeEvents.BEN;
import static com.motivata.query.challenge.ChallengeEvents.FITNESS;
import static com.motivata.query.challenge.ChallengeEvents.READING;
import static com.motivata.query.challenge.ChallengeEvents.completed;
import static com.motivata.query.challenge.ChallengeEvents.created;
import static com.motivata.query.challenge.ChallengeEvents.day;
import static com.motivata.query.challenge.ChallengeEvents.deleted;
import static com.motivata.query.challenge.ChallengeEvents.done;
import static com.motivata.query.challenge.ChallengeEvents.doneOneDay;
import static com.motivata.query.challenge.ChallengeEvents.joined;
import static com.motivata.query.challenge.ChallengeEvents.joinedOneDay;
import static com.motivata.query.challenge.ChallengeEvents.left;
import static com.motivata.query.challenge.ChallengeEvents.milestone;
import static com.motivata.query.challenge.ChallengeEvents.oneDay;
import static com.motivata.query.challenge.ChallengeEvents.participation;
import static com.motivata.query.challenge.ChallengeEvents.revised;
import static com.motivata.query.challenge.ChallengeEvents.week;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

/** The projections behind real event processors and a real database server. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChallengeProjectionsTest {

    private static final List<String> COLLECTIONS = List.of("challenges", "challenge_participations");

    /** Nobody joins what does not exist. */
    private static final List<Object> FIRST_OF_ALL =
            List.of(created(FITNESS, week("Fitness", true)), created(READING, oneDay()));

    /** Streams whose events keep their order, whatever happens between them. */
    private static final List<List<Object>> STREAMS = List.of(
            List.of(revised(FITNESS, week("Fit", true)), revised(FITNESS, week("Fitter", false))),
            List.of(deleted(READING)),
            List.of(
                    joined(ASHA, participation(1), 1),
                    done(ASHA, participation(1), 1),
                    left(ASHA, participation(1), day(2)),
                    joined(ASHA, participation(2), 2),
                    done(ASHA, participation(2), 1),
                    done(ASHA, participation(2), 2),
                    done(ASHA, participation(2), 3),
                    milestone(ASHA, participation(2), 3)),
            List.of(joined(BEN, participation(3), 1), done(BEN, participation(3), 1)),
            List.of(
                    joinedOneDay(BEN, participation(4), day(1)),
                    doneOneDay(BEN, participation(4), day(1)),
                    completed(BEN, READING, participation(4), day(1))));

    @RegisterExtension
    static final RunningMongo database = new RunningMongo();

    private final List<Object> history = interleaved(1);

    @Test
    void fold_the_log_into_one_document_a_view() {
        var mongo = database.mongo();
        projected(mongo, history);
        assertThat(Stored.documents(mongo, "challenges"))
                .extracting(
                        challenge -> challenge.get("participantCount"), challenge -> challenge.get("completionCount"))
                .containsExactly(tuple(2L, 0L), tuple(1L, 1L));
        assertThat(Stored.documents(mongo, "challenge_participations"))
                .extracting(participation ->
                        participation.getList("days", Document.class).size())
                .containsExactly(1, 3, 1, 1);
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
        var challenges = new ChallengesProjection(new ChallengeViews(new Views(mongo)));
        var participations = new ParticipationsProjection(new ChallengeViews(new Views(mongo)));
        var first = new GlobalSequenceTrackingToken(0);
        challenges.on(created(FITNESS, week("An old title", false)), first);
        challenges.on(joined(ASHA, participation(1), 1), first);
        participations.on(joined(ASHA, participation(1), 1), first);
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
        for (var seed = 2; seed < 6; seed++) {
            var mongo = database.newDatabase();
            projected(mongo, interleaved(seed));
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
    void a_view_is_fed_by_one_thread_whatever_stream_its_events_come_from() {
        var challenges = new ChallengeProjections().challengesByChallenge();
        var participations = new ChallengeProjections().participationsByParticipation();
        var asha = joined(ASHA, participation(1), 1);
        var ben = joined(BEN, participation(3), 1);
        assertThat(sequence(challenges, asha))
                .isEqualTo(sequence(challenges, ben))
                .isEqualTo(sequence(challenges, deleted(FITNESS)))
                .isNotEqualTo(sequence(challenges, deleted(READING)));
        assertThat(sequence(participations, asha))
                .isEqualTo(sequence(participations, done(ASHA, participation(1), 1)))
                .isNotEqualTo(sequence(participations, joined(ASHA, participation(2), 2)));
    }

    @Test
    void a_log_without_its_beginning_is_not_guessed_at() {
        var views = new ChallengeViews(new Views(database.mongo()));
        var token = new GlobalSequenceTrackingToken(0);
        assertThatIllegalStateException().isThrownBy(() -> new ChallengesProjection(views).on(deleted(FITNESS), token));
        assertThatIllegalStateException()
                .isThrownBy(() -> new ChallengesProjection(views).on(joined(ASHA, participation(1), 1), token));
        assertThatIllegalStateException()
                .isThrownBy(() -> new ParticipationsProjection(views).on(done(ASHA, participation(1), 1), token));
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
        var views = new ChallengeViews(new Views(mongo));
        var projections = new ChallengeProjections();
        return RunningProcessors.start(
                Map.of(
                        projections.challengesByChallenge(), new ChallengesProjection(views),
                        projections.participationsByParticipation(), new ParticipationsProjection(views)),
                new InMemoryTokenStore(),
                events);
    }

    private static List<Object> interleaved(long seed) {
        return Stream.concat(FIRST_OF_ALL.stream(), Interleaved.streams(STREAMS, seed).stream())
                .toList();
    }
}
