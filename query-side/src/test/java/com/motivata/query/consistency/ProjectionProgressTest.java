package com.motivata.query.consistency;

import com.motivata.query.Projection;
import com.motivata.query.RunningMongo;
import com.motivata.query.RunningProcessors;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackerStatus;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProjectionProgressTest {

    private static final Projection HERE = Projection.keyedBy("here", String.class, word -> word);
    private static final Projection THERE = Projection.keyedBy("there", String.class, word -> word);
    private static final Segment[] HALVES = Segment.ROOT_SEGMENT.split();

    @RegisterExtension
    static final RunningMongo database = new RunningMongo();

    private final Serializer serializer = Jackson3Serializer.builder().build();
    private MongoTokenStore otherNode;

    @BeforeEach
    void another_node_keeps_its_tokens_in_the_same_database() {
        otherNode = MongoTokenStore.builder()
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(database.client(), database.databaseName())
                        .build())
                .serializer(serializer)
                .transactionManager(NoTransactionManager.INSTANCE)
                .nodeId("other")
                .build();
    }

    @Test
    void is_where_the_slowest_segment_of_the_slowest_projection_is() {
        var local = Map.of(
                "here", Map.of(0, at(HALVES[0], endOf(7)), 1, at(HALVES[1], endOf(6))),
                "there", Map.of(0, at(Segment.ROOT_SEGMENT, endOf(9))));
        assertThat(progress(local, HERE, THERE).handledCommit()).isEqualTo(6);
    }

    @Test
    void half_a_commit_is_not_handled() {
        var local = Map.of("here", Map.of(0, at(Segment.ROOT_SEGMENT, new GlobalSequenceTrackingToken(7 << 10))));
        assertThat(progress(local, HERE).handledCommit()).isEqualTo(6);
    }

    @Test
    void a_replay_counts_by_where_it_is() {
        var replaying = ReplayToken.createReplayToken(endOf(9), endOf(3));
        var local = Map.of("here", Map.of(0, at(Segment.ROOT_SEGMENT, replaying)));
        assertThat(progress(local, HERE).handledCommit()).isEqualTo(3);
    }

    @Test
    void nothing_is_handled_by_a_projection_that_has_not_begun() {
        assertThat(progress(Map.of(), HERE).handledCommit()).isNegative();
    }

    @Test
    void segments_of_other_nodes_are_read_from_the_stored_tokens_without_claiming_them() {
        otherNode.initializeTokenSegments("here", 2, endOf(1));
        otherNode.storeToken(endOf(4), "here", 1);
        var local = Map.of("here", Map.of(0, at(HALVES[0], endOf(7))));
        assertThat(progress(local, HERE).handledCommit()).isEqualTo(4);
        otherNode.extendClaim("here", 1); // throws when the claim is lost
    }

    @Test
    void what_this_node_knows_of_its_own_segments_is_newer_than_the_stored_tokens() {
        otherNode.initializeTokenSegments("here", 2, endOf(4));
        var local = Map.of("here", Map.of(0, at(HALVES[0], endOf(7))));
        assertThat(progress(local, HERE).handledCommit()).isEqualTo(4);
        otherNode.storeToken(endOf(7), "here", 1);
        assertThat(progress(local, HERE).handledCommit()).isEqualTo(7);
    }

    @Test
    void a_stored_token_may_be_null_at_the_beginning_of_the_log() {
        otherNode.initializeTokenSegments("here", 1, null);
        assertThat(progress(Map.of(), HERE).handledCommit()).isNegative();
    }

    @Test
    void a_processor_moves_on_at_once_past_events_it_has_no_handler_for() {
        var tokens = new InMemoryTokenStore();
        try (var processors = RunningProcessors.start(Map.of(HERE, new OnlyWords()), tokens, List.of("one"))) {
            processors.awaitEndOfLog();
            processors.publish(LongStream.range(0, 2048).boxed().toArray());
            processors.awaitEndOfLog();
            var progress = new ProjectionProgress(List.of(HERE), processors::status, storedTokens());
            assertThat(progress.handledCommit()).isEqualTo(1); // 2049 events are two full commits' worth of positions
        }
    }

    @ProcessingGroup("here")
    static class OnlyWords {

        @EventHandler
        void on(String word) {
            assertThat(word).isNotEmpty();
        }
    }

    private ProjectionProgress progress(
            Map<String, Map<Integer, EventTrackerStatus>> local, Projection... projections) {
        return new ProjectionProgress(
                List.of(projections), group -> local.getOrDefault(group, Map.of()), storedTokens());
    }

    private StoredTokens storedTokens() {
        return new StoredTokens(database.mongo(), serializer, "trackingtokens");
    }

    private static EventTrackerStatus at(Segment segment, TrackingToken token) {
        return new TrackerStatus(segment, token);
    }

    private static TrackingToken endOf(long commit) {
        return new GlobalSequenceTrackingToken((commit << 10) + 1023);
    }
}
