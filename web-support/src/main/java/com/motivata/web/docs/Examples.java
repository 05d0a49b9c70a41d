package com.motivata.web.docs;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts examples into the API's description: {@code openapi/requests/<operationId>.json} holds those of one operation's
 * body, {@code openapi/examples/<operationId>.json} those of its success, each under its name.
 */
final class Examples implements GlobalOperationCustomizer {

    private static final TypeReference<Map<String, Object>> BY_NAME = new TypeReference<>() {};

    private final JsonMapper json = new JsonMapper();

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var name = operation.getOperationId() + ".json";
        if (operation.getRequestBody() != null) {
            add("openapi/requests/" + name, operation.getRequestBody().getContent());
        }
        Stream.of("200", "201", "202")
                .flatMap(status -> Optional.ofNullable(operation.getResponses().get(status)).stream())
                .forEach(success -> add("openapi/examples/" + name, success.getContent()));
        return operation;
    }

    private void add(String resource, @Nullable Content content) {
        var examples = new ClassPathResource(resource);
        if (content == null || !examples.exists()) {
            return;
        }
        try (var file = examples.getInputStream()) {
            var byName = json.readValue(file, BY_NAME);
            content.values()
                    .forEach(media ->
                            byName.forEach((name, value) -> media.addExamples(name, new Example().value(value))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
