package com.motivata.launcher;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.motivata.api.common.DataSubject;
import com.motivata.api.common.Personal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The answer to a request with an idempotency key as it is kept in its commit: readable as long as the
 * key of whom it is about: the caller, or somebody else.
 *
 * @param personId stored by the name it had when all answers were about their callers
 * @param type the class of the answer
 * @param reply {@code null} once that key is destroyed
 */
record StoredReply(
        @DataSubject @JsonProperty("actorId") String personId,
        String type,
        @Personal @Nullable JsonNode reply) {}
