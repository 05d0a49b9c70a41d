package com.motivata.eventstore;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the log remembers of a request with an idempotency id.
 *
 * @param number the commit's number, counted from 1
 */
public record RecordedCommit(
        long number, @Nullable String actorId, Optional<String> requestHash, Optional<byte[]> reply) {}
