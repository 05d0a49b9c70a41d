package com.motivata.web.error;

import com.motivata.api.common.InvalidInput.Problem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** 400 where something is missing or a parameter is wrong, 422 where a rule is broken. */
final class Violations {

    private static final Set<Class<? extends Annotation>> PRESENCE =
            Set.of(NotNull.class, NotBlank.class, NotEmpty.class);

    private record Found(FieldPath path, ConstraintViolation<?> violation) {

        Problem problem() {
            return new Problem(path.name(), words());
        }

        boolean isBadRequest() {
            return path.parameter() || isMissing();
        }

        private boolean isMissing() {
            return violation.getInvalidValue() == null
                    && PRESENCE.contains(
                            violation.getConstraintDescriptor().getAnnotation().annotationType());
        }

        /** The author's own message is a sentence; one that came with the constraint needs its subject. */
        private String words() {
            boolean stock = violation.getMessageTemplate().startsWith("{");
            if (!stock) {
                return violation.getMessage();
            }
            return path.name() + (isMissing() ? " is required" : " " + violation.getMessage());
        }
    }

    private Violations() {}

    static ApiFailure of(Set<ConstraintViolation<?>> violations) {
        List<Found> found = violations.stream()
                .map(violation -> new Found(FieldPath.of(violation), violation))
                .sorted(Comparator.comparing(Found::path).thenComparing(Found::words))
                .toList();
        boolean bad = found.stream().anyMatch(Found::isBadRequest);
        Stream<Problem> problems = found.stream().map(Found::problem).distinct();
        return new ApiFailure(
                ErrorBody.of(bad ? ErrorCode.INVALID_REQUEST : ErrorCode.VALIDATION_ERROR, problems.toList()));
    }
}
