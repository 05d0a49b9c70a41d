package com.motivata.api.notification;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a device is no longer somebody's. */
public enum DeviceLoss {
    /** Its user said so, by logging out for example. */
    @JsonProperty("removed")
    REMOVED,
    /** Somebody else uses it now. */
    @JsonProperty("taken_over")
    TAKEN_OVER,
    /** The provider says that there is no such device any more. */
    @JsonProperty("unregistered")
    UNREGISTERED
}
