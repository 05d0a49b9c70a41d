package com.motivata.api.challenge;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How long a challenge is, roughly. */
public enum ChallengeLength {
    @JsonProperty("short")
    SHORT(1, 7),
    @JsonProperty("medium")
    MEDIUM(8, 21),
    @JsonProperty("long")
    LONG(22, Integer.MAX_VALUE);

    private final int fewestDays;
    private final int mostDays;

    ChallengeLength(int fewestDays, int mostDays) {
        this.fewestDays = fewestDays;
        this.mostDays = mostDays;
    }

    public int fewestDays() {
        return fewestDays;
    }

    public int mostDays() {
        return mostDays;
    }
}
