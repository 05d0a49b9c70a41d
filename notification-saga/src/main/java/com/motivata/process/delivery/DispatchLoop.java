package com.motivata.process.delivery;

import com.motivata.api.notification.NotificationChannel;
import com.motivata.process.delivery.Messages.Due;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks for due messages and hands them to the dispatcher, each channel for itself: where one hangs, the others go on. No
 * more is in memory than is being sent. Any number of processes may do this at the same time.
 */
@Component
class DispatchLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DispatchLoop.class);

    /** Ids only; looking for them costs more the more are due. */
    private static final int MOST_AT_ONCE = 500;

    private static final int PATIENCE_SECONDS = 15;

    private final Messages messages;
    private final Dispatcher dispatcher;
    private final Providers providers;
    private final DeliverySettings settings;
    private final Clock clock;

    /** By a clock that is moved a lease may be over at once; within this process a message is in one pair of hands. */
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();

    private volatile boolean running;
    private List<Thread> watchers = List.of();
    private ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();

    DispatchLoop(
            Messages messages, Dispatcher dispatcher, Providers providers, DeliverySettings settings, Clock clock) {
        this.messages = messages;
        this.dispatcher = dispatcher;
        this.providers = providers;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        running = true;
        senders = Executors.newVirtualThreadPerTaskExecutor();
        var started = new ArrayList<Thread>();
        for (var channel : NotificationChannel.values()) {
            started.add(Thread.ofVirtual().name("dispatch-" + channel).start(() -> watch(channel)));
        }
        watchers = started;
    }

    /** Lets what is being sent end. */
    @Override
    public synchronized void stop() {
        running = false;
        watchers.forEach(Thread::interrupt);
        senders.shutdown();
        try {
            if (!senders.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("stopped with messages being sent; they will be tried again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void watch(NotificationChannel channel) {
        var places = new Semaphore(settings.atOnce());
        try {
            while (running) {
                if (!anythingTaken(channel, places)) {
                    TimeUnit.NANOSECONDS.sleep(settings.poll().toNanos());
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean anythingTaken(NotificationChannel channel, Semaphore places) throws InterruptedException {
        try {
            return providers.isOpen(channel) && take(messages.due(channel, clock.instant(), MOST_AT_ONCE), places) > 0;
        } catch (RuntimeException databaseIsAway) {
            if (running) {
                LOG.warn("cannot look for messages to send by {}", channel, databaseIsAway);
            }
            return false;
        }
    }

    private int take(List<Due> due, Semaphore places) throws InterruptedException {
        int taken = 0;
        for (var one : due) {
            if (inHand.add(one.id())) {
                places.acquire();
                senders.execute(() -> send(one, places));
                taken++;
            }
        }
        return taken;
    }

    private void send(Due due, Semaphore places) {
        try {
            messages.claim(due, clock.instant(), settings.lease()).ifPresent(this::dispatch);
        } catch (RuntimeException e) {
            LOG.warn("message {} is tried again when its lease is over", due.id(), e);
        } finally {
            inHand.remove(due.id());
            places.release();
        }
    }

    private void dispatch(Message message) {
        try {
            dispatcher.dispatch(message);
        } catch (RuntimeException e) {
            LOG.warn("message {} cannot be sent now", message.id(), e);
            dispatcher.stumbled(message);
        }
    }
}
