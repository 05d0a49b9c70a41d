package com.motivata.launcher;

import com.motivata.api.common.DataSubject;
import com.motivata.api.common.Personal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The answer to a request with an idempotency key as it is kept in its commit: readable as long as the caller's key.
 *
 * @param type the class of the answer
 * @param reply {@code null} once the caller's key is destroyed
 */
record StoredReply(
        @DataSubject String actorId,
        String type,
        @Personal @Nullable JsonNode reply) {}
