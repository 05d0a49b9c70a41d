package com.motivata.web.security;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** A setting that is there but blank, as from an unset variable, is not a setting. */
final class JwtIsConfigured implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment environment = context.getEnvironment();
        return StringUtils.hasText(environment.getProperty("motivata.jwt.secret"))
                || StringUtils.hasText(environment.getProperty("motivata.jwt.issuer"));
    }
}
