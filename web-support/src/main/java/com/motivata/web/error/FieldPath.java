package com.motivata.web.error;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.motivata.api.common.Change;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.path.PropertyNode;
import org.jspecify.annotations.Nullable;

/**
 * Where in the JSON a violation is, and how far down: fields are ordered as their record declares them, items by index.
 *
 * @param name such as {@code questions[0].options}, with the names JSON has
 * @param parameter whether a parameter of the controller itself is meant, not a field of the body
 */
record FieldPath(String name, List<Integer> place, boolean parameter) implements Comparable<FieldPath> {

    static FieldPath of(ConstraintViolation<?> violation) {
        return new Walk(violation).path();
    }

    @Override
    public int compareTo(FieldPath other) {
        int byPlace = Arrays.compare(place.toArray(Integer[]::new), other.place.toArray(Integer[]::new));
        return byPlace != 0 ? byPlace : name.compareTo(other.name);
    }

    /** Follows a path through the very object that was validated, since only its class knows the names and the order. */
    private static final class Walk {

        private final ConstraintViolation<?> violation;
        private final StringBuilder name = new StringBuilder();
        private final List<Integer> place = new ArrayList<>();
        private @Nullable Object at;
        private boolean parameter;

        Walk(ConstraintViolation<?> violation) {
            this.violation = violation;
            this.at = violation.getRootBean();
        }

        FieldPath path() {
            violation.getPropertyPath().forEach(this::step);
            return new FieldPath(name.toString(), List.copyOf(place), parameter);
        }

        private void step(Path.Node node) {
            enterContainer(node);
            switch (node.getKind()) {
                case PARAMETER -> parameter(node.as(Path.ParameterNode.class));
                case PROPERTY -> property(node);
                default -> {} // the method, a whole bean or an item: nothing to name
            }
        }

        private void parameter(Path.ParameterNode node) {
            Object[] arguments = violation.getExecutableParameters();
            at = arguments == null ? null : arguments[node.getParameterIndex()];
            name.append(Parameters.nameOf(violation, node));
            place.add(node.getParameterIndex());
            parameter = true;
        }

        private void property(Path.Node node) {
            if (parameter) { // a field of the body, which has no name of its own in JSON
                parameter = false;
                name.setLength(0);
            }
            Field[] fields = at == null ? new Field[0] : at.getClass().getDeclaredFields();
            int position = positionOf(node.getName(), fields);
            name.append(name.isEmpty() ? "" : ".");
            name.append(position < fields.length ? jsonName(fields[position]) : node.getName());
            place.add(position);
            at = node.as(PropertyNode.class).getValue();
        }

        private void enterContainer(Path.Node node) {
            at = at instanceof Change<?> change ? change.value() : at;
            if (node.getIndex() != null) {
                name.append('[').append(node.getIndex()).append(']');
                place.add(node.getIndex());
                at = at instanceof List<?> list ? list.get(node.getIndex()) : at;
            } else if (node.getKey() != null) {
                name.append('.').append(node.getKey());
                at = at instanceof Map<?, ?> map ? map.get(node.getKey()) : at;
            }
        }

        private static int positionOf(String property, Field[] fields) {
            int position = 0;
            while (position < fields.length && !fields[position].getName().equals(property)) {
                position++;
            }
            return position;
        }

        private static String jsonName(Field field) {
            JsonProperty renamed = field.getAnnotation(JsonProperty.class);
            return renamed == null || renamed.value().isEmpty() ? field.getName() : renamed.value();
        }
    }
}
