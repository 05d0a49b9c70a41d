package com.motivata.support;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;

import static com.mongodb.client.model.Sorts.ascending;

/** What the projections have stored, byte by byte. */
public final class StoredViews {

    /** The collections; the processing group of each is named alike, with hyphens. */
    public static final List<String> COLLECTIONS = List.of(
            "sos_programs", "sos_quizzes", "sos_runs", "sos_program_stats", "sessions", "session_sales", "bookings");

    private StoredViews() {}

    public static Map<String, List<String>> bytes(MongoDatabase database) {
        return bytes(database, COLLECTIONS);
    }

    public static Map<String, List<String>> bytes(MongoDatabase database, List<String> collections) {
        var bytes = new TreeMap<String, List<String>>();
        collections.forEach(name -> bytes.put(name, bytes(database, name)));
        return bytes;
    }

    public static List<BsonDocument> documents(MongoDatabase database, String collection) {
        return database.getCollection(collection, BsonDocument.class)
                .find()
                .sort(ascending("_id"))
                .into(new ArrayList<>());
    }

    private static List<String> bytes(MongoDatabase database, String collection) {
        return database.getCollection(collection, RawBsonDocument.class)
                .find()
                .sort(ascending("_id"))
                .map(StoredViews::hex)
                .into(new ArrayList<>());
    }

    private static String hex(RawBsonDocument document) {
        var buffer = document.getByteBuffer().asNIO();
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
