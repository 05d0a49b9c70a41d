package com.motivata.launcher;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Only where this process has one of these roles. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(ConditionalOnRole.HasRole.class)
@interface ConditionalOnRole {

    MotivataSettings.Role[] value();

    class HasRole implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var wanted = (MotivataSettings.Role[])
                    Objects.requireNonNull(metadata.getAnnotationAttributes(ConditionalOnRole.class.getName()))
                            .get("value");
            var roles = EarlyChecks.rolesIn(context.getEnvironment());
            return Arrays.stream(wanted).anyMatch(roles::contains);
        }
    }
}
