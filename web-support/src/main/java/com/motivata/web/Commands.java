package com.motivata.web;

import com.motivata.api.common.InvalidInput;
import com.motivata.api.common.Refusal;
import com.motivata.web.error.ApiFailure;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/**
 * Sends commands in the name of the request's caller, each at most once for an idempotency key. A conflict with a writer
 * elsewhere is tried again, with the same metadata; a refusal is not.
 */
public final class Commands {

    /** Metadata: the user id of the caller. */
    public static final String ACTOR_ID = "actorId";

    /** Metadata: {@code user} or {@code admin}. */
    public static final String ACTOR_ROLE = "actorRole";

    /** Metadata, here and in the next two: what the caller's token says of them. It goes no further than the command. */
    public static final String ACTOR_NAME = "actorName";

    public static final String ACTOR_EMAIL = "actorEmail";

    public static final String ACTOR_PHONE = "actorPhone";

    /** Metadata: 64 hex digits that stand for a caller and their idempotency key. */
    public static final String IDEMPOTENCY_ID = "idempotencyId";

    /** Metadata: 64 hex digits that stand for the whole request; together with {@link #IDEMPOTENCY_ID} only. */
    public static final String REQUEST_HASH = "requestHash";

    private static final RetryPolicy PATIENCE = RetryPolicy.builder()
            .includes(ConcurrencyException.class)
            .maxRetries(20) // two nodes that sell the same session meet at every other commit
            .delay(Duration.ofMillis(10))
            .multiplier(2)
            .jitter(Duration.ofMillis(10))
            .maxDelay(Duration.ofMillis(200))
            .build();

    private final CommandGateway gateway;
    private final Idempotency idempotency;
    private final RetryTemplate retry = new RetryTemplate(PATIENCE);

    public Commands(CommandGateway gateway, RecordedReplies replies) {
        this.gateway = gateway;
        this.idempotency = new Idempotency(replies);
    }

    /**
     * @throws Refusal as the handler threw it
     * @throws InvalidInput as the handler threw it
     * @throws ConcurrencyException when patience is over
     * @throws ApiFailure for an idempotency key that is malformed, still busy, or was used for another request
     */
    @SuppressWarnings("NullAway") // who expects a reply gets one: it is the handler's to give
    public <R> R send(Object command, Class<R> replyType) {
        return replyType.cast(reply(command));
    }

    /** For a command that answers nothing. Throws what {@link #send(Object, Class)} does. */
    public void send(Object command) {
        reply(command);
    }

    private @Nullable Object reply(Object command) {
        CurrentRequest current = CurrentRequest.find();
        Caller caller = CurrentRequest.caller();
        IdempotentRequest request =
                current == null || caller == null ? null : IdempotentRequest.find(current.request(), caller);
        if (current == null || request == null) {
            return dispatch(command, Actor.withContact(caller));
        }
        return idempotency.once(request, current.response(), () -> dispatch(command, metaData(request)));
    }

    private static Map<String, Object> metaData(IdempotentRequest request) {
        Map<String, Object> metaData = new LinkedHashMap<>(Actor.withContact(request.caller()));
        metaData.put(IDEMPOTENCY_ID, request.id());
        metaData.put(REQUEST_HASH, request.hash());
        return metaData;
    }

    private @Nullable Object dispatch(Object command, Map<String, Object> facts) {
        Map<String, Object> metaData = new LinkedHashMap<>(facts);
        TraceId.find(CurrentRequest.find()).ifPresent(id -> metaData.put(TraceId.KEY, id));
        return retry.<@Nullable Object>invoke(() -> sendOnce(command, metaData));
    }

    private @Nullable Object sendOnce(Object command, Map<String, Object> metaData) {
        try {
            return gateway.sendAndWait(new GenericCommandMessage<>(command, metaData));
        } catch (RuntimeException failure) {
            throw Replies.unwrapped(failure);
        }
    }
}
