package com.motivata.api.session;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a list of sessions goes by. Equal ones follow from the newest to the oldest. */
public enum SessionSort {
    @JsonProperty("price")
    PRICE,
    /** When it takes place, then when it was created; one without a date is before all others. */
    @JsonProperty("date")
    DATE,
    /** By booked slots. */
    @JsonProperty("popular")
    POPULAR
}
