package com.motivata.eventstore;

import java.util.Optional;

/**
 * Keys of the unique index on {@code streams}. The sequence number never holds a bar, so the last bar separates: ids
 * with bars cannot be confused.
 */
final class StreamPosition {

    private StreamPosition() {}

    static String of(String aggregateId, long sequence) {
        return aggregateId + "|" + sequence;
    }

    /** The position before this one; none before the first, nor before that of an empty commit. */
    static Optional<String> before(String position) {
        int bar = position.lastIndexOf('|');
        if (bar <= 0) {
            return Optional.empty();
        }
        long sequence = Long.parseLong(position, bar + 1, position.length(), 10);
        return sequence == 0 ? Optional.empty() : Optional.of(of(position.substring(0, bar), sequence - 1));
    }

    /**
     * A commit without events takes a position of its own: MongoDB's unique index files all empty arrays under one
     * entry. No aggregate has the empty id.
     */
    static String ofEmptyCommit(String commitId) {
        return "|" + commitId;
    }
}
