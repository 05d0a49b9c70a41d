package com.motivata.web;

import org.jspecify.annotations.Nullable;

/**
 * The answer an idempotency key led to.
 *
 * @param requestHash of the request that was answered
 * @param reply of the command, {@code null} where it answers nothing
 */
public record RecordedReply(String requestHash, @Nullable Object reply) {}
