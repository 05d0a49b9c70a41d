package com.motivata.eventstore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.bson.RawBsonDocument;

/**
 * The highest commits this process has lately written or read, in their stored form, personal fields encrypted. Only
 * what is durable may be added: that never changes under its number, so nothing here can be out of date.
 */
final class RecentCommits {

    static final int COMMITS = 1024;
    static final int BYTES = 8 * 1024 * 1024;

    private final NavigableMap<Long, RawBsonDocument> byNumber = new TreeMap<>();
    private long bytes;

    synchronized void add(Collection<RawBsonDocument> commits) {
        for (RawBsonDocument commit : commits) {
            RawBsonDocument before = byNumber.put(CommitDocuments.number(commit), commit);
            bytes += size(commit) - (before == null ? 0 : size(before));
        }
        while (byNumber.size() > COMMITS || bytes > BYTES) {
            bytes -= size(byNumber.pollFirstEntry().getValue());
        }
    }

    /** The commits from this number on, in order, up to the first that is not here. */
    synchronized List<RawBsonDocument> from(long number, int count) {
        List<RawBsonDocument> found = new ArrayList<>();
        for (RawBsonDocument next = byNumber.get(number); next != null && found.size() < count; ) {
            found.add(next);
            next = byNumber.get(number + found.size());
        }
        return found;
    }

    private static int size(RawBsonDocument commit) {
        return commit.getByteBuffer().remaining();
    }
}
