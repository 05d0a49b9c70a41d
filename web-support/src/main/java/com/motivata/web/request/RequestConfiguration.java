package com.motivata.web.request;

import com.motivata.web.json.ChangeExtractor;
import com.motivata.web.json.HttpJson;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.validation.SmartValidator;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/** How requests become arguments, and answers become JSON. */
@Import(StatusOfEnvelope.class)
public class RequestConfiguration {

    @Bean
    HttpJson httpJson() {
        return HttpJson.strict();
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ServerHttpMessageConvertersCustomizer strictJson(HttpJson json) {
        return converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(json.mapper()));
    }

    @Bean
    ValidationConfigurationCustomizer constraintsOnChanges() {
        return configuration -> configuration.addValueExtractor(new ChangeExtractor());
    }

    /** The API speaks English, also to who prefers another language: its words must not change with a header. */
    @Bean
    LocaleResolver localeResolver() {
        return new FixedLocaleResolver(Locale.ENGLISH);
    }

    @Bean
    WebMvcConfigurer requestConfigurer(@Qualifier("defaultValidator") Validator validator) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
                resolvers.add(new PageArgument());
            }

            /** After who may come in at all, and before anybody waits. */
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new EnumParameters()).order(0);
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(new EnumByName());
                DateTimeFormatterRegistrar iso = new DateTimeFormatterRegistrar();
                iso.setUseIsoFormat(true);
                iso.registerFormatters(registry);
            }

            @Override
            public SmartValidator getValidator() {
                return new ThrowingValidator(validator);
            }
        };
    }
}
