package com.motivata.web.security;

import com.motivata.web.error.ApiFailure;
import com.motivata.web.error.ErrorCode;
import com.motivata.web.error.ErrorWriter;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.Ordered;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Tokens, who may call what, and what browsers are told. */
@EnableConfigurationProperties({JwtSettings.class, CorsSettings.class})
public class SecurityConfiguration {

    /** Enough for Swagger UI, which styles itself inline and draws from data URLs. */
    private static final String CONTENT_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    @Conditional(JwtIsConfigured.class)
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(JwtSettings settings) {
        return JwtDecoders.of(settings);
    }

    @Bean
    @Conditional(JwtSecretIsConfigured.class)
    @ConditionalOnMissingBean
    TokenIssuer tokenIssuer(JwtSettings settings) {
        return new TokenIssuer(settings);
    }

    @Bean
    AccessRules accessRules(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        return new AccessRules(mapping);
    }

    @Bean
    WebMvcConfigurer accessConfigurer(
            ObjectProvider<JwtDecoder> decoder, @Value("${motivata.default-zone:UTC}") ZoneId defaultZone) {
        JwtDecoder configured = decoder.getIfAvailable();
        if (configured == null) {
            throw new BadJwtSettings("Nobody could log in: neither motivata.jwt.secret nor motivata.jwt.issuer is set");
        }
        AccessInterceptor access = new AccessInterceptor(new Callers(configured, new Zones(defaultZone)));
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(access).order(Ordered.HIGHEST_PRECEDENCE);
            }
        };
    }

    @Bean
    CorsFilter corsFilter(CorsSettings settings, ErrorWriter errors) {
        return new EnvelopeCorsFilter(settings, errors);
    }

    @Bean
    RequestRejectedHandler requestRejectedHandler(ErrorWriter errors) {
        return (request, response, refused) -> errors.write(response, new ApiFailure(ErrorCode.INVALID_REQUEST));
    }

    /** The firewall, the headers and CORS. Who may call what stands at each handler, and is enforced after the routing. */
    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .cors(cors -> {})
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_POLICY))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                        .referrerPolicy(policy -> {}))
                .build();
    }
}
