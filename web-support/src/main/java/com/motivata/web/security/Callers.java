package com.motivata.web.security;

import com.motivata.api.common.UserId;
import com.motivata.web.Caller;
import com.motivata.web.Role;
import com.motivata.web.error.ApiFailure;
import com.motivata.web.error.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/** Finds out who calls, from the bearer token. */
final class Callers {

    private static final String CHALLENGE = "WWW-Authenticate";

    private final BearerTokenResolver tokens = new DefaultBearerTokenResolver();
    private final JwtDecoder decoder;
    private final Zones zones;

    Callers(JwtDecoder decoder, Zones zones) {
        this.decoder = decoder;
        this.zones = zones;
    }

    static ApiFailure anonymous() {
        return new ApiFailure(ErrorCode.UNAUTHORIZED).with(CHALLENGE, "Bearer");
    }

    /**
     * @return {@code null} for who sent no token
     * @throws ApiFailure 401 for a token that is not good
     */
    @Nullable
    Caller find(HttpServletRequest request) {
        try {
            String token = tokens.resolve(request);
            return token == null ? null : caller(decode(token), request);
        } catch (OAuth2AuthenticationException | BadJwtException bad) {
            throw refused();
        }
    }

    private Jwt decode(String token) {
        try {
            return decoder.decode(token);
        } catch (BadJwtException bad) {
            throw bad;
        } catch (JwtException
                | JwtDecoderInitializationException
                        unverifiable) { // the token may be good, but the issuer cannot be asked
            throw new ApiFailure(ErrorCode.UNAVAILABLE, "Tokens cannot be verified right now").with("Retry-After", "5");
        }
    }

    private Caller caller(Jwt token, HttpServletRequest request) {
        return new Caller(
                userId(token),
                roles(token),
                token.getClaimAsString("name"),
                token.getClaimAsString("email"),
                token.getClaimAsString("phone_number"),
                zone(token, request));
    }

    private ZoneId zone(Jwt token, HttpServletRequest request) {
        return zones.of(token.getClaimAsString("zoneinfo"), request);
    }

    private static UserId userId(Jwt token) {
        String sub = Optional.ofNullable(token.getSubject()).orElse("");
        if (!UserId.isValid(sub)) {
            throw refused();
        }
        return new UserId(sub);
    }

    private static Set<Role> roles(Jwt token) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String claim : List.of("role", "roles")) {
            Object value = token.getClaims().get(claim);
            Collection<?> named = value instanceof Collection<?> many
                    ? many
                    : Optional.ofNullable(value).stream().toList();
            named.stream().flatMap(name -> Role.ofClaim(name).stream()).forEach(roles::add);
        }
        return roles;
    }

    private static ApiFailure refused() {
        return new ApiFailure(ErrorCode.UNAUTHORIZED, "The access token is invalid or has expired")
                .with(CHALLENGE, "Bearer error=\"invalid_token\"");
    }
}
