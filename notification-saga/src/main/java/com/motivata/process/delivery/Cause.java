package com.motivata.process.delivery;

import java.time.Instant;

/**
 * The event a message follows from.
 *
 * @param sequence its number in the aggregate's stream
 */
public record Cause(String eventId, String eventType, Instant at, String aggregateId, long sequence) {}
