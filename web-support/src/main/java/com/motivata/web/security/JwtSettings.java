package com.motivata.web.security;

import java.nio.charset.StandardCharsets;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.StringUtils;

/**
 * How tokens are verified: by a shared secret or by an issuer's public keys.
 *
 * @param secret at least 32 bytes, for HS256
 * @param issuer the address of an OpenID Connect issuer
 * @param audience what {@code aud} must name, if set
 */
@ConfigurationProperties("motivata.jwt")
public record JwtSettings(
        @Nullable String secret,
        @Nullable String issuer,
        @Nullable String audience) {

    static final int MIN_SECRET_BYTES = 32;

    public JwtSettings {
        secret = blankIsUnset(secret);
        issuer = blankIsUnset(issuer);
        audience = blankIsUnset(audience);
    }

    /** @throws BadJwtSettings where it is not clear whom to trust */
    public void check() {
        if (secret != null && issuer != null) {
            throw new BadJwtSettings(
                    "Both motivata.jwt.secret and motivata.jwt.issuer are set: only one can be trusted");
        }
        if (issuer == null) {
            key();
        }
    }

    SecretKey key() {
        if (secret == null || secret.getBytes(StandardCharsets.UTF_8).length < MIN_SECRET_BYTES) {
            throw new BadJwtSettings("motivata.jwt.secret must have at least " + MIN_SECRET_BYTES + " bytes");
        }
        return new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** The secret stays out of logs. */
    @Override
    public String toString() {
        return "JwtSettings[issuer=" + issuer + ", audience=" + audience + "]";
    }

    private static @Nullable String blankIsUnset(@Nullable String value) {
        return StringUtils.hasText(value) ? value : null;
    }
}
