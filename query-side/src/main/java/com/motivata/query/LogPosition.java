package com.motivata.query;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.jspecify.annotations.Nullable;

/** Reads the one long of a tracking token: the number of the commit, and below it the event's index within. */
public final class LogPosition {

    /** Before the first event. */
    public static final long NONE = -1;

    private static final int INDEX_BITS = 10;

    private LogPosition() {}

    /** While a replay or a merge is on, the token is wrapped; its lower bound is what has surely been handled. */
    public static long of(@Nullable TrackingToken token) {
        var bare = WrappedToken.unwrapLowerBound(token);
        return bare == null ? NONE : ((GlobalSequenceTrackingToken) bare).getGlobalIndex();
    }

    /**
     * The last commit of which nothing is left to handle.
     *
     * @param position of the last event handled; the last event of every commit has the highest index
     */
    public static long commitHandledAt(long position) {
        return ((position + 1) >> INDEX_BITS) - 1;
    }
}
