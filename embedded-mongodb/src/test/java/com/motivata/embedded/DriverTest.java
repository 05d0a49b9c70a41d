package com.motivata.embedded;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoClientException;
import com.mongodb.MongoCommandException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the product and its libraries say to a MongoDB server, said through the real driver. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DriverTest {

    private static final int UNKNOWN_COMMAND = 59;

    @RegisterExtension
    static final RunningMongo MONGO = new RunningMongo();

    private MongoCollection<Document> documents;

    @BeforeEach
    void empty() {
        documents = MONGO.newCollection();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "isMaster", "ping", "buildInfo", "serverStatus"})
    void knows_the_commands_of_drivers_and_health_checks(String command) {
        for (String database : List.of("admin", "test", "local")) {
            Document answer = MONGO.client().getDatabase(database).runCommand(new Document(command, 1));

            assertThat(answer).containsEntry("ok", 1.0);
        }
    }

    @Test
    void says_hello_as_a_writable_primary_without_sessions() {
        Document hello = MONGO.database().runCommand(new Document("hello", 1));

        assertThat(hello).containsEntry("isWritablePrimary", true).containsKey("maxWireVersion");
        assertThat(hello).doesNotContainKeys("logicalSessionTimeoutMinutes", "setName");
        try (ClientSession session = MONGO.client().startSession()) {
            assertThatThrownBy(() -> documents.find(session).first()).isInstanceOf(MongoClientException.class);
        }
    }

    @Test
    void does_not_know_explain_which_gives_it_away_as_the_embedded_server() {
        Document explain = new Document("explain", new Document("find", "any"));

        assertThatThrownBy(() -> MONGO.database().runCommand(explain))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        e -> assertThat(e.getCode()).isEqualTo(UNKNOWN_COMMAND));
    }

    @Test
    void accepts_majority_writes_and_reads() {
        MongoCollection<Document> majority = documents
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);

        majority.insertOne(new Document("_id", 1));

        assertThat(majority.find().first()).isEqualTo(new Document("_id", 1));
    }

    @Test
    void lists_what_there_is() {
        documents.createIndex(new Document("actor.id", 1));
        String name = documents.getNamespace().getCollectionName();

        assertThat(MONGO.client().listDatabaseNames()).contains("test");
        assertThat(MONGO.database().listCollectionNames()).contains(name);
        assertThat(documents.listIndexes().map(index -> index.getString("name")))
                .containsExactlyInAnyOrder("_id_", "actor.id_1");
    }

    @Test
    void returns_every_type_as_it_was_stored_even_after_a_restart() {
        Document all = new Document(
                        "_id",
                        UUID.fromString("00000000-0000-0000-0000-00000000000a").toString())
                .append("int", 1)
                .append("long", 1L << 60)
                .append("double", 1.5)
                .append("decimal", Decimal128.parse("12.340"))
                .append("date", Date.from(Instant.parse("2026-03-14T09:26:53.589Z")))
                .append("bytes", new Binary(new byte[] {1, 2, 3}))
                .append("id", new ObjectId("0123456789abcdef01234567"))
                .append("yes", true)
                .append("nothing", null)
                .append("list", List.of(1, "a", new Document("b", List.of())))
                .append("nested", new Document("c", new Document()));
        documents.insertOne(all);
        MONGO.close();
        MONGO.open();

        assertThat(MONGO.database()
                        .getCollection(documents.getNamespace().getCollectionName())
                        .find()
                        .first())
                .isEqualTo(all);
    }

    @Test
    void finds_a_document_by_a_compound_id_even_after_a_restart() {
        Document id = new Document("processor", "views").append("segment", 0);
        documents.insertOne(new Document("_id", id).append("n", 1));
        MONGO.close();
        MONGO.open();
        MongoCollection<Document> reopened =
                MONGO.database().getCollection(documents.getNamespace().getCollectionName());

        assertThat(reopened.updateOne(eq("_id", id), inc("n", 1)).getModifiedCount())
                .isOne();
        assertThat(reopened.deleteOne(eq("_id", id)).getDeletedCount()).isOne();
    }

    @Test
    void finds_sorts_skips_limits_counts_and_tells_distinct_values() {
        documents.insertMany(IntStream.range(0, 20)
                .mapToObj(i -> new Document("_id", i).append("kind", i % 3).append("rank", -i))
                .toList());

        assertThat(documents.find(eq("kind", 1)).sort(ascending("rank")).skip(1).limit(2))
                .extracting(found -> found.get("_id"))
                .containsExactly(16, 13);
        assertThat(documents.countDocuments(gte("rank", -4))).isEqualTo(5);
        assertThat(documents.estimatedDocumentCount()).isEqualTo(20);
        assertThat(documents.distinct("kind", gt("_id", 17), Integer.class)).containsExactly(0, 1);
    }

    @Test
    void reads_more_documents_than_fit_in_a_batch() {
        List<Document> many =
                IntStream.range(0, 2_500).mapToObj(i -> new Document("_id", i)).toList();
        documents.insertMany(many);

        assertThat(documents.find().into(new ArrayList<>())).isEqualTo(many);
        assertThat(documents.find().batchSize(700).into(new ArrayList<>())).isEqualTo(many);
    }

    @Test
    void updates_with_the_operators_the_product_uses() {
        documents.updateOne(
                eq("_id", 1),
                combine(setOnInsert("first", true), inc("n", 2L), max("best", 7), push("log", "a")),
                new UpdateOptions().upsert(true));
        documents.updateOne(
                eq("_id", 1),
                combine(setOnInsert("first", false), inc("n", 3L), max("best", 5), push("log", "b"), set("x.y", 1)),
                new UpdateOptions().upsert(true));

        assertThat(documents.find().first())
                .isEqualTo(new Document("_id", 1)
                        .append("first", true)
                        .append("n", 5L)
                        .append("best", 7)
                        .append("log", List.of("a", "b"))
                        .append("x", new Document("y", 1)));
    }

    @Test
    void matches_one_element_of_an_array_as_a_whole() {
        documents.insertOne(new Document("_id", 1)
                .append("runs", List.of(new Document("day", 1).append("open", false), new Document("day", 2))));

        assertThat(documents
                        .find(elemMatch("runs", and(eq("day", 1), eq("open", false))))
                        .first())
                .isNotNull();
        assertThat(documents
                        .find(elemMatch("runs", and(eq("day", 2), eq("open", false))))
                        .first())
                .isNull();
    }

    @Test
    void groups_what_it_matched() {
        documents.insertMany(List.of(
                new Document("_id", 1).append("user", "a").append("points", 2),
                new Document("_id", 2).append("user", "a").append("points", 3),
                new Document("_id", 3).append("user", "b").append("points", 9)));

        assertThat(documents.aggregate(List.of(
                        Aggregates.match(eq("user", "a")),
                        Aggregates.group("$user", Accumulators.sum("points", "$points")))))
                .containsExactly(new Document("_id", "a").append("points", 5));
    }

    @Test
    void an_aggregation_does_not_change_what_is_stored() {
        documents.insertOne(new Document("_id", 1).append("a", new Document("b", 1)));

        documents
                .aggregate(List.of(new Document("$addFields", new Document("a", new Document("c", 2)))))
                .first();

        assertThat(documents.find().first()).isEqualTo(new Document("_id", 1).append("a", new Document("b", 1)));
    }

    @Test
    void ordered_updates_stop_at_the_first_failure() {
        documents.insertOne(new Document("_id", 1).append("text", "a"));
        List<UpdateOneModel<Document>> updates = List.of(
                new UpdateOneModel<>(eq("_id", 1), set("seen", true)),
                new UpdateOneModel<>(eq("_id", 1), inc("text", 1)),
                new UpdateOneModel<>(eq("_id", 1), set("seen", false)));

        assertThatThrownBy(() -> documents.bulkWrite(updates))
                .isInstanceOfSatisfying(MongoBulkWriteException.class, e -> {
                    assertThat(e.getWriteErrors().getFirst().getIndex()).isEqualTo(1);
                    assertThat(e.getWriteResult().getModifiedCount()).isEqualTo(1);
                });
        assertThat(documents.find().first()).containsEntry("seen", true);
    }
}
