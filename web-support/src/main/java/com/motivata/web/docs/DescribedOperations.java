package com.motivata.web.docs;

import com.motivata.api.common.PageRequest;
import com.motivata.web.Access;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** Adds to each operation what holds for all of its kind: who may call it, how it fails, the headers it understands. */
final class DescribedOperations implements GlobalOperationCustomizer {

    private static final String JSON = "application/json";

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        describeAccess(operation, handler);
        describeFailure(operation);
        describeHeaders(operation, handler);
        describePage(operation, handler);
        return operation;
    }

    private static void describeAccess(Operation operation, HandlerMethod handler) {
        Access.Level level = levelOf(handler);
        if (level != null && level != Access.Level.PUBLIC) {
            operation.addSecurityItem(new SecurityRequirement().addList(DocsConfiguration.BEARER));
        }
    }

    private static void describeFailure(Operation operation) {
        Schema<Object> error = new Schema<>();
        error.set$ref("#/components/schemas/" + DocsConfiguration.ERROR);
        Content content = new Content().addMediaType(JSON, new MediaType().schema(error));
        if (operation.getResponses() == null) {
            operation.setResponses(new ApiResponses());
        }
        operation
                .getResponses()
                .addApiResponse(
                        "default", new ApiResponse().description("Any failure").content(content));
    }

    private static void describeHeaders(Operation operation, HandlerMethod handler) {
        if (isWrite(handler)) {
            Schema<?> key = new StringSchema().minLength(1).maxLength(255);
            operation.addParametersItem(header("Idempotency-Key", key)
                    .description(
                            "Repeat a request with its key, and its first answer is given again, nothing done twice."));
        }
        operation.addParametersItem(header("X-Time-Zone", new StringSchema().example("Asia/Kolkata"))
                .description("IANA time zone of the user, where the token has no zoneinfo; UTC by default."));
    }

    private static void describePage(Operation operation, HandlerMethod handler) {
        boolean paged = Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == PageRequest.class);
        if (paged) {
            operation.addParametersItem(count("page", 1, null));
            operation.addParametersItem(count("limit", 10, PageRequest.MAX_LIMIT));
        }
    }

    private static Access.@Nullable Level levelOf(HandlerMethod handler) {
        Access own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Access.class);
        Access rule =
                own != null ? own : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Access.class);
        return rule == null ? null : rule.value();
    }

    private static boolean isWrite(HandlerMethod handler) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        return mapping != null && Arrays.stream(mapping.method()).anyMatch(method -> method != RequestMethod.GET);
    }

    private static Parameter header(String name, Schema<?> schema) {
        return new Parameter().in("header").name(name).required(false).schema(schema);
    }

    private static Parameter count(String name, int unset, @Nullable Integer max) {
        Schema<?> schema = new IntegerSchema().minimum(BigDecimal.ONE);
        schema.setDefault(unset);
        if (max != null) {
            schema.setMaximum(BigDecimal.valueOf(max));
        }
        return new Parameter().in("query").name(name).required(false).schema(schema);
    }
}
