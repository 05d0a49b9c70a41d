package com.motivata.launcher.dev;

import com.motivata.api.common.UserId;
import com.motivata.web.Access;
import com.motivata.web.ApiResponse;
import com.motivata.web.NewIds;
import com.motivata.web.Role;
import com.motivata.web.error.ApiFailure;
import com.motivata.web.error.ErrorCode;
import com.motivata.web.security.TokenIssuer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Profile("dev")
@Access(Access.Level.PUBLIC)
@Tag(name = "For trying it out (profile dev only)")
class TokenController {

    private static final Duration VALIDITY = Duration.ofDays(30);

    private final ObjectProvider<TokenIssuer> tokens;
    private final NewIds ids;

    TokenController(ObjectProvider<TokenIssuer> tokens, NewIds ids) {
        this.tokens = tokens;
        this.ids = ids;
    }

    @PostMapping("/api/dev/token")
    @Operation(operationId = "issueToken", summary = "Get a token for a user or an admin of your choice")
    ApiResponse<Map<String, String>> issue(@Valid @RequestBody TokenBody body) {
        var issuer = tokens.getIfAvailable();
        if (issuer == null) {
            throw new ApiFailure(ErrorCode.NOT_FOUND, "Tokens come from the configured issuer");
        }
        var sub = Objects.requireNonNullElseGet(body.sub(), ids::next);
        var token = issuer.issue(sub, body.roles(), body.claims(), VALIDITY);
        return ApiResponse.ok("Token issued", Map.of("accessToken", token, "sub", sub));
    }

    /**
     * @param role an auditor is an admin too
     * @param sub who it is for; somebody new unless given
     */
    record TokenBody(
            @NotNull(message = "Role is required")
            @Pattern(regexp = "user|admin|auditor", message = "Role must be user, admin or auditor")
            String role,

            @Size(min = 1, max = UserId.MAX_LENGTH, message = "sub has 1 to 128 characters") @Nullable
            String sub,

            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String zoneinfo) {

        Set<Role> roles() {
            var named = Role.ofClaim(role).orElseThrow();
            return named == Role.AUDITOR ? Set.of(Role.ADMIN, named) : Set.of(named);
        }

        Map<String, Object> claims() {
            var claims = new LinkedHashMap<String, Object>();
            put(claims, "name", name);
            put(claims, "email", email);
            put(claims, "phone_number", phone);
            put(claims, "zoneinfo", zoneinfo);
            return claims;
        }

        private static void put(Map<String, Object> claims, String name, @Nullable String value) {
            if (value != null) {
                claims.put(name, value);
            }
        }
    }
}
