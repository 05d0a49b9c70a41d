package com.motivata.query.audit.rebuild;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a projection is.
 *
 * @param live the version that is shown
 * @param previous the version that was shown before and can be again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProjectionStatus(
        String name,
        int live,
        @Nullable Integer previous,
        long position,
        long lag,
        String status,
        List<Version> versions,
        @Nullable Progress rebuild) {

    /**
     * One version.
     *
     * @param position of the last event that has surely been handled
     * @param lag how many commits of the log it has not handled yet
     * @param status {@code running}, {@code failing} or {@code stopped} here, or {@code elsewhere}
     */
    public record Version(
            int version, long position, long lag, String status, List<Segment> segments, long deadLetters) {}

    /** A part of it that is worked through by one process at a time. */
    public record Segment(int segment, long position, boolean here) {}

    /**
     * How far a rebuild is. The events done follow from the commits done.
     *
     * @param status {@code filling}, {@code comparing} or {@code ready}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Progress(
            int version,
            String status,
            Instant startedAt,
            String by,
            boolean flips,
            Amount commits,
            Amount events,
            @Nullable Double eventsPerSecond,
            @Nullable Long secondsLeft,
            @Nullable Comparison comparison) {}

    public record Amount(long done, long total) {}
}
