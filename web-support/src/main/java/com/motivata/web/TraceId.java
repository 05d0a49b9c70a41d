package com.motivata.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * What ties a commit to the request that made it: the trace id of the caller's W3C {@code traceparent} header, else the
 * request's own id, which every answer carries and every log line of the request names.
 */
final class TraceId {

    /** Metadata: 32 hex digits. */
    static final String KEY = "w3cTraceId";

    private static final Pattern TRACE_PARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final String NONE = "0".repeat(32);

    private TraceId() {}

    static Optional<String> find(@Nullable CurrentRequest request) {
        return ofCaller(request)
                .or(() -> Optional.ofNullable(MDC.get("requestId")).map(id -> id.replace("-", "")));
    }

    private static Optional<String> ofCaller(@Nullable CurrentRequest request) {
        return Optional.ofNullable(request)
                .map(current -> current.request().getHeader("traceparent"))
                .map(TRACE_PARENT::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .filter(id -> !id.equals(NONE));
    }
}
