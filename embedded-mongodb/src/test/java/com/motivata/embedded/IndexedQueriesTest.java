package com.motivata.embedded;

import com.mongodb.MongoException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;

/** The same random life in two collections, one with indexes, one where every query is a scan: nobody can tell them apart. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IndexedQueriesTest {

    /** {@code -Dmotivata.test.steps=5000} makes it a longer life. */
    private static final int STEPS = Integer.getInteger("motivata.test.steps", 400);

    @RegisterExtension
    static final RunningMongo MONGO = new RunningMongo();

    @Test
    void answers_are_those_of_a_scan() {
        live(1);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(longs = {2, 3})
    void and_so_they_are_in_other_lives(long seed) {
        live(seed);
    }

    private static void live(long seed) {
        MongoCollection<Document> indexed = MONGO.newCollection();
        MongoCollection<Document> scanned = MONGO.newCollection();
        indexed.createIndex(ascending("a"));
        indexed.createIndex(ascending("tags"));
        indexed.createIndex(ascending("actor.id", "a"));
        scanned.createIndex(ascending("unique"), new IndexOptions().unique(true));
        indexed.createIndex(ascending("unique"), new IndexOptions().unique(true));
        RandomDocuments random = new RandomDocuments(new Random(seed));
        for (int step = 0; step < STEPS; step++) {
            change(random, indexed, scanned);
            Document query = random.query();
            assertSameAnswers(query, random.sort(), random.number(4), random.number(6), indexed, scanned);
            if (step == STEPS / 2) {
                indexed.createIndex(ascending("late"));
            }
        }
    }

    private static void change(
            RandomDocuments random, MongoCollection<Document> indexed, MongoCollection<Document> scanned) {
        Function<MongoCollection<Document>, Object> change = random.change();
        assertThat(outcome(change, indexed)).isEqualTo(outcome(change, scanned));
    }

    private static void assertSameAnswers(
            Document query,
            Document sort,
            int skip,
            int limit,
            MongoCollection<Document> indexed,
            MongoCollection<Document> scanned) {
        Function<MongoCollection<Document>, Object> find = collection -> {
            FindIterable<Document> found = collection.find(query(query, collection == scanned));
            return found.sort(collection == scanned ? sortedWithoutWalk(sort) : sort)
                    .skip(skip)
                    .limit(limit)
                    .into(new ArrayList<>());
        };
        Function<MongoCollection<Document>, Object> count =
                collection -> collection.countDocuments(query(query, collection == scanned));
        assertThat(outcome(find, indexed))
                .as("%s sorted by %s, skip %s, limit %s", query, sort, skip, limit)
                .isEqualTo(outcome(find, scanned));
        assertThat(outcome(count, indexed)).as("count of %s", query).isEqualTo(outcome(count, scanned));
    }

    /** No index is asked for what stands in an $or. */
    private static Document query(Document query, boolean byScan) {
        return byScan ? new Document("$or", List.of(query)) : query;
    }

    /** With a field before it that no document has, the _id is sorted by and not walked along. */
    private static Document sortedWithoutWalk(Document sort) {
        Document whole = new Document("absent", 1);
        whole.putAll(sort);
        return whole;
    }

    private static Object outcome(
            Function<MongoCollection<Document>, Object> operation, MongoCollection<Document> collection) {
        try {
            return operation.apply(collection);
        } catch (MongoException e) {
            return e.getCode();
        }
    }
}
