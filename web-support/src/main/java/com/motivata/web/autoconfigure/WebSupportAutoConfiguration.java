package com.motivata.web.autoconfigure;

import com.motivata.web.Commands;
import com.motivata.web.NewIds;
import com.motivata.web.Queries;
import com.motivata.web.RecordedReplies;
import com.motivata.web.container.ContainerConfiguration;
import com.motivata.web.docs.DocsConfiguration;
import com.motivata.web.request.RequestConfiguration;
import com.motivata.web.security.SecurityConfiguration;
import java.time.Clock;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;

/** Everything both sides' web needs, for every application that has this module on its class path. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration",
            "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import({RequestConfiguration.class, ContainerConfiguration.class, SecurityConfiguration.class, DocsConfiguration.class
})
public class WebSupportAutoConfiguration {

    /** Only made where somebody sends: a process without command handlers keeps no replies. */
    @Bean
    @Lazy
    Commands commands(CommandGateway gateway, RecordedReplies replies) {
        return new Commands(gateway, replies);
    }

    @Bean
    @Lazy
    Queries queries(QueryGateway gateway) {
        return new Queries(gateway);
    }

    @Bean
    NewIds newIds(ObjectProvider<Clock> clock) {
        return new NewIds(clock.getIfAvailable(Clock::systemUTC));
    }
}
