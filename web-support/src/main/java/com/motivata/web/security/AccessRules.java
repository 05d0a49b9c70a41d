package com.motivata.web.security;

import com.motivata.web.Access;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which handler is for whom. Refuses to start while one of ours does not say. */
final class AccessRules implements SmartInitializingSingleton {

    private static final String OURS = "com.motivata.";

    private final RequestMappingHandlerMapping mapping;

    AccessRules(RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> silent = mapping.getHandlerMethods().values().stream()
                .filter(handler -> isOurs(handler.getBeanType()) && annotated(handler) == null)
                .map(HandlerMethod::getShortLogMessage)
                .sorted()
                .toList();
        if (!silent.isEmpty()) {
            throw new IllegalStateException("These routes need an @Access: " + silent);
        }
    }

    /** @return {@code null} for what is not ours to guard, such as static files; what is ours and says nothing is for admins */
    static Access.@Nullable Level of(Object handler) {
        if (handler instanceof HandlerMethod method) {
            Access.Level level = annotated(method);
            return level != null || !isOurs(method.getBeanType()) ? level : Access.Level.ADMIN;
        }
        return isOurs(handler.getClass()) ? Access.Level.ADMIN : null;
    }

    private static Access.@Nullable Level annotated(HandlerMethod handler) {
        Access own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Access.class);
        Access rule =
                own != null ? own : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Access.class);
        return rule == null ? null : rule.value();
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith(OURS);
    }
}
