package com.motivata.eventstore;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.concurrent.CountDownLatch;

/** Stops one insert just before it is sent, for as long as a test likes. */
final class HeldInsert implements CommandListener {

    private final CountDownLatch released = new CountDownLatch(1);
    private volatile boolean wanted;
    private volatile boolean holding;

    void holdNext() {
        wanted = true;
    }

    boolean isHolding() {
        return holding;
    }

    void release() {
        released.countDown();
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (wanted && event.getCommandName().equals("insert")) {
            wanted = false;
            holding = true;
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
