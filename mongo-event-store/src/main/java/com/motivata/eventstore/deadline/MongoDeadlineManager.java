package com.motivata.eventstore.deadline;

import com.mongodb.client.MongoDatabase;
import com.motivata.eventstore.deadline.DueTime.Written;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.deadline.AbstractDeadlineManager;
import org.axonframework.deadline.DeadlineMessage;
import org.axonframework.deadline.GenericDeadlineMessage;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.DefaultInterceptorChain;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.ScopeAware;
import org.axonframework.messaging.ScopeAwareProvider;
import org.axonframework.messaging.ScopeDescriptor;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;

/**
 * Axon's deadlines, kept in MongoDB. Other than Axon's own, it keeps one deadline of a name for a scope: a saga that
 * is told of the same event twice must not ring twice. Setting one again moves it.
 *
 * <p>A deadline is stored when the unit of work that sets it is about to commit, after the saga that set it. It rings at
 * least once, on one node, in a unit of work of its own; it is gone when that has committed. One whose scope has ended
 * rings for nobody.
 */
public final class MongoDeadlineManager extends AbstractDeadlineManager implements Lifecycle {

    /** The longest that a deadline set elsewhere, or a clock that was moved, goes unnoticed. */
    public static final Duration POLL_INTERVAL = Duration.ofMillis(250);

    /** Longer than anything that rings may take. */
    public static final Duration LEASE = Duration.ofMinutes(2);

    private final DueTimes times;
    private final InstantSource clock;
    private final Serializer serializer;
    private final ScopeAwareProvider scopes;
    private final Ringer ringer;

    /** @param serializer of scopes and payloads; must be able to serialize to {@code String} */
    public MongoDeadlineManager(
            MongoDatabase database, InstantSource clock, Serializer serializer, ScopeAwareProvider scopes) {
        this(database, clock, serializer, scopes, LEASE);
    }

    MongoDeadlineManager(
            MongoDatabase database,
            InstantSource clock,
            Serializer serializer,
            ScopeAwareProvider scopes,
            Duration lease) {
        this.times = new DueTimes(database);
        this.clock = clock;
        this.serializer = serializer;
        this.scopes = scopes;
        this.ringer = new Ringer(times, clock, POLL_INTERVAL, lease, this::ring);
    }

    @Override
    public void registerLifecycleHandlers(LifecycleRegistry lifecycle) {
        lifecycle.onStart(Phase.INBOUND_EVENT_CONNECTORS, this::start);
        lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS, this::shutdown);
    }

    public void start() {
        ringer.start();
    }

    @Override
    public void shutdown() {
        ringer.stop();
    }

    /** @return the id the deadline can be cancelled by: of the same scope and name always the same */
    @Override
    public String schedule(
            Instant triggerDateTime, String deadlineName, @Nullable Object messageOrPayload, ScopeDescriptor scope) {
        DeadlineMessage<?> message =
                GenericDeadlineMessage.asDeadlineMessage(deadlineName, messageOrPayload, triggerDateTime);
        String id = id(deadlineName, scope);
        runOnPrepareCommitOrNow(() -> {
            times.put(dueTime(id, processDispatchInterceptors(message), scope, triggerDateTime));
            ringer.wake();
        });
        return id;
    }

    @Override
    public String schedule(
            Duration triggerDuration, String deadlineName, @Nullable Object messageOrPayload, ScopeDescriptor scope) {
        return schedule(clock.instant().plus(triggerDuration), deadlineName, messageOrPayload, scope);
    }

    @Override
    public void cancelSchedule(String deadlineName, String scheduleId) {
        runOnPrepareCommitOrNow(() -> times.remove(scheduleId));
    }

    @Override
    public void cancelAll(String deadlineName) {
        runOnPrepareCommitOrNow(() -> times.removeAll(deadlineName));
    }

    @Override
    public void cancelAllWithinScope(String deadlineName, ScopeDescriptor scope) {
        runOnPrepareCommitOrNow(() -> times.removeAll(deadlineName, written(scope)));
    }

    private static String id(String deadlineName, ScopeDescriptor scope) {
        return scope.scopeDescription() + " " + deadlineName;
    }

    private DueTime dueTime(String id, DeadlineMessage<?> message, ScopeDescriptor scope, Instant dueAt) {
        Object payload = message.getPayload();
        Map<String, String> metaData = message.getMetaData().entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().toString()));
        return DueTime.of(
                id,
                message.getDeadlineName(),
                written(scope),
                payload == null ? null : written(payload),
                metaData,
                dueAt);
    }

    private void ring(DueTime time) throws Exception {
        ScopeDescriptor scope = read(time.scope());
        UnitOfWork<DeadlineMessage<?>> work = DefaultUnitOfWork.startAndGet(message(time));
        ResultMessage<?> result = work.executeWithResult(() ->
                new DefaultInterceptorChain<>(work, handlerInterceptors(), message -> send(message, scope)).proceed());
        if (result.isExceptional()) {
            throw result.exceptionResult() instanceof Exception failure
                    ? failure
                    : new IllegalStateException(result.exceptionResult());
        }
    }

    private @Nullable Object send(DeadlineMessage<?> message, ScopeDescriptor scope) throws Exception {
        for (ScopeAware component : scopes.provideScopeAwareStream(scope).toList()) {
            if (component.canResolve(scope)) {
                component.send(message, scope);
            }
        }
        return null;
    }

    private DeadlineMessage<?> message(DueTime time) {
        Written payload = time.payload();
        return GenericDeadlineMessage.asDeadlineMessage(
                        time.name(), payload == null ? null : read(payload), clock.instant())
                .andMetaData(time.metaData());
    }

    private Written written(Object object) {
        return new Written(
                object.getClass().getName(),
                serializer.serialize(object, String.class).getData());
    }

    private <T> T read(Written written) {
        T read = serializer.deserialize(
                new SimpleSerializedObject<>(written.json(), String.class, written.type(), null));
        if (read instanceof UnknownSerializedType) { // it would ring for nobody, and be gone
            throw new SerializationException("there is no class " + written.type());
        }
        return read;
    }
}
