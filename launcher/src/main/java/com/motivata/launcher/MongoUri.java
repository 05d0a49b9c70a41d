package com.motivata.launcher;

import com.mongodb.ConnectionString;
import com.mongodb.MongoCredential;
import org.jspecify.annotations.Nullable;

/** Completes a connection string with a database, without changing who logs in where. */
final class MongoUri {

    private MongoUri() {}

    /** @return as given, where it names a database */
    static ConnectionString withDatabase(String uri, String database) {
        var given = parse(uri);
        if (given.getDatabase() != null) {
            return given;
        }
        var parts = uri.split("\\?", 2);
        var base = parts[0].matches("mongodb(\\+srv)?://[^/]+/") ? parts[0] : parts[0] + "/";
        var options = parts.length == 2 ? "?" + parts[1] : "";
        return new ConnectionString(base + database + withAuthSource(options, given.getCredential()));
    }

    /** Without this, naming a database would make it the one to log in to. */
    private static String withAuthSource(String options, @Nullable MongoCredential credential) {
        if (credential == null || options.contains("authSource=")) {
            return options;
        }
        return options + (options.isEmpty() ? "?" : "&") + "authSource=" + credential.getSource();
    }

    private static ConnectionString parse(String uri) {
        try {
            return new ConnectionString(uri);
        } catch (IllegalArgumentException e) {
            throw new StartFailure("MOTIVATA_MONGODB_URI is not a MongoDB connection string: " + e.getMessage());
        }
    }
}
