package com.motivata.eventstore;

import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.ExecutionResult;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * What the current unit of work tells about the commit it is about to make. Where no command leads it (events of an
 * event processor's batch, or none at all), what all events agree on counts.
 */
final class UnitOfWorkFacts {

    private static final String COMMITS = UnitOfWorkFacts.class.getName() + ".commits";

    private final @Nullable ReplyCodec replies;

    UnitOfWorkFacts(@Nullable ReplyCodec replies) {
        this.replies = replies;
    }

    CommitFacts of(List<? extends EventMessage<?>> events) {
        if (CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().getMessage() instanceof CommandMessage<?> command) {
            return ofCommand(CurrentUnitOfWork.get(), command);
        }
        return agreedBy(events);
    }

    CommitFacts ofCommand(UnitOfWork<?> work, CommandMessage<?> command) {
        MetaData metadata = command.getMetaData();
        String actorId = text(metadata, CommitMetadata.ACTOR_ID);
        String firstMessage = text(metadata, CommitMetadata.FIRST_MESSAGE);
        CommitFacts facts = CommitFacts.none()
                .withActor(actorId, text(metadata, CommitMetadata.ACTOR_ROLE))
                .withCommand(simpleName(command.getCommandName()), command.getIdentifier())
                .withOrigin(
                        firstMessage == null ? command.getIdentifier() : firstMessage,
                        text(metadata, CommitMetadata.CAUSING_MESSAGE),
                        text(metadata, CommitMetadata.TRACE_ID));
        String key = text(metadata, CommitMetadata.IDEMPOTENCY_ID);
        return key == null
                ? facts
                : facts.withCommitId(commitId(work, key))
                        .withReply(text(metadata, CommitMetadata.REQUEST_HASH), reply(work, actorId));
    }

    /** Has this unit of work stored a commit? */
    static boolean hasCommitted(UnitOfWork<?> work) {
        return commits(work) > 0;
    }

    static void committed() {
        if (CurrentUnitOfWork.isStarted()) {
            UnitOfWork<?> work = CurrentUnitOfWork.get();
            work.resources().put(COMMITS, commits(work) + 1);
        }
    }

    /** Events published while a unit of work commits make a second commit of it, which needs an id of its own. */
    private static String commitId(UnitOfWork<?> work, String key) {
        int earlier = commits(work);
        return earlier == 0 ? key : key + "#" + (earlier + 1);
    }

    private static int commits(UnitOfWork<?> work) {
        return (int) work.resources().getOrDefault(COMMITS, 0);
    }

    /** The result is there before the unit of work commits; a void handler has none. */
    private byte @Nullable [] reply(UnitOfWork<?> work, @Nullable String actorId) {
        ExecutionResult result = work.getExecutionResult();
        if (replies == null || result == null || result.isExceptionResult()) {
            return null;
        }
        Object payload = result.getResult().getPayload();
        return payload == null ? null : replies.encode(payload, actorId);
    }

    private static CommitFacts agreedBy(List<? extends EventMessage<?>> events) {
        return CommitFacts.none()
                .withActor(agreed(events, CommitMetadata.ACTOR_ID), agreed(events, CommitMetadata.ACTOR_ROLE))
                .withCommand(null, agreed(events, CommitMetadata.CAUSING_MESSAGE))
                .withOrigin(
                        agreed(events, CommitMetadata.FIRST_MESSAGE), null, agreed(events, CommitMetadata.TRACE_ID));
    }

    private static @Nullable String agreed(List<? extends EventMessage<?>> events, String key) {
        List<String> values = events.stream()
                .map(event -> Objects.toString(event.getMetaData().get(key), ""))
                .distinct()
                .toList();
        return values.size() == 1 && !values.getFirst().isEmpty() ? values.getFirst() : null;
    }

    private static @Nullable String text(MetaData metadata, String key) {
        Object value = metadata.get(key);
        return value == null ? null : value.toString();
    }

    private static String simpleName(String commandName) {
        return commandName.substring(Math.max(commandName.lastIndexOf('.'), commandName.lastIndexOf('$')) + 1);
    }
}
