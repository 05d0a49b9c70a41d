package com.motivata.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What idempotency keys led to. Kept in the event log, so that no crash separates a key from its effect. */
public interface RecordedReplies {

    /** @param idempotencyId what {@link Commands} put into the command's metadata under {@link Commands#IDEMPOTENCY_ID} */
    Optional<RecordedReply> find(String idempotencyId);

    /** For a command that succeeded without an event: no commit of its own holds the reply. */
    void rememberUnchanged(String idempotencyId, String requestHash, String actorId, @Nullable Object reply);
}
