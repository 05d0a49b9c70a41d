package com.motivata.web.security;

import com.motivata.web.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Hands out tokens this application accepts itself, where it is configured with a secret: for trials and tests. */
public final class TokenIssuer {

    private static final JwsHeader HEADER =
            JwsHeader.with(MacAlgorithm.HS256).type("JWT").build();

    private final JwtEncoder encoder;
    private final JwtSettings settings;

    public TokenIssuer(JwtSettings settings) {
        this.encoder = NimbusJwtEncoder.withSecretKey(settings.key()).build();
        this.settings = settings;
    }

    /**
     * @param claims beyond those, such as {@code name}, {@code email}, {@code phone_number}, {@code zoneinfo}
     * @param lifetime from now, by the system's clock
     */
    public String issue(String sub, Collection<Role> roles, Map<String, Object> claims, Duration lifetime) {
        Instant now = Instant.now();
        JwtClaimsSet.Builder set = JwtClaimsSet.builder()
                .claims(all -> all.putAll(claims))
                .claim("roles", roles.stream().map(Role::claim).toList())
                .subject(sub)
                .issuedAt(now)
                .expiresAt(now.plus(lifetime));
        if (settings.audience() != null) {
            set.audience(List.of(settings.audience()));
        }
        return encoder.encode(JwtEncoderParameters.from(HEADER, set.build())).getTokenValue();
    }
}
