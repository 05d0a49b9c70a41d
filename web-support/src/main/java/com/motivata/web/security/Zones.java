package com.motivata.web.security;

import com.motivata.web.error.ApiFailure;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the caller's days begin and end. */
final class Zones {

    static final String HEADER = "X-Time-Zone";

    private static final Set<String> KNOWN = Set.copyOf(ZoneId.getAvailableZoneIds());

    private final ZoneId fallback;

    Zones(ZoneId fallback) {
        this.fallback = fallback;
    }

    /** @param zoneinfo as the token has it; an unknown one is the issuer's fault, and not the caller's */
    ZoneId of(@Nullable String zoneinfo, HttpServletRequest request) {
        if (zoneinfo != null && KNOWN.contains(zoneinfo)) {
            return ZoneId.of(zoneinfo);
        }
        String header = request.getHeader(HEADER);
        if (header == null) {
            return fallback;
        }
        if (!KNOWN.contains(header)) {
            throw ApiFailure.invalid(HEADER, HEADER + " must be a time zone such as Asia/Kolkata");
        }
        return ZoneId.of(header);
    }
}
