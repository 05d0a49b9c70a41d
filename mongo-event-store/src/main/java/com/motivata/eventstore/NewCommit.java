package com.motivata.eventstore;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * A commit that has no number yet, known to be within the limits. It is encoded once; only number and time change when
 * it is written again.
 *
 * @param attempt tells this append from an earlier request with the same commit id; absent where the id itself does
 */
record NewCommit(
        String commitId, @Nullable String attempt, CommitFacts facts, List<String> positions, CommitTemplate template) {

    static NewCommit of(List<? extends EventMessage<?>> events, CommitFacts facts, Serializer serializer) {
        if (events.size() > Limits.EVENTS) {
            throw new LimitExceeded("%d events in one commit; at most %d".formatted(events.size(), Limits.EVENTS));
        }
        List<String> positions = new ArrayList<>(events.size());
        List<BsonDocument> documents = new ArrayList<>(events.size());
        for (EventMessage<?> event : events) {
            String aggregateId = checkedId("aggregate identifier", EventDocuments.aggregateId(event));
            positions.add(StreamPosition.of(aggregateId, EventDocuments.sequence(event)));
            documents.add(EventDocuments.toBson(event, facts, serializer));
        }
        return of(positions, documents, facts);
    }

    static NewCommit empty(CommitFacts facts) {
        if (facts.commitId() == null) {
            throw new IllegalArgumentException("a commit without events is only worth storing for its commit id");
        }
        return of(List.of(StreamPosition.ofEmptyCommit(facts.commitId())), List.of(), facts);
    }

    static NewCommit of(List<String> positions, List<BsonDocument> events, CommitFacts facts) {
        if (positions.stream().distinct().count() < positions.size()) {
            throw new IllegalArgumentException("one commit takes a stream position twice: " + positions);
        }
        boolean keyed = facts.commitId() != null;
        String commitId = keyed
                ? checkedId("commit id", facts.commitId())
                : UUID.randomUUID().toString();
        String attempt = keyed ? UUID.randomUUID().toString() : null;
        checkedFacts(facts);
        CommitTemplate template =
                CommitTemplate.of(CommitDocuments.unnumbered(commitId, attempt, facts, positions, events));
        if (template.bytes() > Limits.COMMIT_BYTES) {
            throw new LimitExceeded(
                    "a commit of %d bytes; at most %d".formatted(template.bytes(), Limits.COMMIT_BYTES));
        }
        return new NewCommit(commitId, attempt, facts, positions, template);
    }

    /** A commit that only takes up a number, so that what stands behind it becomes visible. */
    static NewCommit filler() {
        return empty(CommitFacts.none().withCommitId(CommitDocuments.FILLER + UUID.randomUUID()));
    }

    int bytes() {
        return template.bytes();
    }

    /** What no other commit may have: its id and its positions. The NUL keeps ids apart from positions. */
    List<String> claims() {
        List<String> claims = new ArrayList<>(positions);
        claims.add("\0" + commitId);
        return claims;
    }

    /** The positions before its own. */
    List<String> predecessors() {
        return positions.stream()
                .map(StreamPosition::before)
                .flatMap(Optional::stream)
                .filter(position -> !positions.contains(position))
                .toList();
    }

    /** Was this document stored by this very append (an attempt of ours whose answer got lost)? */
    boolean isStoredAs(BsonDocument holder) {
        String storedAttempt = EventDocuments.string(holder, CommitDocuments.ATTEMPT);
        return commitId.equals(EventDocuments.string(holder, CommitDocuments.COMMIT_ID))
                && (attempt == null || attempt.equals(storedAttempt));
    }

    private static void checkedFacts(CommitFacts facts) {
        checked("actor id", facts.actorId());
        checked("correlation id", facts.correlationId());
        checked("causation id", facts.causationId());
        checked("command id", facts.commandId());
        checked("trace id", facts.traceId());
        checked("request hash", facts.requestHash());
    }

    private static void checked(String what, @Nullable String id) {
        if (id != null) {
            checkedId(what, id);
        }
    }

    private static String checkedId(String what, String id) {
        int bytes = id.getBytes(StandardCharsets.UTF_8).length;
        if (bytes == 0 || bytes > Limits.ID_BYTES) {
            throw new LimitExceeded("%s of %d bytes; 1 to %d".formatted(what, bytes, Limits.ID_BYTES));
        }
        return id;
    }
}
