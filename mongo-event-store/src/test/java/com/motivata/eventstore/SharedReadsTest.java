package com.motivata.eventstore;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** Many readers in one process ask the server once for what is new, and get just what it has. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class SharedReadsTest {

    private static final int READERS = 16;

    private final TestLog elsewhere = TestLog.empty();
    private final AtomicInteger finds = new AtomicInteger();

    @Test
    void what_this_process_wrote_is_not_read_back() {
        try (MongoClient client = counting()) {
            CommitLog log = open(client);
            append(log, "a", 5);
            finds.set(0);

            assertThat(CommitReading.numbers(log, 1, 5)).containsExactly(1L, 2L, 3L, 4L, 5L);
            assertThat(finds).hasValue(0);
            assertThat(log.readRaw(1, 5)).isEqualTo(elsewhere.documents());
        }
    }

    @Test
    void what_another_process_wrote_is_read_once_for_all() throws Exception {
        try (MongoClient client = counting()) {
            CommitLog log = open(client);
            append(elsewhere.log, "a", 20);
            log.poll();
            finds.set(0);

            List<Future<List<BsonDocument>>> read = TestLog.race(READERS, reader -> () -> log.readRaw(1, 20));

            for (Future<List<BsonDocument>> one : read) {
                assertThat(one.resultNow()).isEqualTo(elsewhere.documents());
            }
            assertThat(finds).hasValue(1);
        }
    }

    @Test
    void a_reader_stops_before_a_hole_though_what_is_behind_it_was_written_here() {
        CommitLog log = elsewhere.log;
        append(log, "a", 2);
        elsewhere
                .database
                .getCollection(CommitLog.COLLECTION, BsonDocument.class)
                .insertOne(CommitDocuments.toBson(TestLog.commit("b", 0), 4, 0));

        assertThat(CommitReading.numbers(log, 1, 10)).containsExactly(1L, 2L);

        append(log, "c", 2);
        assertThat(CommitReading.numbers(log, 1, 10)).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(CommitReading.numbers(log, 4, 1)).containsExactly(4L);
    }

    @Test
    void what_lies_far_back_is_read_from_the_server() {
        append(elsewhere.log, "a", 3);
        List<BsonDocument> expected = elsewhere.documents();
        elsewhere
                .database
                .getCollection(CommitLog.COLLECTION, BsonDocument.class)
                .insertMany(LongStream.rangeClosed(4, RecentCommits.COMMITS + 3)
                        .mapToObj(n -> CommitDocuments.toBson(TestLog.commit("b", n), n, 0))
                        .toList());
        assertThat(elsewhere.log.tail()).isEqualTo(RecentCommits.COMMITS + 3);

        assertThat(elsewhere.log.readRaw(1, 3)).isEqualTo(expected);
        assertThat(CommitReading.numbers(elsewhere.log, 3, 2 * RecentCommits.COMMITS))
                .hasSize(RecentCommits.COMMITS + 1);
    }

    private static void append(CommitLog log, String stream, int count) {
        for (int n = 0; n < count; n++) {
            log.append(TestLog.commit(stream, n));
        }
    }

    private CommitLog open(MongoClient client) {
        return CommitLog.open(client.getDatabase(elsewhere.database.getName()), InstantSource.system());
    }

    /** Counts what is looked up in the log. */
    private MongoClient counting() {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(TestServer.uri()))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        if (event.getCommandName().equals("find")) {
                            finds.incrementAndGet();
                        }
                    }
                })
                .build());
    }
}
