package com.motivata.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Where the caller of a request is kept, once their token is verified. */
public final class CurrentCaller {

    private static final String ATTRIBUTE = CurrentCaller.class.getName();

    private CurrentCaller() {}

    public static void set(HttpServletRequest request, Caller caller) {
        request.setAttribute(ATTRIBUTE, caller);
    }

    /** @return {@code null} for who sent no token */
    public static @Nullable Caller of(HttpServletRequest request) {
        return (Caller) request.getAttribute(ATTRIBUTE);
    }
}
