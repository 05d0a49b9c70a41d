package com.motivata.process.delivery;

import java.util.Locale;

/** Who a message is for. */
public enum Party {
    USER,
    HOST;

    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
