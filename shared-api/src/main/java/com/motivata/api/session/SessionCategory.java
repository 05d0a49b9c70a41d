package com.motivata.api.session;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a session is about. */
public enum SessionCategory {
    @JsonProperty("therapeutic")
    THERAPEUTIC("Therapeutic", "heart-pulse"),
    @JsonProperty("personal_development")
    PERSONAL_DEVELOPMENT("Personal Development", "trending-up"),
    @JsonProperty("health")
    HEALTH("Health", "activity"),
    @JsonProperty("mental_wellness")
    MENTAL_WELLNESS("Mental Wellness", "brain"),
    @JsonProperty("career")
    CAREER("Career", "briefcase"),
    @JsonProperty("relationships")
    RELATIONSHIPS("Relationships", "users"),
    @JsonProperty("spirituality")
    SPIRITUALITY("Spirituality", "sparkles"),
    @JsonProperty("other")
    OTHER("Other", "grid");

    private final String label;
    private final String icon;

    SessionCategory(String label, String icon) {
        this.label = label;
        this.icon = icon;
    }

    /** As it stands in JSON and in queries. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people to read. */
    public String label() {
        return label;
    }

    /** The name of an icon of the app. */
    public String icon() {
        return icon;
    }
}
