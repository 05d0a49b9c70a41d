package com.motivata.query.notification;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.motivata.api.common.Page;
import com.motivata.api.common.PageRequest;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Reads the messages where those who send them keep them: they are no view of the log, but what is done because of it. Never
 * writes.
 */
@Component
class StoredMessages {

    private static final Bson NEWEST_FIRST = Sorts.orderBy(Sorts.descending("createdAt"), Sorts.ascending("_id"));
    private static final String MESSAGES = "messages";
    private static final String STRAYS = "stray_receipts";

    private final MongoOperations mongo;

    StoredMessages(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Optional<Document> find(String id) {
        return mongo.execute(
                MESSAGES,
                messages ->
                        Optional.ofNullable(messages.find(Filters.eq("_id", id)).first()));
    }

    <T> Page<T> page(Bson filter, PageRequest request, Function<Document, T> read) {
        return mongo.execute(MESSAGES, messages -> page(messages, filter, NEWEST_FIRST, request, read));
    }

    <T> Page<T> strays(PageRequest request, Function<Document, T> read) {
        var newest = Sorts.orderBy(Sorts.descending("receivedAt"), Sorts.ascending("_id"));
        return mongo.execute(STRAYS, strays -> page(strays, new Document(), newest, request, read));
    }

    private static <T> Page<T> page(
            MongoCollection<Document> documents,
            Bson filter,
            Bson order,
            PageRequest request,
            Function<Document, T> read) {
        var items = documents
                .find(filter)
                .sort(order)
                .skip((int) Math.min(request.offset(), Integer.MAX_VALUE))
                .limit(request.limit())
                .map(read::apply)
                .into(new ArrayList<>());
        return new Page<>(items, request, documents.countDocuments(filter));
    }
}
