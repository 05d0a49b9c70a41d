package com.motivata.query.audit.history;

import java.util.Locale;

/** Constants by the names the API has for them. */
final class Names {

    private Names() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
