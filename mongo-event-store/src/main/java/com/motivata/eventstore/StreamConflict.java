package com.motivata.eventstore;

/**
 * Another commit holds a sequence number this one wanted; this one stored nothing. The storage engine turns it into
 * Axon's {@code ConcurrencyException}.
 */
public final class StreamConflict extends RuntimeException {

    private final String position;

    StreamConflict(String position) {
        super("stream position taken: " + position, null, false, false);
        this.position = position;
    }

    /** The first position that was taken: {@code <aggregateId>|<sequence>}. */
    public String position() {
        return position;
    }
}
