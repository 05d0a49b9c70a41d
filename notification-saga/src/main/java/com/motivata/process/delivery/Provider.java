package com.motivata.process.delivery;

import com.motivata.api.notification.NotificationChannel;

/** The port: somebody who delivers. One adapter for each provider. */
public interface Provider {

    /** As it stands in attempts, and in the name of its circuit breaker. */
    String name();

    NotificationChannel channel();

    /** Of several for one channel, the lowest is asked first. */
    int rank();

    /** Whether there is enough configuration to use it. */
    boolean isConfigured();

    /** Answers in bounded time, and throws nothing that the world could cause. */
    Outcome send(Letter letter);
}
