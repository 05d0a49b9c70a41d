package com.motivata.eventstore;

/**
 * Keys of a command's metadata that end up as fields of the commit. The edge (web, saga) puts them on the command;
 * every value is stored as its {@code toString()}. An absent key is an absent field.
 */
public final class CommitMetadata {

    /** Who asked: becomes {@code actor.id}, by which {@link CommitLog#lastCommitOf} finds a user's own writes. */
    public static final String ACTOR_ID = "actorId";

    /** In which role: becomes {@code actor.role}. */
    public static final String ACTOR_ROLE = "actorRole";

    /** Becomes the commit's id, at most {@link Limits#ID_BYTES} bytes: the same id is never committed twice. */
    public static final String IDEMPOTENCY_ID = "idempotencyId";

    /** Digest of the request that carried the idempotency id, to tell a repetition from a misuse of the id. */
    public static final String REQUEST_HASH = "requestHash";

    /**
     * The W3C trace id: becomes {@code traceId}. Its key is not "traceId" because Axon's {@code MessageOriginProvider}
     * uses that name for the id of the first message of a chain, which the commit calls {@code correlationId}.
     */
    public static final String TRACE_ID = "w3cTraceId";

    /** Axon's name for the id of the message that caused an event: the commit calls it {@code commandId}. */
    public static final String CAUSING_MESSAGE = "correlationId";

    /** Axon's name for the id of the first message of a chain: the commit calls it {@code correlationId}. */
    public static final String FIRST_MESSAGE = "traceId";

    private CommitMetadata() {}
}
