package com.motivata.web.security;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestTemplate;

/** Each decoder accepts the algorithms of its own kind of key only, whatever a token's header asks for. */
final class JwtDecoders {

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);
    private static final Duration PATIENCE_WITH_ISSUER = Duration.ofSeconds(5);

    private JwtDecoders() {}

    static JwtDecoder of(JwtSettings settings) {
        settings.check();
        return settings.issuer() == null ? ofSecret(settings) : ofIssuer(settings, settings.issuer());
    }

    private static JwtDecoder ofSecret(JwtSettings settings) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withSecretKey(settings.key())
                .macAlgorithm(MacAlgorithm.HS256)
                .validateType(false)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(validators(settings)));
        return decoder;
    }

    /** Asks the issuer for its keys when the first token comes, so that the start needs no network. */
    private static JwtDecoder ofIssuer(JwtSettings settings, String issuer) {
        List<OAuth2TokenValidator<Jwt>> validators = validators(settings);
        validators.add(new JwtIssuerValidator(issuer));
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer)
                    .restOperations(impatient())
                    .validateType(false)
                    .build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(validators));
            return decoder;
        });
    }

    /** Time is the system's, not the application's: moving the clock of a trial run must not log everybody out. */
    private static List<OAuth2TokenValidator<Jwt>> validators(JwtSettings settings) {
        JwtTimestampValidator timestamps = new JwtTimestampValidator(CLOCK_SKEW);
        timestamps.setAllowEmptyExpiryClaim(false);
        JwtTypeValidator type = new JwtTypeValidator("JWT", "at+jwt");
        type.setAllowEmpty(true);
        List<OAuth2TokenValidator<Jwt>> validators = new ArrayList<>(List.of(timestamps, type));
        String audience = settings.audience();
        if (audience != null) {
            validators.add(new JwtClaimValidator<List<String>>(
                    JwtClaimNames.AUD, named -> named != null && named.contains(audience)));
        }
        return validators;
    }

    private static RestTemplate impatient() {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE_WITH_ISSUER).build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(PATIENCE_WITH_ISSUER);
        return new RestTemplate(requests);
    }
}
