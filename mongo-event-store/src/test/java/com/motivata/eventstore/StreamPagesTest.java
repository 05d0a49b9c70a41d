package com.motivata.eventstore;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who wants one event of a long stream does not read a hundred. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StreamPagesTest {

    private static final String STREAM = "long";

    private final Queue<Integer> asked = new ConcurrentLinkedQueue<>();
    private final MongoClient client = noting();
    private final TestLog log = new TestLog(client.getDatabase(TestServer.newName()));

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void the_first_event_costs_one_small_page() {
        fill(300);
        assertThat(log.engine.readEvents(STREAM, 120).next().getSequenceNumber())
                .isEqualTo(120);
        assertThat(asked).containsExactly(8);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 107, 108, 109, 250})
    void a_stream_of_any_length_is_read_to_its_end(int length) {
        fill(length);
        assertThat(log.sequencesOf(STREAM))
                .isEqualTo(LongStream.range(0, length).boxed().toList());
    }

    private void fill(int length) {
        for (int sequence = 0; sequence < length; sequence++) {
            log.append(TestLog.event(STREAM, sequence));
        }
        asked.clear();
    }

    /** Notes how many positions of streams are asked for at once. */
    private MongoClient noting() {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(TestServer.uri()))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        if (event.getCommand().get("filter") instanceof BsonDocument filter
                                && filter.get(CommitDocuments.STREAMS) instanceof BsonDocument positions
                                && positions.get("$in") instanceof BsonArray wanted) {
                            asked.add(wanted.size());
                        }
                    }
                })
                .build());
    }
}
