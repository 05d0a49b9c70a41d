package com.motivata.eventstore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;

/**
 * Reads commits in their order up to the first that is not there. Near the end of the log, where a process has many
 * readers that want the same, they share what one of them reads or the process itself wrote.
 */
final class CommitReads {

    /** Whoever reads for all may have trouble with the server; nobody has to share that for long. */
    private static final long SHARING_SECONDS = 5;

    private final LookUp lookUp;
    private final Frontier frontier;
    private final RecentCommits recent;
    private final Lock sharing = new ReentrantLock();

    CommitReads(LookUp lookUp, Frontier frontier, RecentCommits recent) {
        this.lookUp = lookUp;
        this.frontier = frontier;
        this.recent = recent;
    }

    /** Up to {@code count} commits from this number on. */
    List<BsonDocument> read(long from, int count) {
        if (from + RecentCommits.COMMITS <= frontier.visible()) {
            return contiguous(lookUp.between(from, count, BsonDocument.class), from);
        }
        return near(from, count).stream().map(CommitDocuments::decoded).toList();
    }

    private List<RawBsonDocument> near(long from, int count) {
        List<RawBsonDocument> known = recent.from(from, count);
        if (known.size() == count) {
            return known;
        }
        boolean alone = takeTurn();
        try {
            return completed(recent.from(from, count), from, count);
        } finally {
            if (alone) {
                sharing.unlock();
            }
        }
    }

    private boolean takeTurn() {
        try {
            return sharing.tryLock(SHARING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private List<RawBsonDocument> completed(List<RawBsonDocument> known, long from, int count) {
        if (known.size() == count) {
            return known;
        }
        long next = from + known.size();
        List<RawBsonDocument> read =
                contiguous(lookUp.between(next, count - known.size(), RawBsonDocument.class), next);
        recent.add(read);
        known.addAll(read);
        return known;
    }

    private static <T extends BsonDocument> List<T> contiguous(Iterable<T> commits, long from) {
        Map<Long, T> found = new HashMap<>();
        commits.forEach(commit -> found.put(CommitDocuments.number(commit), commit));
        List<T> contiguous = new ArrayList<>(found.size());
        for (T next = found.get(from); next != null; next = found.get(from + contiguous.size())) {
            contiguous.add(next);
        }
        return contiguous;
    }
}
