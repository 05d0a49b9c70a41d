package com.motivata.query.audit.rebuild;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/** The events processors could not handle, as Axon's queue stores them. */
public final class DeadLetters {

    static final String COLLECTION = "deadletters";
    static final String DROPPED = "dropped_deadletters";

    private static final String GROUP = "processingGroup";
    private static final int MOST = 100;

    private DeadLetters() {}

    static long count(MongoOperations mongo, String processor) {
        return mongo.execute(COLLECTION, letters -> letters.countDocuments(Filters.eq(GROUP, processor)));
    }

    /** The oldest first, a hundred at the most. */
    static List<Document> of(MongoOperations mongo, List<String> processors) {
        return mongo.execute(
                COLLECTION,
                letters -> letters.find(Filters.in(GROUP, processors))
                        .sort(Sorts.ascending("enqueuedAt", "index"))
                        .limit(MOST)
                        .into(new ArrayList<>()));
    }
}
