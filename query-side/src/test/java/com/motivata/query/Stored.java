package com.motivata.query;

import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.springframework.data.mongodb.core.MongoOperations;

/** What stands in the database, to the byte. */
public final class Stored {

    private Stored() {}

    public static List<byte[]> bytes(MongoOperations mongo, String collection) {
        return mongo.execute(
                collection,
                views -> views.find(RawBsonDocument.class)
                        .sort(Sorts.ascending("_id"))
                        .map(document -> document.getByteBuffer().array())
                        .into(new ArrayList<>()));
    }

    public static List<Document> documents(MongoOperations mongo, String collection) {
        return mongo.execute(
                collection, views -> views.find().sort(Sorts.ascending("_id")).into(new ArrayList<>()));
    }

    public static Map<String, List<String>> bytes(MongoOperations mongo, List<String> collections) {
        var bytes = new TreeMap<String, List<String>>();
        collections.forEach(name -> bytes.put(
                name, bytes(mongo, name).stream().map(Arrays::toString).toList()));
        return bytes;
    }

    public static List<Document> withoutPositions(MongoOperations mongo, List<String> collections) {
        var views = collections.stream()
                .flatMap(name -> documents(mongo, name).stream())
                .toList();
        views.forEach(view -> view.put("position", LogPosition.NONE));
        return views;
    }

    /** A wrong view from the future, a view too many, and one missing. */
    public static void spoil(MongoOperations mongo, String collection) {
        mongo.execute(collection, views -> {
            var first = views.find().sort(new Document("_id", 1)).first();
            first.put("position", Long.MAX_VALUE);
            first.put("content", new Document("title", "wrong"));
            views.replaceOne(new Document("_id", first.get("_id")), first);
            views.insertOne(new Document("_id", "0".repeat(24)).append("position", 1L));
            return views.deleteOne(new Document("_id", new Document("$gt", first.get("_id"))));
        });
    }
}
