package com.motivata.web.request;

import com.motivata.web.json.JsonEnums;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses an enum's value that is not one of the names of the JSON. {@link EnumByName} alone cannot: where it fails, Spring
 * tries the name of the Java constant, and that is nobody's business.
 */
final class EnumParameters implements HandlerInterceptor {

    private final ParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            Arrays.stream(method.getMethodParameters())
                    .filter(EnumParameters::isOurs)
                    .forEach(parameter -> check(parameter, request));
        }
        return true;
    }

    private static boolean isOurs(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestParam.class)
                && EnumByName.isOurs(parameter.nestedIfOptional().getNestedParameterType());
    }

    private void check(MethodParameter parameter, HttpServletRequest request) {
        String name = nameOf(parameter);
        Class<?> type = parameter.nestedIfOptional().getNestedParameterType();
        given(request, name)
                .filter(value -> !JsonEnums.byName(type).containsKey(value))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new MethodArgumentTypeMismatchException(
                            unknown, type, name, parameter, new IllegalArgumentException("unknown name"));
                });
    }

    /** An empty one is as good as none. */
    private static Stream<String> given(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getParameterValues(name))
                .flatMap(Arrays::stream)
                .filter(value -> !value.isEmpty());
    }

    private String nameOf(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(names);
        return Optional.ofNullable(parameter.getParameterAnnotation(RequestParam.class))
                .map(RequestParam::name)
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> Objects.requireNonNull(parameter.getParameterName()));
    }
}
