package com.motivata.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Corrects what the server library says about writes of several documents where it departs from MongoDB. */
final class WriteAnswers {

    private WriteAnswers() {}

    /** The library counts the documents it was given, not those it stored. */
    static Document countingStored(Document insert, Document answer) {
        if (!(answer.get("writeErrors") instanceof List<?> errors) || errors.isEmpty()) {
            return answer;
        }
        boolean ordered = !Boolean.FALSE.equals(insert.get("ordered"));
        int given = ((List<?>) insert.get("documents")).size();
        Object firstFailed = ((Document) errors.getFirst()).get("index");
        return answer.append("n", ordered ? firstFailed : given - errors.size());
    }

    /** The library goes on after a failed update even if they are ordered; so it gets them one by one. */
    static Document stoppingAtFailure(Document update, UnaryOperator<Document> execute) {
        int matched = 0;
        int modified = 0;
        List<Document> upserted = new ArrayList<>();
        List<Document> errors = new ArrayList<>();
        List<?> updates = (List<?>) update.get("updates");
        for (int i = 0; i < updates.size() && errors.isEmpty(); i++) {
            Document answer = execute.apply(update.clone().append("updates", List.of(updates.get(i))));
            matched += (Integer) answer.get("n");
            modified += (Integer) answer.get("nModified");
            upserted.addAll(atIndex(i, answer.get("upserted")));
            errors.addAll(atIndex(i, answer.get("writeErrors")));
        }
        Document whole = new Document("n", matched).append("nModified", modified);
        whole.putIfNotNull("upserted", upserted.isEmpty() ? null : upserted);
        whole.putIfNotNull("writeErrors", errors.isEmpty() ? null : errors);
        return whole.append("ok", 1.0);
    }

    private static List<Document> atIndex(int index, @Nullable Object entries) {
        return entries instanceof List<?> list
                ? list.stream()
                        .map(entry -> ((Document) entry).clone().append("index", index))
                        .toList()
                : List.of();
    }
}
