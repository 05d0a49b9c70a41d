package com.motivata.eventstore;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.InsertManyOptions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * One batch on its way: writes its commits under the numbers it holds, with one ordered insert as long as nothing goes
 * wrong, and finds out what became of each. Numbers it has left over in the end are given back or filled.
 */
final class BatchWrite {

    private record Slot(long number, @Nullable PendingCommit commit) {}

    private static final int DUPLICATE_KEY = 11000;
    private static final InsertManyOptions IN_ORDER = new InsertManyOptions().ordered(true);

    private final BatchWriter writer;
    private final Deque<PendingCommit> todo;
    private final NavigableSet<Long> held = new TreeSet<>();
    private final Set<Long> resolved = new HashSet<>();
    private int troubles;
    private boolean interrupted;

    BatchWrite(BatchWriter writer, List<PendingCommit> batch) {
        this.writer = writer;
        this.todo = new ArrayDeque<>(batch);
    }

    /** Returns when the outcome of every commit of the batch is known, or known to stay unknown. */
    void run() {
        todo.forEach(PendingCommit::startPatience);
        try {
            while (!todo.isEmpty() || !held.isEmpty()) {
                attempt();
            }
        } catch (RuntimeException | Error e) {
            abandon(e);
        }
        writer.holes().follow();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt() {
        long at;
        List<Slot> slots;
        try {
            holdNumbers();
            at = writer.times().commitTime();
            slots = slots();
        } catch (MongoException e) {
            // Nothing was sent this time, but an earlier attempt may have gone through.
            resolveAll(e);
            return;
        }
        if (!slots.isEmpty()) {
            insert(slots, at);
        }
    }

    private void holdNumbers() {
        int missing = todo.size() - held.size();
        if (missing > 0) {
            held.addAll(writer.numbers().take(missing));
        }
        if (held.isEmpty() && !todo.isEmpty()) {
            // The window is full: what is missing at its beginning is being looked after.
            writer.holes().follow();
            pause(1);
            giveUpImpatient(new MongoException("the log does not become complete"));
        }
    }

    /** The commits that are left, under the lowest numbers; numbers too many are filled unless they can be given back. */
    private List<Slot> slots() {
        List<Slot> slots = new ArrayList<>(held.size());
        Iterator<PendingCommit> next = todo.iterator();
        for (long number : held) {
            slots.add(new Slot(number, next.hasNext() ? next.next() : null));
        }
        while (!slots.isEmpty() && slots.getLast().commit() == null && giveBack(slots.getLast())) {
            slots.removeLast();
        }
        return slots;
    }

    private boolean giveBack(Slot slot) {
        if (!writer.numbers().isLast(slot.number())) {
            return false;
        }
        letGo(List.of(slot.number()));
        return true;
    }

    private void letGo(Collection<Long> numbers) {
        writer.numbers().release(numbers);
        held.removeAll(numbers);
    }

    private void insert(List<Slot> slots, long at) {
        List<RawBsonDocument> documents = slots.stream()
                .map(slot -> CommitDocuments.toBson(commitFor(slot), slot.number(), at))
                .toList();
        long begun = System.nanoTime();
        try {
            writer.inserts().insertMany(documents, IN_ORDER);
            writer.times().wrote(System.nanoTime() - begun);
            stored(slots, at);
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().isEmpty() || e.getWriteConcernError() != null) {
                resolveAll(e);
            } else {
                stoppedAt(e.getWriteErrors().getFirst(), slots, at);
            }
        } catch (MongoException e) {
            resolveAll(e);
        }
    }

    private static NewCommit commitFor(Slot slot) {
        return slot.commit() == null ? NewCommit.filler() : slot.commit().commit();
    }

    /** An ordered insert stops at its first error: what stood before is stored, what stands behind is not. */
    private void stoppedAt(BulkWriteError error, List<Slot> slots, long at) {
        stored(slots.subList(0, error.getIndex()), at);
        Slot stopped = slots.get(error.getIndex());
        PendingCommit commit = stopped.commit();
        if (error.getCode() == DUPLICATE_KEY) {
            resolveDuplicate(stopped, new MongoException(error.getCode(), error.getMessage()));
        } else if (commit == null) {
            letGo(List.of(stopped.number()));
        } else {
            todo.remove(commit);
            commit.failed(new EventStoreException("the server refused the commit: " + error.getMessage()));
        }
    }

    private void stored(List<Slot> slots, long at) {
        if (slots.isEmpty()) {
            return;
        }
        Map<Long, Long> times = HashMap.newHashMap(slots.size());
        int commits = 0;
        for (Slot slot : slots) {
            times.put(slot.number(), at);
            if (slot.commit() != null) {
                commits++;
                todo.remove(slot.commit());
                slot.commit().storedAs(slot.number());
                writer.frontier().await(slot.commit());
            }
        }
        writer.statistics().batchStored(commits);
        writer.statistics().holesFilled(slots.size() - commits);
        writer.frontier().stored(times);
        letGo(times.keySet());
    }

    private void resolveDuplicate(Slot stopped, MongoException cause) {
        PendingCommit commit = stopped.commit();
        if (commit != null && isSettled(commit, cause)) {
            return;
        }
        if (!isLost(stopped.number())) {
            // The holder of number or position is not majority-committed yet: asking again at once would spin.
            pauseAfterTrouble();
            giveUpImpatient(cause);
        }
    }

    private boolean isLost(long number) {
        try {
            return loseTakenNumbers().contains(number);
        } catch (MongoException e) {
            return false; // it is found out about when it is written under again
        }
    }

    /** Drops those of the held numbers under which something durable is found: another's commit, or one of these. */
    private Set<Long> loseTakenNumbers() {
        Map<Long, Long> taken = writer.lookUp().timesOf(List.copyOf(held));
        writer.frontier().stored(taken);
        letGo(taken.keySet());
        Set<Long> byOthers = new HashSet<>(taken.keySet());
        byOthers.removeAll(resolved);
        if (!byOthers.isEmpty()) {
            writer.numbers().lost(byOthers);
        }
        return taken.keySet();
    }

    private void resolveAll(MongoException cause) {
        writer.statistics().outcomeResolved();
        pauseAfterTrouble();
        for (PendingCommit pending : List.copyOf(todo)) {
            isSettled(pending, cause);
        }
        giveUpImpatient(cause);
        if (todo.isEmpty()) {
            letGo(List.copyOf(held));
        }
    }

    private void giveUpImpatient(MongoException cause) {
        for (PendingCommit pending : List.copyOf(todo)) {
            if (!pending.hasPatience()) {
                todo.remove(pending);
                pending.failed(new OutcomeUnknown(pending.commit().commitId(), cause));
            }
        }
    }

    private boolean isSettled(PendingCommit pending, MongoException cause) {
        try {
            writer.outcomes().settle(pending);
        } catch (MongoException e) {
            e.addSuppressed(cause);
            if (!pending.hasPatience()) {
                throw e;
            }
        }
        if (!pending.isDecided()) {
            return false;
        }
        todo.remove(pending);
        if (pending.isStored()) {
            resolved.add(pending.number());
        }
        if (!pending.isDone()) {
            writer.frontier().await(pending);
        }
        return true;
    }

    private void pauseAfterTrouble() {
        pause(Math.min(1 << Math.min(troubles++, 8), 200));
    }

    /** An interrupt of the one who leads must not fail the commits of others: it is put off until all is known. */
    private void pause(int milliseconds) {
        interrupted |= Thread.interrupted();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(milliseconds));
    }

    /** No caller may be left waiting, whatever went wrong. */
    private void abandon(Throwable cause) {
        while (!todo.isEmpty()) {
            PendingCommit pending = todo.remove();
            pending.failed(new OutcomeUnknown(pending.commit().commitId(), cause));
        }
        letGo(List.copyOf(held));
    }
}
