package com.motivata.query.consistency;

import com.motivata.query.HandledCommits;
import com.motivata.query.LogPosition;
import com.motivata.query.Projection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.axonframework.eventhandling.EventTrackerStatus;

/**
 * Reads the progress off the processors of this process where they own all segments, and otherwise off the stored tokens
 * too. A processor's own status moves on with every event it has seen, whether or not it is one for its handlers; a
 * stored token follows after an event that was handled, or else within the processor's claim extension threshold.
 */
public final class ProjectionProgress implements Progress, HandledCommits {

    private final List<String> groups;
    private final Function<String, List<String>> processors;
    private final Function<String, Map<Integer, EventTrackerStatus>> localStatus;
    private final StoredTokens storedTokens;

    /** @param localStatus of a group's processor in this process, by segment; empty where it has none */
    public ProjectionProgress(
            List<Projection> projections,
            Function<String, Map<Integer, EventTrackerStatus>> localStatus,
            StoredTokens storedTokens) {
        this(projections, List::of, localStatus, storedTokens);
    }

    /**
     * @param processors the names of those of a group that must all have handled a commit
     * @param localStatus of a processor in this process, by segment; empty where it has none
     */
    public ProjectionProgress(
            List<Projection> projections,
            Function<String, List<String>> processors,
            Function<String, Map<Integer, EventTrackerStatus>> localStatus,
            StoredTokens storedTokens) {
        this.processors = processors;
        this.groups = projections.stream().map(Projection::group).toList();
        this.localStatus = localStatus;
        this.storedTokens = storedTokens;
    }

    @Override
    public long handledCommit() {
        return groups.stream()
                .flatMap(group -> processors.apply(group).stream())
                .mapToLong(this::handledCommit)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    @Override
    public long handledCommit(String processor) {
        return LogPosition.commitHandledAt(positions(processor).values().stream()
                .mapToLong(Long::longValue)
                .min()
                .orElse(LogPosition.NONE));
    }

    @Override
    public Map<Integer, Long> positions(String group) {
        var local = localStatus.apply(group);
        var positions = new HashMap<Integer, Long>();
        if (!coversEverything(local)) {
            positions.putAll(storedTokens.positions(group));
        }
        local.forEach((segment, status) -> positions.put(segment, LogPosition.of(status.getTrackingToken())));
        return positions;
    }

    /** A segment's mask says into how many parts of its size the whole is cut. */
    private static boolean coversEverything(Map<Integer, EventTrackerStatus> local) {
        return local.values().stream()
                        .mapToDouble(status -> 1.0 / (status.getSegment().getMask() + 1))
                        .sum()
                >= 1.0;
    }
}
