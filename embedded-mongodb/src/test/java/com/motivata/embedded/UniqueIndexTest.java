package com.motivata.embedded;

import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UniqueIndexTest {

    private static final int DUPLICATE_KEY = 11000;

    @RegisterExtension
    static final RunningMongo MONGO = new RunningMongo();

    private MongoCollection<Document> commits;

    @BeforeEach
    void withUniqueKeys() {
        commits = MONGO.newCollection();
        commits.createIndex(ascending("k"), new IndexOptions().unique(true));
    }

    private static Document commit(int id, String... keys) {
        return new Document("_id", id).append("k", List.of(keys));
    }

    @Test
    void two_documents_may_not_share_an_element_of_a_unique_array() {
        commits.insertOne(commit(1, "a|0", "b|0"));

        MongoWriteException refused =
                catchThrowableOfType(MongoWriteException.class, () -> commits.insertOne(commit(2, "c|0", "b|0")));

        assertThat(refused.getError().getCode()).isEqualTo(DUPLICATE_KEY);
        assertThat(commits.find(eq("k", "c|0")).first()).isNull();
    }

    @Test
    void one_document_may_repeat_an_element() {
        commits.insertOne(commit(1, "a|0", "a|0"));

        assertThat(commits.deleteOne(eq("k", "a|0")).getDeletedCount()).isOne();
    }

    @Test
    void an_update_may_not_take_an_element_another_document_holds() {
        commits.insertMany(List.of(commit(1, "a|0"), commit(2, "b|0")));

        assertThatThrownBy(() -> commits.updateOne(eq("_id", 2), addToSet("k", "a|0")))
                .isInstanceOfSatisfying(
                        MongoWriteException.class, e -> assertThat(e.getCode()).isEqualTo(DUPLICATE_KEY));
        assertThatThrownBy(() -> commits.findOneAndUpdate(eq("_id", 2), set("k", List.of("a|0"))))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        e -> assertThat(e.getCode()).isEqualTo(DUPLICATE_KEY));
        assertThat(commits.find(eq("_id", 2)).first()).isEqualTo(commit(2, "b|0"));
    }

    @Test
    void an_element_that_was_given_up_is_free_again() {
        commits.insertOne(commit(1, "a|0", "b|0"));
        commits.updateOne(eq("_id", 1), set("k", List.of("b|0", "c|0")));

        commits.insertOne(commit(2, "a|0"));

        assertThatThrownBy(() -> commits.insertOne(commit(3, "c|0"))).isInstanceOf(MongoWriteException.class);
    }

    @Test
    void two_empty_arrays_collide_and_can_be_deleted_as_in_mongodb() {
        commits.insertOne(commit(1));

        assertThatThrownBy(() -> commits.insertOne(commit(2))).isInstanceOf(MongoWriteException.class);
        assertThat(commits.deleteOne(eq("_id", 1)).getDeletedCount()).isOne();
        commits.insertOne(commit(2));
    }

    @Test
    void an_ordered_insert_stops_at_its_first_failure_and_says_where() {
        commits.insertOne(commit(9, "taken"));
        List<Document> batch = List.of(commit(1, "a"), commit(2, "b"), commit(3, "taken"), commit(4, "d"));

        MongoBulkWriteException refused =
                catchThrowableOfType(MongoBulkWriteException.class, () -> commits.insertMany(batch));

        assertThat(refused.getWriteErrors()).singleElement().satisfies(error -> {
            assertThat(error.getIndex()).isEqualTo(2);
            assertThat(error.getCode()).isEqualTo(DUPLICATE_KEY);
        });
        assertThat(refused.getWriteResult().getInsertedCount()).isEqualTo(2);
        assertThat(commits.distinct("_id", Integer.class)).containsExactlyInAnyOrder(1, 2, 9);
    }

    @Test
    void an_unordered_insert_goes_on_after_a_failure() {
        commits.insertOne(commit(9, "taken"));
        List<Document> batch = List.of(commit(1, "a"), commit(2, "taken"), commit(3, "c"));

        MongoBulkWriteException refused = catchThrowableOfType(
                MongoBulkWriteException.class, () -> commits.insertMany(batch, new InsertManyOptions().ordered(false)));

        assertThat(refused.getWriteResult().getInsertedCount()).isEqualTo(2);
        assertThat(commits.distinct("_id", Integer.class)).containsExactlyInAnyOrder(1, 3, 9);
    }

    @Test
    void a_compound_key_is_unique_as_a_whole_even_if_its_parts_are_equal() {
        MongoCollection<Document> pairs = MONGO.newCollection();
        pairs.createIndex(ascending("a", "b"), new IndexOptions().unique(true));
        pairs.insertMany(List.of(new Document("a", "x").append("b", "x"), new Document("a", "x").append("b", "y")));

        assertThatThrownBy(() -> pairs.insertOne(new Document("a", "x").append("b", "x")))
                .isInstanceOf(MongoWriteException.class);
    }

    @Test
    void a_sparse_index_lets_many_documents_lack_the_field() {
        MongoCollection<Document> people = MONGO.newCollection();
        people.createIndex(ascending("mail"), new IndexOptions().unique(true).sparse(true));
        people.insertMany(List.of(new Document("_id", 1), new Document("_id", 2), new Document("mail", "a@b")));

        assertThatThrownBy(() -> people.insertOne(new Document("mail", "a@b"))).isInstanceOf(MongoWriteException.class);
        assertThat(people.deleteOne(eq("_id", 1)).getDeletedCount()).isOne();
    }

    @Test
    void an_index_that_could_not_be_built_leaves_nothing_behind() {
        MongoCollection<Document> people = MONGO.newCollection();
        people.insertMany(List.of(new Document("_id", 1).append("n", 1), new Document("_id", 2).append("n", 1)));
        IndexOptions unique = new IndexOptions().unique(true);
        assertThatThrownBy(() -> people.createIndex(ascending("n"), unique)).isInstanceOf(DuplicateKeyException.class);
        people.updateOne(eq("_id", 2), set("n", 2));

        people.createIndex(ascending("n"), unique);

        assertThatThrownBy(() -> people.insertOne(new Document("n", 2))).isInstanceOf(MongoWriteException.class);
    }

    @Test
    void dropping_an_index_leaves_the_index_of_that_name_on_another_collection() {
        MongoCollection<Document> others = MONGO.newCollection();
        others.createIndex(ascending("k"), new IndexOptions().unique(true));
        commits.dropIndex("k_1");
        MONGO.close();
        MONGO.open();

        MongoCollection<Document> reopened =
                MONGO.database().getCollection(others.getNamespace().getCollectionName());
        reopened.insertOne(commit(1, "a"));
        assertThatThrownBy(() -> reopened.insertOne(commit(2, "a"))).isInstanceOf(MongoWriteException.class);
    }

    @Test
    void a_renamed_collection_takes_its_unique_indexes_along() {
        commits.insertOne(commit(1, "a"));
        String oldName = commits.getNamespace().getCollectionName();
        MongoCollection<Document> renamed = MONGO.database().getCollection("renamed");
        commits.renameCollection(renamed.getNamespace());
        MongoCollection<Document> again = MONGO.database().getCollection(oldName);
        again.createIndex(ascending("k"), new IndexOptions().unique(true));

        again.insertOne(commit(2, "a"));

        assertThatThrownBy(() -> renamed.insertOne(commit(3, "a"))).isInstanceOf(MongoWriteException.class);
    }

    @RepeatedTest(5)
    void of_sixteen_inserts_of_one_key_exactly_one_wins() throws Exception {
        int winners = Race.winners(16, racer -> succeeds(() -> commits.insertOne(commit(racer, "k|" + racer, "same"))));

        assertThat(winners).isOne();
        assertThat(commits.countDocuments()).isOne();
    }

    private static boolean succeeds(Runnable write) {
        try {
            write.run();
            return true;
        } catch (MongoWriteException e) {
            assertThat(e.getCode()).isEqualTo(DUPLICATE_KEY);
            return false;
        }
    }
}
