package com.motivata.eventstore;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Handler interceptor of the command bus: a command with an idempotency id that succeeded without publishing anything
 * leaves a commit without events, so that its repetition is recognised too. Refuses such a command inside another's
 * unit of work (a saga's, sent over a {@code SimpleCommandBus}), where its id would be lost.
 */
public final class RememberKeyedCommands implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final CommitLogStorageEngine engine;

    public RememberKeyedCommands(CommitLogStorageEngine engine) {
        this.engine = engine;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
            throws Exception {
        if (isKeyed(work.getMessage()) && isPartOfAnother(work)) {
            throw new IllegalStateException(
                    "%s has an idempotency id and is handled within another unit of work: "
                                    .formatted(work.getMessage().getCommandName())
                            + "its events would be stored with that one's, without the id. Send it through a command bus with threads of its own");
        }
        // Events are appended in the phase before; a failure in this one still rolls the unit of work back.
        work.onCommit(committing -> engine.rememberUnchanged(work));
        return chain.proceed();
    }

    static boolean isKeyed(CommandMessage<?> command) {
        return command.getMetaData().containsKey(CommitMetadata.IDEMPOTENCY_ID);
    }

    /** Axon stores the events of a nested unit of work with its parent's, unless that has stored its own already. */
    private static boolean isPartOfAnother(UnitOfWork<?> work) {
        return work.parent()
                .filter(parent -> !parent.phase().isAfter(UnitOfWork.Phase.PREPARE_COMMIT))
                .isPresent();
    }
}
