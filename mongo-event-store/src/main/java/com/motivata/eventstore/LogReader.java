package com.motivata.eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the log event by event, for whoever wants to go through it from where they stopped. Holds no more than one page
 * in memory.
 */
public final class LogReader {

    /** Before the first event. */
    public static final long START = Tokens.endPosition(0);

    private static final int EVENTS_AT_ONCE = 100;

    private final CommitLog log;

    public LogReader(CommitLog log) {
        this.log = log;
    }

    /**
     * What one look at the log found.
     *
     * @param readTo the position to go on from; the one asked for where the log ends there
     */
    public record Page(List<LoggedEvent> events, long readTo) {}

    /** The events after this position, of as many commits at the most. */
    public Page after(long position, int commits) {
        List<LoggedEvent> events = new ArrayList<>();
        long readTo = position;
        for (Commit commit : log.read(Tokens.nextCommit(position), commits)) {
            addAfter(position, commit, events);
            readTo = Tokens.endPosition(commit.number());
        }
        return new Page(events, Math.max(position, readTo));
    }

    /** Every event of one aggregate after this position, in order. */
    public List<LoggedEvent> ofAggregate(String aggregateId, long position) {
        List<LoggedEvent> events = new ArrayList<>();
        long next = 0;
        long before;
        do {
            before = next;
            for (Commit commit : log.readStream(aggregateId, next, EVENTS_AT_ONCE)) {
                next = addOf(aggregateId, next, position, commit, events);
            }
        } while (next == before + EVENTS_AT_ONCE);
        return events;
    }

    /** The position before all that was stored at this instant or later. */
    public long before(Instant instant) {
        return Tokens.endPosition(log.lastBefore(instant));
    }

    /** The position of the last event there is. */
    public long end() {
        return Tokens.endPosition(log.tail());
    }

    /** The position of the last event this process has heard of; costs nothing. */
    public long knownEnd() {
        return Tokens.endPosition(log.knownTail());
    }

    /** Called when the log has grown, on the thread that noticed: must be quick. */
    public void onAppend(Runnable listener) {
        log.onAppend(listener);
    }

    private static void addAfter(long position, Commit commit, List<LoggedEvent> events) {
        int size = commit.events().size();
        for (int i = 0; i < size; i++) {
            long here = Tokens.position(commit.number(), i, size);
            if (here > position) {
                events.add(new LoggedEvent(here, commit, commit.events().get(i)));
            }
        }
    }

    private static long addOf(String aggregateId, long first, long position, Commit commit, List<LoggedEvent> events) {
        long next = first;
        List<LoggedEvent> all = new ArrayList<>();
        addAfter(-1, commit, all);
        for (LoggedEvent logged : all) {
            StoredEvent event = logged.event();
            if (event.aggregateId().equals(aggregateId) && event.sequence() == next) {
                next++;
                if (logged.position() > position) {
                    events.add(logged);
                }
            }
        }
        return next;
    }
}
