package com.motivata.eventstore;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the log at short intervals whether other processes appended, while anybody wants to know. */
final class TailPoller {

    private static final Logger LOG = LoggerFactory.getLogger(TailPoller.class);

    private final CommitLog log;
    private final Duration interval;
    private final BooleanSupplier wanted;
    private @Nullable ScheduledExecutorService executor;
    private boolean stopped;
    private boolean failing;

    TailPoller(CommitLog log, Duration interval, BooleanSupplier wanted) {
        this.log = log;
        this.interval = interval;
        this.wanted = wanted;
    }

    synchronized void start() {
        if (executor == null && !stopped) {
            executor = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("event-log-poll").factory());
            long nanos = interval.toNanos();
            executor.scheduleWithFixedDelay(this::poll, nanos, nanos, TimeUnit.NANOSECONDS);
        }
    }

    synchronized void stop() {
        stopped = true;
        if (executor != null) {
            executor.shutdownNow();
        }
    }

    /** A server that is away fails every poll: the first failure is told, and the end of it. */
    private void poll() {
        if (!wanted.getAsBoolean()) {
            return;
        }
        try {
            log.poll();
            if (failing) {
                LOG.info("the event log can be polled again");
            }
            failing = false;
        } catch (RuntimeException e) {
            if (!failing && !isStopped()) {
                LOG.warn("the event log cannot be polled; trying on", e);
            }
            failing = true;
        }
    }

    private synchronized boolean isStopped() {
        return stopped;
    }
}
