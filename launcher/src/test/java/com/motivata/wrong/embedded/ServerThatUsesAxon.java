package com.motivata.wrong.embedded;

import org.axonframework.messaging.Message;

public record ServerThatUsesAxon(Message<?> message) {}
