package com.motivata.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * What a commit says about its cause, once for all its events. Every part may be absent.
 *
 * @param commitId unique in the log; generated when absent
 * @param command simple name of the command, "SubmitQuiz"
 * @param commandId id of the command message, which Axon's events call "correlationId"
 * @param correlationId id of the first message of the chain this commit belongs to, which Axon calls "traceId"
 * @param causationId id of the message (mostly an event) that caused the command; absent if it came from outside
 * @param traceId W3C trace id
 * @param requestHash digest of the request behind {@code commitId}
 * @param reply the command's answer, encoded by a {@link ReplyCodec}
 */
public record CommitFacts(
        @Nullable String commitId,
        @Nullable String actorId,
        @Nullable String actorRole,
        @Nullable String command,
        @Nullable String commandId,
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable String traceId,
        @Nullable String requestHash,
        byte @Nullable [] reply) {

    private static final CommitFacts NONE = new CommitFacts(null, null, null, null, null, null, null, null, null, null);

    /** Nothing is known but that it happened. */
    public static CommitFacts none() {
        return NONE;
    }

    public CommitFacts withCommitId(@Nullable String id) {
        return new CommitFacts(
                id, actorId, actorRole, command, commandId, correlationId, causationId, traceId, requestHash, reply);
    }

    public CommitFacts withActor(@Nullable String id, @Nullable String role) {
        return new CommitFacts(
                commitId, id, role, command, commandId, correlationId, causationId, traceId, requestHash, reply);
    }

    public CommitFacts withCommand(@Nullable String name, @Nullable String id) {
        return new CommitFacts(
                commitId, actorId, actorRole, name, id, correlationId, causationId, traceId, requestHash, reply);
    }

    public CommitFacts withOrigin(@Nullable String correlation, @Nullable String causation, @Nullable String trace) {
        return new CommitFacts(
                commitId, actorId, actorRole, command, commandId, correlation, causation, trace, requestHash, reply);
    }

    public CommitFacts withReply(@Nullable String hash, byte @Nullable [] answer) {
        return new CommitFacts(
                commitId, actorId, actorRole, command, commandId, correlationId, causationId, traceId, hash, answer);
    }
}
