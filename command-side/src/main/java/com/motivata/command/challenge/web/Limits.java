package com.motivata.command.challenge.web;

/** How much may be written. */
final class Limits {

    static final int TITLE = 200;
    static final int SHORT_DESCRIPTION = 500;
    static final int DESCRIPTION = 5000;
    static final int ICON_NAME = 100;
    static final String COLOR_FORM = "#[0-9A-Fa-f]{6}";
    static final int URL = 2048;
    static final String URL_FORM = "https?://[^\\s/?#]+\\S*";
    static final int TASKS = 365;
    static final int RESOURCES = 20;
    static final int MINUTES = 1440;
    static final int REWARDS = 20;
    static final int REWARD_NAME = 100;
    static final int POINTS = 1_000_000;
    static final int NOTES = 5000;
    static final int REASON = 1000;

    private Limits() {}
}
