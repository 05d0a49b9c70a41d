package com.motivata.web.error;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationAttributes;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What clients call the parameters of our controllers. */
final class Parameters {

    private Parameters() {}

    static String nameOf(ConstraintViolation<?> violation, Path.ParameterNode node) {
        return Arrays.stream(violation.getRootBeanClass().getDeclaredMethods())
                .filter(method -> isMethodOf(violation, method))
                .map(method -> nameOf(method.getParameters()[node.getParameterIndex()]))
                .findFirst()
                .orElse(node.getName());
    }

    private static boolean isMethodOf(ConstraintViolation<?> violation, Method method) {
        Path.Node first = violation.getPropertyPath().iterator().next();
        return first.getName().equals(method.getName())
                && first.as(Path.MethodNode.class)
                        .getParameterTypes()
                        .equals(Arrays.asList(method.getParameterTypes()));
    }

    private static String nameOf(Parameter parameter) {
        return Arrays.asList(RequestParam.class, PathVariable.class, RequestHeader.class).stream()
                .map(annotation -> AnnotatedElementUtils.getMergedAnnotationAttributes(parameter, annotation))
                .filter(attributes -> attributes != null && !name(attributes).isEmpty())
                .map(Parameters::name)
                .findFirst()
                .orElse(parameter.getName());
    }

    private static String name(AnnotationAttributes attributes) {
        return attributes.getString("name");
    }
}
