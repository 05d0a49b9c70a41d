package com.motivata.wrong.api.sos;

import org.axonframework.commandhandling.CommandMessage;

public record ApiThatUsesAxonsClasses(CommandMessage<?> message) {}
