package com.motivata.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a token lets its bearer do. */
public enum Role {
    USER,
    ADMIN,
    /** Beside {@link #ADMIN}: may see what people said in the clear. Alone it opens nothing. */
    AUDITOR;

    /** As it stands in tokens and in the metadata of commands. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return empty for a role of somebody else's */
    public static Optional<Role> ofClaim(Object claim) {
        return Arrays.stream(values())
                .filter(role -> role.claim().equals(claim))
                .findFirst();
    }
}
