package com.motivata.web.container;

import com.motivata.web.body.BodyGuardFilter;
import com.motivata.web.error.ErrorWriter;
import com.motivata.web.error.Errors;
import com.motivata.web.error.OuterFilter;
import com.motivata.web.error.TemporaryFailure;
import com.motivata.web.json.HttpJson;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;

/** What stands around every request, ours or not, so that whatever happens is told in one form. */
@Import(ErrorPage.class)
public class ContainerConfiguration {

    @Bean
    ErrorWriter errorWriter(HttpJson json) {
        return new ErrorWriter(json.mapper());
    }

    @Bean
    Errors errors(ErrorWriter writer, ObjectProvider<TemporaryFailure> temporary) {
        return new Errors(writer, temporary);
    }

    @Bean
    FilterRegistrationBean<OuterFilter> outerFilter(Errors errors) {
        return outermost(new FilterRegistrationBean<>(new OuterFilter(errors)), 0);
    }

    @Bean
    FilterRegistrationBean<BodyGuardFilter> bodyGuardFilter(
            @Value("${motivata.max-body-size:512KB}") DataSize limit, ErrorWriter errors) {
        return outermost(new FilterRegistrationBean<>(new BodyGuardFilter(limit, errors)), 1);
    }

    private static <T extends FilterRegistrationBean<?>> T outermost(T filter, int place) {
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        return filter;
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> envelopeOfTomcat() {
        return factory -> factory.addContextCustomizers(context ->
                ((StandardHost) context.getParent()).setErrorReportValveClass(EnvelopeErrorValve.class.getName()));
    }
}
