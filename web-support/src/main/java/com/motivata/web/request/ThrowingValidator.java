package com.motivata.web.request;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.validation.executable.ExecutableValidator;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Set;
import org.springframework.validation.Errors;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;

/**
 * Says what Bean Validation said. Spring's own adapter reads every rejected value again by its Java path, which does not
 * lead through a {@code Change}, and would end in a 500.
 */
final class ThrowingValidator extends SpringValidatorAdapter {

    private final Validator validator;

    ThrowingValidator(Validator validator) {
        super(validator);
        this.validator = validator;
    }

    @Override
    public void validate(Object target, Errors errors) {
        throwIfAny(validator.validate(target));
    }

    @Override
    public void validate(Object target, Errors errors, Object... hints) {
        validate(target, errors);
    }

    @Override
    public ExecutableValidator forExecutables() {
        return new OfParameters(validator.forExecutables());
    }

    private static <T> Set<ConstraintViolation<T>> throwIfAny(Set<ConstraintViolation<T>> violations) {
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return violations;
    }

    private record OfParameters(ExecutableValidator validator) implements ExecutableValidator {

        @Override
        public <T> Set<ConstraintViolation<T>> validateParameters(
                T bean, Method method, Object[] arguments, Class<?>... groups) {
            return throwIfAny(validator.validateParameters(bean, method, arguments, groups));
        }

        @Override
        public <T> Set<ConstraintViolation<T>> validateReturnValue(
                T bean, Method method, Object value, Class<?>... groups) {
            return validator.validateReturnValue(bean, method, value, groups);
        }

        @Override
        public <T> Set<ConstraintViolation<T>> validateConstructorParameters(
                Constructor<? extends T> constructor, Object[] arguments, Class<?>... groups) {
            return validator.validateConstructorParameters(constructor, arguments, groups);
        }

        @Override
        public <T> Set<ConstraintViolation<T>> validateConstructorReturnValue(
                Constructor<? extends T> constructor, T bean, Class<?>... groups) {
            return validator.validateConstructorReturnValue(constructor, bean, groups);
        }
    }
}
