package com.motivata.embedded;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AtomicWritesTest {

    @RegisterExtension
    static final RunningMongo MONGO = new RunningMongo();

    private MongoCollection<Document> documents;

    @BeforeEach
    void empty() {
        documents = MONGO.newCollection();
    }

    @RepeatedTest(5)
    void of_eight_claims_on_one_due_task_one_wins() throws Exception {
        documents.insertOne(new Document("_id", "task").append("claimedUntil", 0L));

        int winners = Race.winners(
                8,
                racer -> documents.findOneAndUpdate(
                                and(eq("_id", "task"), lt("claimedUntil", 100L)),
                                combine(set("claimedUntil", 200L), set("by", racer)))
                        != null);

        assertThat(winners).isOne();
    }

    @RepeatedTest(5)
    void of_eight_replacements_of_the_same_state_one_wins() throws Exception {
        documents.insertOne(new Document("_id", "token").append("position", 7L));

        int winners = Race.winners(8, racer -> {
            Document replacement = new Document("position", 8L).append("by", racer);
            return documents
                            .replaceOne(and(eq("_id", "token"), eq("position", 7L)), replacement)
                            .getModifiedCount()
                    == 1;
        });

        assertThat(winners).isOne();
    }

    @RepeatedTest(5)
    void of_eight_upserts_of_one_id_one_inserts() throws Exception {
        int inserted = Race.winners(
                8,
                racer -> documents
                                .updateOne(eq("_id", "view"), inc("seen", 1), new UpdateOptions().upsert(true))
                                .getUpsertedId()
                        != null);

        assertThat(inserted).isOne();
        assertThat(documents.find().first()).isEqualTo(new Document("_id", "view").append("seen", 8));
    }

    @Test
    void no_increment_is_lost() throws Exception {
        documents.insertOne(new Document("_id", 1).append("n", 0));

        Race.winners(8, racer -> {
            for (int i = 0; i < 50; i++) {
                documents.updateOne(eq("_id", 1), inc("n", 1));
            }
            return true;
        });

        assertThat(documents.find().first()).containsEntry("n", 400);
    }

    @Test
    void a_reader_never_sees_half_an_update() throws Exception {
        documents.insertOne(new Document("_id", 1).append("a", 0).append("b", 0));
        AtomicBoolean writing = new AtomicBoolean(true);

        int consistent = Race.winners(4, racer -> {
            if (racer == 0) {
                for (int i = 1; i <= 500; i++) {
                    Document next = new Document("a", i);
                    next.append("list" + i % 7, "x".repeat(i)).append("b", i);
                    documents.replaceOne(eq("_id", 1), next, new ReplaceOptions());
                }
                writing.set(false);
                return true;
            }
            boolean equal = true;
            while (writing.get()) {
                Document seen = documents.find().first();
                equal &= seen.get("a").equals(seen.get("b"));
            }
            return equal;
        });

        assertThat(consistent).isEqualTo(4);
    }
}
