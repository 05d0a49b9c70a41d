package com.motivata.web.docs;

import com.motivata.api.common.PageRequest;
import com.motivata.web.Caller;
import com.motivata.web.error.ErrorBody;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** The API's description at {@code /v3/api-docs}, and what the code alone does not tell springdoc. */
@ConditionalOnProperty(name = "springdoc.api-docs.enabled", matchIfMissing = true)
public class DocsConfiguration {

    static final String BEARER = "bearer";
    static final String ERROR = "Error";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, PageRequest.class);
    }

    @Bean
    OpenAPI motivataApi() {
        SecurityScheme bearer = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT");
        return new OpenAPI()
                .info(new Info()
                        .title("Motivata")
                        .version("1.0.0")
                        .description("SOS programs, sessions and challenges of the Motivata coaching app."))
                .components(new Components().addSecuritySchemes(BEARER, bearer));
    }

    @Bean
    GlobalOperationCustomizer describedOperations() {
        return new DescribedOperations();
    }

    @Bean
    GlobalOperationCustomizer examples() {
        return new Examples();
    }

    @Bean
    ModelResolver modelResolver(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new NestedNames());
    }

    @Bean
    GlobalOpenApiCustomizer describedErrors() {
        return api -> ModelConverters.getInstance(true)
                .readAll(ErrorBody.class)
                .forEach((name, schema) -> api.getComponents()
                        .addSchemas(name.equals(ErrorBody.class.getSimpleName()) ? ERROR : name, schema));
    }

    @Bean
    ApiTypes apiTypes() {
        return new ApiTypes();
    }
}
