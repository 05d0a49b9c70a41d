package com.motivata.process.delivery;

import java.util.Locale;

/** Why a message is not sent, or not any more. */
public enum Reason {
    PREFERENCE_OFF,
    NO_ADDRESS,
    NO_DEVICE,
    NO_LONGER_APPLIES,
    TOO_LATE,
    TOO_SHORT_NOTICE,
    REFUSED,
    GAVE_UP;

    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
