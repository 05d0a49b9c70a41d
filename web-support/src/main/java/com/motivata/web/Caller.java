package com.motivata.web;

import com.motivata.api.common.UserId;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as their token says. An argument of controllers: {@code Caller caller}, and on public routes
 * {@code @Nullable Caller caller}, which is {@code null} for who sent no token.
 *
 * @param zone where "today" is decided: the token's {@code zoneinfo}, else the header {@code X-Time-Zone}, else the
 *     configured default
 */
public record Caller(
        UserId userId,
        Set<Role> roles,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        ZoneId zone) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean isAdmin() {
        return roles.contains(Role.ADMIN);
    }

    /** Whether what people said may be shown to them in the clear, in exports and audits. */
    public boolean isAuditor() {
        return isAdmin() && roles.contains(Role.AUDITOR);
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "Caller" + roles;
    }
}
