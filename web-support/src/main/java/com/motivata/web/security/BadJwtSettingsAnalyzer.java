package com.motivata.web.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a stack trace at the start into two lines. */
public final class BadJwtSettingsAnalyzer extends AbstractFailureAnalyzer<BadJwtSettings> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BadJwtSettings cause) {
        String action = "Set motivata.jwt.secret (HS256, at least 32 bytes) or motivata.jwt.issuer (OpenID Connect).";
        return new FailureAnalysis(cause.getMessage(), action, cause);
    }
}
