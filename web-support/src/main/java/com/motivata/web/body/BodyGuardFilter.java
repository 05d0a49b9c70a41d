package com.motivata.web.body;

import com.motivata.web.error.ApiFailure;
import com.motivata.web.error.ErrorCode;
import com.motivata.web.error.ErrorWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets no body in that is longer than the limit, whether its length was announced or not. */
public final class BodyGuardFilter extends OncePerRequestFilter {

    private final long maxBytes;
    private final ErrorWriter errors;

    public BodyGuardFilter(DataSize limit, ErrorWriter errors) {
        this.maxBytes = limit.toBytes();
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > maxBytes) {
            errors.write(response, new ApiFailure(ErrorCode.PAYLOAD_TOO_LARGE));
        } else {
            chain.doFilter(new GuardedRequest(request, maxBytes), response);
        }
    }
}
