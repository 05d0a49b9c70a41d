package com.motivata.process;

import com.motivata.api.common.Refusal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;

/**
 * Sends commands from a thread of their own: on the saga's thread they would become part of its unit of work, and be
 * committed with it, after it, or not at all.
 */
@Component
class CommandInstructions implements Instructions {

    private static final Logger LOG = LoggerFactory.getLogger(CommandInstructions.class);

    private static final RetryPolicy PATIENCE = RetryPolicy.builder()
            .includes(ConcurrencyException.class)
            .maxRetries(6)
            .delay(Duration.ofMillis(10))
            .multiplier(2)
            .jitter(Duration.ofMillis(10))
            .maxDelay(Duration.ofMillis(200))
            .build();

    private final CommandGateway commands;
    private final RetryTemplate retry = new RetryTemplate(PATIENCE);

    CommandInstructions(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public void carryOut(Object command) {
        var message = new GenericCommandMessage<>(command, CurrentUnitOfWork.correlationData());
        try {
            CompletableFuture.runAsync(() -> send(message), Thread::startVirtualThread)
                    .join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    private void send(CommandMessage<?> message) {
        try {
            retry.invoke(() -> commands.<Object>sendAndWait(message));
        } catch (Refusal refusal) {
            LOG.debug("{} is not needed any more: {}", message.getCommandName(), refusal.getMessage());
        }
    }
}
