package com.motivata.launcher.admin;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.motivata.api.common.PersonalTraces;
import com.motivata.api.common.UserId;
import com.motivata.eventstore.personal.PersonKeys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

/**
 * Forgets persons: destroys the key, and has every copy in the clear cleaned. For a moment a process may still use the key
 * it has in memory, so each cleans again when that is surely over. A process that dies begins again when it is back.
 */
class Erasures {

    private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);
    private static final int COMMAND_NOT_FOUND = 59;

    private final MongoDatabase database;
    private final MongoCollection<Document> stored;
    private final PersonKeys keys;
    private final List<PersonalTraces> traces;
    private final List<Duration> passes;
    private final Clock clock;
    private final Map<Document, Cleaning> running = new HashMap<>();

    /** @param passes when to clean, counted from when this process heard of it */
    Erasures(MongoDatabase database, PersonKeys keys, List<PersonalTraces> traces, List<Duration> passes, Clock clock) {
        this.database = database;
        this.stored = database.getCollection("erasures");
        this.keys = keys;
        this.traces = traces;
        this.passes = passes;
        this.clock = clock;
    }

    /** How far one of them is in this process. */
    private record Cleaning(long since, int passesDone) {}

    /** @param cleanedAt when no copy was left; empty until then */
    record Status(UserId userId, Instant erasedAt, Optional<Instant> cleanedAt) {}

    void begin(UserId user, Instant at) {
        keys.destroy(user.value());
        var erasure = new Document("_id", user.value()).append("erasedAt", Date.from(at));
        stored.replaceOne(eq(user.value()), erasure, new ReplaceOptions().upsert(true));
    }

    Optional<Status> find(UserId user) {
        return Optional.ofNullable(stored.find(eq(user.value())).first())
                .map(erasure -> new Status(
                        user,
                        erasure.getDate("erasedAt").toInstant(),
                        Optional.ofNullable(erasure.getDate("cleanedAt")).map(Date::toInstant)));
    }

    synchronized void goOn() {
        stored.find(eq("cleanedAt", null))
                .forEach(erasure -> running.putIfAbsent(erasure, new Cleaning(System.nanoTime(), 0)));
        List.copyOf(running.keySet()).forEach(this::goOn);
    }

    private void goOn(Document erasure) {
        var cleaning = running.get(erasure);
        if (System.nanoTime() - cleaning.since()
                < passes.get(cleaning.passesDone()).toNanos()) {
            return;
        }
        clean(new UserId(erasure.getString("_id")));
        int done = cleaning.passesDone() + 1;
        if (done < passes.size()) {
            running.put(erasure, new Cleaning(cleaning.since(), done));
            return;
        }
        stored.updateOne(
                and(eq(erasure.get("_id")), eq("erasedAt", erasure.get("erasedAt"))),
                set("cleanedAt", Date.from(clock.instant())));
        running.remove(erasure);
        LOG.info("The personal data of somebody was erased");
    }

    private void clean(UserId user) {
        keys.destroy(user.value());
        traces.forEach(trace -> trace.erase(user));
        wipe();
    }

    /** The embedded server's own command; a MongoDB has another way, which is its administrator's. */
    private void wipe() {
        try {
            database.runCommand(new Document("wipeFreedSpace", 1));
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != COMMAND_NOT_FOUND) {
                throw e;
            }
        }
    }
}
