package com.motivata.web.request;

import com.motivata.api.common.PageRequest;
import com.motivata.web.error.ApiFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** {@code ?page=} and {@code ?limit=}: refused, not bent, where they are out of range. */
final class PageArgument implements HandlerMethodArgumentResolver {

    private static final int DEFAULT_LIMIT = 10;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public PageRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        int page = read(request, "page", 1, Integer.MAX_VALUE);
        int limit = read(request, "limit", DEFAULT_LIMIT, PageRequest.MAX_LIMIT);
        return new PageRequest(page, limit);
    }

    private static int read(NativeWebRequest request, String name, int unset, int max) {
        String[] values = request.getParameterValues(name);
        if (values == null) {
            return unset;
        }
        try {
            int value = Integer.parseInt(values[0]);
            if (values.length == 1 && value >= 1 && value <= max) {
                return value;
            }
        } catch (NumberFormatException refusedBelow) {
            // as what is out of range
        }
        String range =
                max == Integer.MAX_VALUE ? " must be a whole number from 1" : " must be a whole number, 1 to " + max;
        throw ApiFailure.invalid(name, name + range);
    }
}
