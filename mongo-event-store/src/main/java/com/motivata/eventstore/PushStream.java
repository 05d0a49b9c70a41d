package com.motivata.eventstore;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * The events after a token, in order, without end. It asks the server only when the log is known to have grown since
 * it last saw the end. Used by one thread, woken by any.
 */
final class PushStream implements TrackingEventStream {

    private static final long NEVER_SAW_THE_END = -1;

    private final CommitLogStorageEngine engine;
    private final Consumer<PushStream> onClose;
    private final Semaphore wakeUp = new Semaphore(0);
    private volatile @Nullable Runnable callback;
    private volatile boolean closed;
    private long position;
    private long sawEndAt = NEVER_SAW_THE_END;
    private Iterator<? extends TrackedEventMessage<?>> fetched = Collections.emptyIterator();
    private @Nullable TrackedEventMessage<?> next;

    PushStream(CommitLogStorageEngine engine, @Nullable TrackingToken token, Consumer<PushStream> onClose) {
        this.engine = engine;
        this.position = Tokens.position(token);
        this.onClose = onClose;
    }

    void wake() {
        if (wakeUp.availablePermits() == 0) {
            wakeUp.release();
        }
        Runnable onAvailable = callback;
        if (onAvailable != null && !closed) {
            onAvailable.run();
        }
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return isFilled() ? Optional.ofNullable(next) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long end = System.nanoTime() + unit.toNanos(timeout);
        while (!isFilled()) {
            long left = end - System.nanoTime();
            if (left <= 0 || closed) {
                return false;
            }
            waitForMore(left);
        }
        return true;
    }

    /** A wake-up between the look and the wait leaves a permit behind, so it is not missed. */
    private void waitForMore(long nanos) throws InterruptedException {
        if (wakeUp.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
            wakeUp.drainPermits();
        }
    }

    /** @throws NoSuchElementException if the stream is closed and nothing is left */
    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.SECONDS)) {
            if (closed) {
                throw new NoSuchElementException("the stream is closed");
            }
        }
        TrackedEventMessage<?> event = Objects.requireNonNull(next);
        next = null;
        position = Tokens.position(event.trackingToken());
        return event;
    }

    private boolean isFilled() {
        if (next != null) {
            return true;
        }
        if (isAtKnownEnd()) {
            return false;
        }
        if (!fetched.hasNext()) {
            fetch();
        }
        if (fetched.hasNext()) {
            next = fetched.next();
        }
        return next != null;
    }

    /** Handed out all that is known to be there; who appends more, here or elsewhere, makes it known. */
    private boolean isAtKnownEnd() {
        long visible = engine.log().knownTail();
        return visible <= sawEndAt || visible > 0 && Tokens.nextCommit(position) > visible;
    }

    /** Whatever was visible before the read is covered by it, commits without events included. */
    private void fetch() {
        long visible = engine.log().knownTail();
        fetched = engine.readEvents(Tokens.at(position), false).iterator();
        if (!fetched.hasNext()) {
            sawEndAt = visible;
            position = Math.max(position, Tokens.endPosition(visible));
        }
    }

    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        callback = onAvailable;
        return true;
    }

    @Override
    public void close() {
        closed = true;
        onClose.accept(this);
        wakeUp.release();
    }
}
