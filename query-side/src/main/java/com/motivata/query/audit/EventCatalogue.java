package com.motivata.query.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.motivata.eventstore.LogReader;
import com.motivata.eventstore.serializer.EventType;
import com.motivata.eventstore.serializer.EventTypes;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Counts the events of the log by their kind. It counts on from where it was when it was last asked, and keeps that in a
 * document: nobody counts a long log twice, and no projection is slowed down by it.
 */
@Component
public class EventCatalogue {

    static final String COLLECTION = "event_types";

    private static final String ID = "counted";
    private static final int COMMITS_AT_ONCE = 500;
    private static final int PAGES_BETWEEN_SAVES = 100;

    private final LogReader log;
    private final EventTypes types;
    private final EventExport export;
    private final MongoOperations mongo;

    EventCatalogue(LogReader log, EventTypes types, EventExport export, MongoOperations mongo) {
        this.log = log;
        this.types = types;
        this.export = export;
        this.mongo = mongo;
    }

    /**
     * @param first when the first of them was stored; absent where there is none
     * @param example the latest of them, personal values replaced by pseudonyms
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            String name,
            String revision,
            long count,
            @Nullable Instant first,
            @Nullable Instant last,
            @Nullable JsonNode example) {}

    /** @param lastPosition of the latest one */
    record Counted(long count, Instant first, Instant last, long lastPosition) {

        Counted oneMore(Instant at, long position) {
            return new Counted(count + 1, first, at, position);
        }
    }

    public synchronized List<Entry> entries() {
        var counted = upToNow();
        return types.all().stream()
                .filter(type -> type.name().contains(".")) // answers are stored alike, and are no events
                .sorted(Comparator.comparing(EventType::name).thenComparing(EventType::revision))
                .map(type -> entry(type, counted.get(key(type.name(), type.revision()))))
                .toList();
    }

    /** How many events there are. */
    public synchronized long total() {
        return upToNow().values().stream().mapToLong(Counted::count).sum();
    }

    private Entry entry(EventType type, @Nullable Counted counted) {
        return counted == null
                ? new Entry(type.name(), type.revision(), 0, null, null, null)
                : new Entry(
                        type.name(),
                        type.revision(),
                        counted.count(),
                        counted.first(),
                        counted.last(),
                        example(counted.lastPosition()));
    }

    private JsonNode example(long position) {
        var logged = log.after(position - 1, 1).events().getFirst();
        return export.payload(logged, false);
    }

    private Map<String, Counted> upToNow() {
        var stored = mongo.execute(
                COLLECTION, counts -> counts.find(Filters.eq("_id", ID)).first());
        var counted = new TreeMap<String, Counted>();
        long position = stored == null ? LogReader.START : read(stored, counted);
        var page = log.after(position, COMMITS_AT_ONCE);
        for (int pages = 1; page.readTo() > position; pages++) {
            page.events().forEach(logged -> {
                var event = logged.event();
                var at = logged.commit().at();
                counted.compute(
                        key(event.type(), event.revision()),
                        (key, before) -> before == null
                                ? new Counted(1, at, at, logged.position())
                                : before.oneMore(at, logged.position()));
            });
            position = page.readTo();
            page = log.after(position, COMMITS_AT_ONCE);
            if (pages % PAGES_BETWEEN_SAVES == 0 || page.readTo() == position) {
                save(position, counted);
            }
        }
        return counted;
    }

    private static long read(Document stored, Map<String, Counted> counted) {
        for (var type : stored.getList("types", Document.class)) {
            counted.put(
                    type.getString("key"),
                    new Counted(
                            type.getLong("count"),
                            type.getDate("first").toInstant(),
                            type.getDate("last").toInstant(),
                            type.getLong("lastPosition")));
        }
        return stored.getLong("position");
    }

    private void save(long position, Map<String, Counted> counted) {
        var counts = counted.entrySet().stream()
                .map(entry -> new Document("key", entry.getKey())
                        .append("count", entry.getValue().count())
                        .append("first", Date.from(entry.getValue().first()))
                        .append("last", Date.from(entry.getValue().last()))
                        .append("lastPosition", entry.getValue().lastPosition()))
                .toList();
        var document = new Document("_id", ID).append("position", position).append("types", counts);
        mongo.execute(
                COLLECTION, all -> all.replaceOne(Filters.eq("_id", ID), document, new ReplaceOptions().upsert(true)));
    }

    private static String key(String name, @Nullable String revision) {
        return name + " " + revision;
    }
}
