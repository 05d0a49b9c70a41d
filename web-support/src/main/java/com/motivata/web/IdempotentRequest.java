package com.motivata.web;

import com.motivata.web.body.GuardedRequest;
import com.motivata.web.error.ApiFailure;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that carries an idempotency key.
 *
 * @param id stands for the caller and the key, so that nobody is given somebody else's answer
 * @param hash stands for all that was asked
 */
record IdempotentRequest(String id, String hash, Caller caller) {

    static final String HEADER = "Idempotency-Key";

    private static final int MAX_LENGTH = 255;
    private static final String SENDS = IdempotentRequest.class.getName() + ".sends";

    /** @return {@code null} where there is no key */
    static @Nullable IdempotentRequest find(HttpServletRequest request, Caller caller) {
        List<String> keys = Collections.list(request.getHeaders(HEADER));
        return keys.isEmpty() ? null : of(request, caller, valid(keys));
    }

    private static IdempotentRequest of(HttpServletRequest request, Caller caller, String key) {
        String id = Sha256.of(caller.userId().value(), key, nthSend(request));
        return new IdempotentRequest(id, hash(request), caller);
    }

    private static String valid(List<String> keys) {
        String key = keys.getFirst();
        if (keys.size() > 1 || key.isBlank() || key.length() > MAX_LENGTH) {
            throw ApiFailure.invalid(HEADER, HEADER + " must be one key of 1 to " + MAX_LENGTH + " characters");
        }
        return key;
    }

    /** A controller that sends two commands must not get the first one's answer for the second. */
    private static String nthSend(HttpServletRequest request) {
        int sends = request.getAttribute(SENDS) instanceof Integer before ? before + 1 : 1;
        request.setAttribute(SENDS, sends);
        return Integer.toString(sends);
    }

    private static String hash(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        return Sha256.of(request.getMethod(), request.getRequestURI(), query, GuardedRequest.bodyDigest(request));
    }
}
