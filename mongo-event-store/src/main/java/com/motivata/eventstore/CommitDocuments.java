package com.motivata.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.jspecify.annotations.Nullable;

import static com.motivata.eventstore.EventDocuments.put;
import static com.motivata.eventstore.EventDocuments.string;

/** The shape of a commit in MongoDB, made for an analyst's eyes: absent values are absent fields. */
final class CommitDocuments {

    static final String NUMBER = "_id";
    static final String COMMIT_ID = "commitId";
    static final String STREAMS = "streams";
    static final String AT = "at";
    static final String EVENTS = "events";
    static final String ATTEMPT = "attempt";
    static final String FILLER = "filler-";
    static final String ACTOR_ID = "actor.id";

    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

    private CommitDocuments() {}

    static RawBsonDocument toBson(NewCommit commit, long number, long atMillis) {
        return commit.template().with(number, atMillis);
    }

    /** The whole document but for number and time. */
    static BsonDocument unnumbered(
            String commitId,
            @Nullable String attempt,
            CommitFacts facts,
            List<String> positions,
            List<BsonDocument> events) {
        BsonDocument document = new BsonDocument(NUMBER, new BsonInt64(0))
                .append(COMMIT_ID, new BsonString(commitId))
                .append(STREAMS, strings(positions))
                .append(AT, new BsonDateTime(0));
        putActor(document, facts);
        put(document, "command", facts.command());
        put(document, "commandId", facts.commandId());
        put(document, "correlationId", facts.correlationId());
        put(document, "causationId", facts.causationId());
        put(document, "traceId", facts.traceId());
        put(document, "requestHash", facts.requestHash());
        if (facts.reply() != null) {
            document.append("reply", new BsonBinary(facts.reply()));
        }
        put(document, ATTEMPT, attempt);
        if (!events.isEmpty()) {
            document.append(EVENTS, new BsonArray(events));
        }
        return document;
    }

    static Commit toCommit(BsonDocument document) {
        CommitFacts facts = facts(document);
        List<StoredEvent> events = document.getArray(EVENTS, new BsonArray()).stream()
                .map(event -> EventDocuments.fromBson(event.asDocument(), facts))
                .toList();
        return new Commit(number(document), at(document), facts, events);
    }

    static RecordedCommit toRecorded(BsonDocument document) {
        CommitFacts facts = facts(document);
        return new RecordedCommit(
                number(document),
                facts.actorId(),
                Optional.ofNullable(facts.requestHash()),
                Optional.ofNullable(facts.reply()));
    }

    static BsonDocument decoded(RawBsonDocument document) {
        return document.decode(CODEC);
    }

    static boolean isFiller(BsonDocument document) {
        return document.getString(COMMIT_ID).getValue().startsWith(FILLER);
    }

    static long number(BsonDocument document) {
        return document.getNumber(NUMBER).longValue();
    }

    static Instant at(BsonDocument document) {
        return Instant.ofEpochMilli(document.getDateTime(AT).getValue());
    }

    private static CommitFacts facts(BsonDocument document) {
        BsonDocument actor = document.getDocument("actor", new BsonDocument());
        BsonValue reply = document.get("reply");
        return CommitFacts.none()
                .withCommitId(Objects.requireNonNull(string(document, COMMIT_ID)))
                .withActor(string(actor, "id"), string(actor, "role"))
                .withCommand(string(document, "command"), string(document, "commandId"))
                .withOrigin(
                        string(document, "correlationId"), string(document, "causationId"), string(document, "traceId"))
                .withReply(string(document, "requestHash"), bytes(reply));
    }

    private static byte @Nullable [] bytes(@Nullable BsonValue value) {
        return value == null ? null : value.asBinary().getData();
    }

    private static void putActor(BsonDocument document, CommitFacts facts) {
        BsonDocument actor = new BsonDocument();
        put(actor, "id", facts.actorId());
        put(actor, "role", facts.actorRole());
        if (!actor.isEmpty()) {
            document.append("actor", actor);
        }
    }

    private static BsonArray strings(List<String> values) {
        return new BsonArray(values.stream().map(BsonString::new).toList());
    }
}
