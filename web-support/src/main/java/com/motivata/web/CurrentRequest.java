package com.motivata.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The HTTP request this thread answers. */
record CurrentRequest(HttpServletRequest request, HttpServletResponse response) {

    /** @return {@code null} on a thread that answers none */
    static @Nullable CurrentRequest find() {
        RequestAttributes attributes = RequestContextHolder.getRequestAttributes();
        return attributes instanceof ServletRequestAttributes servlet && servlet.getResponse() != null
                ? new CurrentRequest(servlet.getRequest(), servlet.getResponse())
                : null;
    }

    static @Nullable Caller caller() {
        CurrentRequest current = find();
        return current == null ? null : CurrentCaller.of(current.request());
    }
}
