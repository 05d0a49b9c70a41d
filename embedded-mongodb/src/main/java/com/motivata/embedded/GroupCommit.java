package com.motivata.embedded;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.h2.mvstore.DataUtils.ERROR_CLOSED;

/**
 * Lets a write return only when the chunk with it is in the file, so that no crash of the process can take back what
 * was answered. Writers share the read lock; the committer takes the write lock, so a chunk never holds half a command;
 * all writers that waited for the same chunk go on together.
 */
final class GroupCommit implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);
    private static final int INTERNAL_ERROR = 1;

    private final MVStore store;
    private final Compaction compaction;
    private final ReadWriteLock writing = new ReentrantReadWriteLock(true);
    private final Thread committer =
            Thread.ofPlatform().name("embedded-mongodb-commit").daemon().unstarted(this::run);

    /** Guards what follows. The committer and those who wait for it are woken apart: writers come in dozens. */
    private final Lock lock = new ReentrantLock();

    private final Condition work = lock.newCondition();
    private final Condition settled = lock.newCondition();
    private long begun;
    private long durable;
    private boolean unsaved;
    private boolean closing;
    private @Nullable Throwable failure;

    GroupCommit(MVStore store) {
        this.store = store;
        this.compaction = new Compaction(store);
        committer.start();
    }

    /** Runs a command and returns its answer, or throws its error, when what it changed and what it saw is durable. */
    <T> T write(Supplier<T> command) {
        long number = 0;
        try {
            writing.readLock().lock();
            try {
                number = begin();
                return command.get();
            } finally {
                writing.readLock().unlock();
                askForCommit();
            }
        } finally {
            await(number);
        }
    }

    /** Runs a read and returns its answer when everything it can have seen is durable. */
    <T> T readCommitted(Supplier<T> command) {
        T answer = command.get();
        await(lastBegun());
        return answer;
    }

    /** Overwrites what was deleted, with all writers held up for as long as it takes. */
    void wipe() {
        long upTo;
        writing.writeLock().lock();
        try {
            upTo = takeAll();
            new Wiping(store).wipe();
            throwIfClosed();
        } finally {
            writing.writeLock().unlock();
        }
        settle(upTo);
    }

    private long begin() {
        lock.lock();
        try {
            throwIfFailed();
            return ++begun;
        } finally {
            lock.unlock();
        }
    }

    private long lastBegun() {
        lock.lock();
        try {
            return begun;
        } finally {
            lock.unlock();
        }
    }

    private void askForCommit() {
        lock.lock();
        try {
            unsaved = true;
            work.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Whoever is interrupted goes on waiting: the answer depends on the chunk, not on the patience of this thread. */
    private void await(long number) {
        lock.lock();
        try {
            while (durable < number && failure == null) {
                settled.awaitUninterruptibly();
            }
            if (durable < number) {
                throwIfFailed();
            }
        } finally {
            lock.unlock();
        }
    }

    private void throwIfFailed() {
        if (failure != null) {
            throw new MongoServerError(INTERNAL_ERROR, "the data file cannot be written: " + failure.getMessage());
        }
    }

    private void run() {
        try {
            while (untilUnsaved()) {
                commit();
                compaction.whenDue(this::commit);
            }
            commit();
        } catch (RuntimeException | Error e) { // whatever it is, nobody may wait for this thread any longer
            log.error("The embedded database can no longer write its data file; restart it when the disk is well", e);
            fail(e);
        }
    }

    private boolean untilUnsaved() {
        lock.lock();
        try {
            while (!unsaved && !closing) {
                work.awaitUninterruptibly();
            }
            return !closing;
        } finally {
            lock.unlock();
        }
    }

    private void commit() {
        long upTo;
        writing.writeLock().lock();
        try {
            upTo = takeAll();
            store.commit();
            throwIfClosed();
        } finally {
            writing.writeLock().unlock();
        }
        settle(upTo);
    }

    /** After an error the store closes itself and from then on commits nothing, silently. */
    private void throwIfClosed() {
        if (store.isClosed()) {
            throw new MVStoreException(ERROR_CLOSED, "it was closed after an earlier error");
        }
    }

    private long takeAll() {
        lock.lock();
        try {
            unsaved = false;
            return begun;
        } finally {
            lock.unlock();
        }
    }

    /** The one who wiped may come here after a later commit: what is durable stays so. */
    void settle(long upTo) {
        lock.lock();
        try {
            durable = Math.max(durable, upTo);
            settled.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void fail(Throwable e) {
        lock.lock();
        try {
            failure = e;
            settled.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void askToClose() {
        lock.lock();
        try {
            closing = true;
            work.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Commits what is left. No write may follow. */
    @Override
    public void close() {
        askToClose();
        try {
            committer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
