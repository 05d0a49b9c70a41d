package com.motivata.web.autoconfigure;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Settings of Spring's that belong to our edge; any of them can be set otherwise. */
public final class WebDefaults implements EnvironmentPostProcessor {

    private static final Map<String, Object> DEFAULTS = Map.of(
            // Both would read bodies before the access rules, and past the size limit.
            "spring.servlet.multipart.enabled", "false",
            "spring.mvc.formcontent.filter.enabled", "false",
            "springdoc.api-docs.enabled", "true",
            "springdoc.swagger-ui.enabled", "true",
            "springdoc.api-docs.version", "openapi_3_1",
            "springdoc.swagger-ui.path", "/swagger-ui.html",
            "springdoc.override-with-generic-response", "false");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addLast(new MapPropertySource("motivata-web", DEFAULTS));
    }
}
