package com.motivata.web.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers every failure with the envelope. What nobody foresaw is logged, once, and the client learns no more than its id. */
public final class Errors implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private final ErrorWriter writer;
    private final ObjectProvider<TemporaryFailure> temporary;

    public Errors(ErrorWriter writer, ObjectProvider<TemporaryFailure> temporary) {
        this.writer = writer;
        this.temporary = temporary;
    }

    /** Before Spring's own resolvers, which would send the container's error page. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    /**
     * When half an answer is out already, the failure is thrown on. To leave it to the next resolver would not do: Spring's
     * own takes a connection that broke for the client's, though it may have been the database's, and ends the answer.
     */
    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (response.isCommitted()) {
            throw failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
        }
        try {
            answer(request, response, failure);
        } catch (IOException gone) {
            LOG.debug("The client did not wait for the answer", gone);
        }
        return new ModelAndView();
    }

    void answer(HttpServletRequest request, HttpServletResponse response, Throwable failure) throws IOException {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            LOG.debug("The client went away", failure);
            return;
        }
        String id = response.getHeader(OuterFilter.HEADER);
        if (temporary.stream().anyMatch(known -> known.isTemporary(failure))) {
            LOG.warn(
                    "Request {}: {} {} is to be tried again: {}",
                    id,
                    request.getMethod(),
                    route(request),
                    why(failure));
            writer.write(response, new ApiFailure(ErrorCode.UNAVAILABLE).with("Retry-After", "5"));
            return;
        }
        ApiFailure answer = Failures.of(failure);
        if (answer.body().status() >= 500 && !(failure instanceof ApiFailure)) {
            LOG.error("Request {}: {} {} failed", id, request.getMethod(), route(request), failure);
        }
        writer.write(response, answer);
    }

    /** What passes by itself is known, so where it happened says nothing: one line each, however many there are. */
    private static String why(Throwable failure) {
        return failure.toString().lines().findFirst().orElse("");
    }

    /** The pattern, not the path: paths name people. */
    private static Object route(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "(no route)" : pattern;
    }
}
