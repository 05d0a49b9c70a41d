package com.motivata.web;

import com.motivata.web.error.ApiFailure;
import com.motivata.web.error.ErrorCode;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One effect and one answer for one key. The record itself is written with the effect, by the event log; here is only
 * who may go ahead. Two nodes may both do so: then the log lets one commit, and the other finds that one's answer.
 */
final class Idempotency {

    static final String REPLAYED = "Idempotent-Replayed";

    private final RecordedReplies replies;
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    Idempotency(RecordedReplies replies) {
        this.replies = replies;
    }

    @Nullable
    Object once(IdempotentRequest request, HttpServletResponse response, Supplier<@Nullable Object> effect) {
        if (!running.add(request.id())) {
            throw new ApiFailure(ErrorCode.CONFLICT, "A request with this idempotency key is still running")
                    .with("Retry-After", "1");
        }
        try {
            Optional<RecordedReply> known = replies.find(request.id());
            return known.isPresent() ? replay(known.get(), request, response) : perform(request, response, effect);
        } finally {
            running.remove(request.id());
        }
    }

    private @Nullable Object perform(
            IdempotentRequest request, HttpServletResponse response, Supplier<@Nullable Object> effect) {
        try {
            return remembered(request, effect.get());
        } catch (RuntimeException failure) {
            RecordedReply ofAnotherNode = replies.find(request.id()).orElseThrow(() -> failure);
            return replay(ofAnotherNode, request, response);
        }
    }

    /** A commit remembers its reply itself; a command that changed nothing had none. */
    private @Nullable Object remembered(IdempotentRequest request, @Nullable Object reply) {
        if (replies.find(request.id()).isEmpty()) {
            String actorId = request.caller().userId().value();
            replies.rememberUnchanged(request.id(), request.hash(), actorId, reply);
        }
        return reply;
    }

    private static @Nullable Object replay(
            RecordedReply known, IdempotentRequest request, HttpServletResponse response) {
        if (!known.requestHash().equals(request.hash())) {
            throw new ApiFailure(
                    ErrorCode.VALIDATION_ERROR, "This idempotency key was already used for a different request");
        }
        response.setHeader(REPLAYED, "true");
        return known.reply();
    }
}
