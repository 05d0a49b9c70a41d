package com.motivata.trial;

import com.motivata.web.RecordedReplies;
import com.motivata.web.RecordedReply;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A log that keeps replies only; {@link #commit} stands for another node's, or a handler's own, commit. */
public final class RepliesInMemory implements RecordedReplies {

    private final Map<String, RecordedReply> replies = new ConcurrentHashMap<>();
    private final Map<String, String> unchangedBy = new ConcurrentHashMap<>();

    @Override
    public Optional<RecordedReply> find(String idempotencyId) {
        return Optional.ofNullable(replies.get(idempotencyId));
    }

    @Override
    public void rememberUnchanged(String idempotencyId, String requestHash, String actorId, @Nullable Object reply) {
        commit(idempotencyId, requestHash, reply);
        unchangedBy.put(idempotencyId, actorId);
    }

    public void commit(String idempotencyId, String requestHash, @Nullable Object reply) {
        replies.put(idempotencyId, new RecordedReply(requestHash, reply));
    }

    public @Nullable String unchangedBy(String idempotencyId) {
        return unchangedBy.get(idempotencyId);
    }
}
