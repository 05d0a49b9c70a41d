package com.motivata.eventstore;

/**
 * An event with its place in the log.
 *
 * @param position its place in the one order of all events, as tracking tokens count; grows, but not by one
 * @param commit the unit of work it was stored with
 */
public record LoggedEvent(long position, Commit commit, StoredEvent event) {}
