package com.motivata.eventstore;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * One batch on its way: writes its commits under the numbers it holds, with one ordered insert as long as nothing goes
 * wrong, and finds out what became of each. Numbers it has left over in the end are given back or filled.
 */
final class BatchWrite {

    private record Slot(long number, @Nullable PendingCommit commit, RawBsonDocument document) {}

    private static final int DUPLICATE_KEY = 11000;
    private static final InsertManyOptions IN_ORDER = new InsertManyOptions().ordered(true);

    private final BatchWriter writer;
    private final HeldNumbers held;
    private final Undecided todo;
    private final Pauses pauses = new Pauses();

    BatchWrite(BatchWriter writer, List<PendingCommit> batch) {
        this.writer = writer;
        this.held = new HeldNumbers(writer.numbers(), writer.frontier(), writer.lookUp());
        this.todo = new Undecided(batch, writer.outcomes(), writer.frontier(), held);
        batch.forEach(PendingCommit::startPatience);
    }

    /** Returns when the outcome of every commit of the batch is known, or known to stay unknown. */
    void run() {
        try {
            while (!todo.isEmpty() || !held.isEmpty()) {
                attempt();
            }
        } catch (RuntimeException | Error e) {
            todo.abandonAll(e);
            held.letGoOfAll();
        }
        writer.holes().follow();
        pauses.end();
    }

    private void attempt() {
        long at;
        List<Slot> slots;
        try {
            holdNumbers();
            at = writer.times().commitTime();
            slots = slots(at);
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
        held.takeUpTo(todo.size());
        if (held.isEmpty() && !todo.isEmpty()) {
            // The window is full: what is missing at its beginning is being looked after.
            writer.holes().follow();
            pauses.shortly();
            todo.giveUpImpatient(new MongoException("the log does not become complete"));
        }
    }

    /** The commits that are left; numbers too many are filled unless they can be given back. */
    private List<Slot> slots(long at) {
        held.giveBackDownTo(todo.size());
        List<Slot> slots = new ArrayList<>(todo.size());
        Iterator<PendingCommit> next = todo.iterator();
        for (long number : held.inOrderOfUse(todo.size())) {
            PendingCommit commit = next.hasNext() ? next.next() : null;
            NewCommit content = commit == null ? NewCommit.filler() : commit.commit();
            slots.add(new Slot(number, commit, CommitDocuments.toBson(content, number, at)));
        }
        return slots;
    }

    private void insert(List<Slot> slots, long at) {
        long begun = System.nanoTime();
        try {
            writer.inserts().insertMany(slots.stream().map(Slot::document).toList(), IN_ORDER);
            writer.times().wrote(System.nanoTime() - begun);
            stored(slots, at);
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().isEmpty() || e.getWriteConcernError() != null) {
                resolveAll(e);
            } else {
                Duration write = Duration.ofNanos(System.nanoTime() - begun);
                stoppedAt(e.getWriteErrors().getFirst(), slots, at, write);
            }
        } catch (MongoException e) {
            resolveAll(e);
        }
    }

    /** An ordered insert stops at its first error: what stood before is stored, what stands behind is not. */
    private void stoppedAt(BulkWriteError error, List<Slot> slots, long at, Duration write) {
        stored(slots.subList(0, error.getIndex()), at);
        Slot stopped = slots.get(error.getIndex());
        if (error.getCode() == DUPLICATE_KEY) {
            resolveDuplicate(stopped, new MongoException(error.getCode(), error.getMessage()), write);
        } else if (stopped.commit() == null) {
            held.letGo(List.of(stopped.number()));
        } else {
            String reason = "the server refused the commit: " + error.getMessage();
            todo.failed(stopped.commit(), new EventStoreException(reason));
        }
    }

    private void stored(List<Slot> slots, long at) {
        if (slots.isEmpty()) {
            return;
        }
        writer.recent().add(slots.stream().map(Slot::document).toList());
        Map<Long, Long> times = HashMap.newHashMap(slots.size());
        int commits = 0;
        for (Slot slot : slots) {
            times.put(slot.number(), at);
            if (slot.commit() != null) {
                commits++;
                todo.stored(slot.commit(), slot.number());
            }
        }
        writer.statistics().batchStored(commits);
        writer.statistics().holesFilled(slots.size() - commits);
        writer.frontier().stored(times);
        held.letGo(times.keySet());
    }

    private void resolveDuplicate(Slot stopped, MongoException cause, Duration write) {
        if (stopped.commit() != null && todo.settle(stopped.commit(), cause)) {
            return;
        }
        if (!isLost(stopped.number(), write)) {
            // The holder of number or position is not majority-committed yet: asking again at once would spin.
            pauses.afterTrouble();
            todo.giveUpImpatient(cause);
        }
    }

    private boolean isLost(long number, Duration write) {
        try {
            HeldNumbers.Taken taken = held.dropTaken(todo.size());
            if (taken.byOthers()) {
                writer.patience().wasTooShort(write);
            }
            return taken.numbers().contains(number);
        } catch (MongoException e) {
            return false; // it is found out about when it is written under again
        }
    }

    private void resolveAll(MongoException cause) {
        writer.statistics().outcomeResolved();
        pauses.afterTrouble();
        todo.settleAll(cause);
        if (todo.isEmpty()) {
            held.letGoOfAll();
        }
    }
}
