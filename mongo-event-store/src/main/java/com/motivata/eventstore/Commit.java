package com.motivata.eventstore;

import java.time.Instant;
import java.util.List;

/**
 * One unit of work as it stands in the log.
 *
 * @param number its place in the one order of all commits: 1, 2, 3, … without gaps
 * @param at when it was stored, to the millisecond; never before any commit that was visible when it was written, so
 *     never before an earlier one of the same stream
 * @param facts who and what caused it; the commit id is always there
 * @param events empty for a command that changed nothing but is remembered, and for a number that had to be filled
 */
public record Commit(long number, Instant at, CommitFacts facts, List<StoredEvent> events) {}
