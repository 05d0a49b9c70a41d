package com.motivata.wrong.query.sos;

import org.axonframework.commandhandling.gateway.CommandGateway;

public record QueryThatSendsCommands(CommandGateway gateway) {}
