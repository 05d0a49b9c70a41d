package com.motivata.eventstore;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/**
 * A position in the log as one long: commit number × 1024 + place within the commit. The last event of a commit has
 * place 1023, so that "the commit is done" can be read off the token alone.
 */
public final class Tokens {

    private static final int PLACE_BITS = 10;
    private static final int LAST_PLACE = (1 << PLACE_BITS) - 1;

    private Tokens() {}

    /**
     * The number of the commit the token points into, counted from 1; 0 at the start of the log and for {@code null}.
     * Of a wrapped token (replay, merge) the lower bound counts.
     */
    public static long commitNumber(@Nullable TrackingToken token) {
        return position(token) >> PLACE_BITS;
    }

    /** The last commit of which the token leaves nothing to read; 0 if there is none. */
    public static long lastCompleteCommit(@Nullable TrackingToken token) {
        return nextCommit(position(token)) - 1;
    }

    /** The token of one who has read everything up to and including this commit. */
    public static GlobalSequenceTrackingToken endOf(long commit) {
        return new GlobalSequenceTrackingToken(endPosition(commit));
    }

    static GlobalSequenceTrackingToken at(long position) {
        return new GlobalSequenceTrackingToken(position);
    }

    static long endPosition(long commit) {
        return commit << PLACE_BITS | LAST_PLACE;
    }

    static long position(long commit, int index, int events) {
        return commit << PLACE_BITS | (index == events - 1 ? LAST_PLACE : index);
    }

    static long position(@Nullable TrackingToken token) {
        TrackingToken lower = WrappedToken.unwrapLowerBound(token);
        if (lower == null) {
            return LAST_PLACE;
        }
        if (lower instanceof GlobalSequenceTrackingToken global) {
            return global.getGlobalIndex();
        }
        throw new IllegalArgumentException("not a token of this log: " + token);
    }

    /** The first commit that has something after this position. */
    static long nextCommit(long position) {
        long commit = position >> PLACE_BITS;
        return (position & LAST_PLACE) == LAST_PLACE ? commit + 1 : commit;
    }
}
