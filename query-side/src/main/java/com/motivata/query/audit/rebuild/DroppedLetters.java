package com.motivata.query.audit.rebuild;

import com.motivata.api.common.Refusal;
import com.motivata.api.common.UserId;
import com.motivata.query.ViewVersions;
import java.time.Clock;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoOperations;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

/** Events somebody decided to go on without. Who, when and why is kept; the event itself stays in the log. */
public final class DroppedLetters {

    private final MongoOperations mongo;
    private final VersionStore versions;
    private final Clock clock;

    public DroppedLetters(MongoOperations mongo, VersionStore versions, Clock clock) {
        this.mongo = mongo;
        this.versions = versions;
        this.clock = clock;
    }

    /** @throws Refusal where no such event is set aside */
    public void drop(String projection, String eventId, String reason, UserId by) {
        var letter = lettersOf(projection, eventId);
        var found = mongo.execute(
                DeadLetters.COLLECTION, letters -> letters.find(letter).first());
        if (found == null) {
            throw new Refusal(ProjectionRefusal.NOT_FOUND, "Dead letter not found");
        }
        var record = new Document("projection", projection)
                .append("eventId", eventId)
                .append("sequence", found.getString("sequenceIdentifier"))
                .append("causeType", found.getString("causeType"))
                .append("reason", reason)
                .append("by", by.value())
                .append("at", Date.from(clock.instant()));
        mongo.execute(DeadLetters.DROPPED, dropped -> dropped.insertOne(record));
        mongo.execute(DeadLetters.COLLECTION, letters -> letters.deleteMany(letter));
    }

    private Bson lettersOf(String projection, String eventId) {
        var processors = versions.of(projection).wanted().stream()
                .map(version -> ViewVersions.named(projection, version))
                .toList();
        return and(in("processingGroup", processors), eq("message.eventIdentifier", eventId));
    }
}
