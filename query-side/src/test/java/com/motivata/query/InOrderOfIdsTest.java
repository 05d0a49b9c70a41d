package com.motivata.query;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InOrderOfIdsTest {

    @RegisterExtension
    static final RunningMongo database = new RunningMongo();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 499, 500, 501, 1234})
    void each_document_is_read_once_whatever_the_number_of_pages(int count) {
        var ids = IntStream.range(0, count).mapToObj("%05d"::formatted).toList();
        var shuffled = new ArrayList<>(ids);
        Collections.shuffle(shuffled, new Random(1));
        var documents = database.mongo().getCollection("documents-" + count);
        if (count > 0) {
            documents.insertMany(
                    shuffled.stream().map(id -> new Document("_id", id)).toList());
        }
        List<String> read = new ArrayList<>();
        InOrderOfIds.of(documents)
                .forEachRemaining(document -> read.add(document.getString("_id").getValue()));
        assertThat(read).isEqualTo(ids);
    }

    @Test
    void no_answer_is_longer_than_a_page() {
        var documents = database.mongo().getCollection("documents");
        documents.insertMany(IntStream.range(0, 1234)
                .mapToObj(number -> new Document("_id", "%05d".formatted(number)))
                .toList());
        var lengths = new ConcurrentLinkedQueue<Integer>();
        try (var client = noting(lengths)) {
            var read =
                    InOrderOfIds.of(client.getDatabase(database.databaseName()).getCollection("documents"));
            read.forEachRemaining(document -> assertThat(document).isNotEmpty());
        }
        assertThat(lengths).containsExactly(500, 500, 234, 0);
    }

    private static MongoClient noting(Queue<Integer> lengths) {
        var address = database.client()
                .getClusterDescription()
                .getServerDescriptions()
                .getFirst()
                .getAddress();
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString("mongodb://" + address))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandSucceeded(CommandSucceededEvent event) {
                        if (event.getResponse().get("cursor") instanceof BsonDocument cursor) {
                            var answer = cursor.containsKey("firstBatch") ? "firstBatch" : "nextBatch";
                            lengths.add(cursor.getArray(answer).size());
                        }
                    }
                })
                .build());
    }
}
