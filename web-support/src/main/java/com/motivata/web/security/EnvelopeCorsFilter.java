package com.motivata.web.security;

import com.motivata.web.error.ApiFailure;
import com.motivata.web.error.ErrorCode;
import com.motivata.web.error.ErrorWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.CorsFilter;

/** Which web pages of others may use the API; those that may not are told so in the envelope. */
final class EnvelopeCorsFilter extends CorsFilter {

    EnvelopeCorsFilter(CorsSettings settings, ErrorWriter errors) {
        super(request -> rules(settings));
        setCorsProcessor(new Processor(errors));
    }

    private static @Nullable CorsConfiguration rules(CorsSettings settings) {
        if (settings.allowedOrigins().isEmpty()) {
            return null;
        }
        CorsConfiguration rules = new CorsConfiguration();
        rules.setAllowedOrigins(settings.allowedOrigins());
        rules.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "DELETE"));
        rules.setAllowedHeaders(
                List.of("Authorization", "Content-Type", "Idempotency-Key", Zones.HEADER, "traceparent", "tracestate"));
        rules.setExposedHeaders(List.of(
                "Idempotent-Replayed",
                "Retry-After",
                "RateLimit",
                "RateLimit-Policy",
                "WWW-Authenticate",
                "X-Read-Consistency",
                "X-Request-Id"));
        rules.setMaxAge(Duration.ofHours(1));
        return rules;
    }

    private static final class Processor extends DefaultCorsProcessor {

        private final ErrorWriter errors;

        Processor(ErrorWriter errors) {
            this.errors = errors;
        }

        @Override
        protected void rejectRequest(ServerHttpResponse response) throws IOException {
            HttpServletResponse servlet = ((ServletServerHttpResponse) response).getServletResponse();
            errors.write(servlet, new ApiFailure(ErrorCode.FORBIDDEN, "Pages of this origin may not use the API"));
        }
    }
}
