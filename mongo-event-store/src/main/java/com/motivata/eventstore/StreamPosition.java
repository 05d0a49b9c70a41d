package com.motivata.eventstore;

/**
 * Keys of the unique index on {@code streams}. The sequence number never holds a bar, so the last bar separates: ids
 * with bars cannot be confused.
 */
final class StreamPosition {

    private StreamPosition() {}

    static String of(String aggregateId, long sequence) {
        return aggregateId + "|" + sequence;
    }

    /**
     * A commit without events takes a position of its own: MongoDB's unique index files all empty arrays under one
     * entry. No aggregate has the empty id.
     */
    static String ofEmptyCommit(String commitId) {
        return "|" + commitId;
    }
}
