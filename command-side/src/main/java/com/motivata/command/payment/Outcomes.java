package com.motivata.command.payment;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;

/** Sends on what came of a call to the provider. */
@Component
class Outcomes {

    private final CommandGateway commands;

    Outcomes(CommandGateway commands) {
        this.commands = commands;
    }

    /** Within the current unit of work: stored in one commit with everything else it does. */
    void send(Object command) {
        commands.sendAndWait(command);
    }

    /** In a commit of its own, which stays when the current unit of work fails. */
    void sendAside(Object command) {
        var message = new GenericCommandMessage<>(command, CurrentUnitOfWork.correlationData());
        if (!CurrentUnitOfWork.isStarted()) {
            commands.sendAndWait(message);
            return;
        }
        var current = CurrentUnitOfWork.get();
        CurrentUnitOfWork.clear(current);
        try {
            commands.sendAndWait(message);
        } finally {
            CurrentUnitOfWork.set(current);
        }
    }
}
