package com.motivata.command.booking.web;

/** How much may be written. */
final class Limits {

    static final int TITLE = 200;
    static final int SHORT_DESCRIPTION = 500;
    static final int DESCRIPTION = 5000;
    static final int HOST = 200;
    static final int EMAIL = 254;
    static final String PHONE_FORM = "\\+[1-9][0-9]{6,14}";
    static final int URL = 2048;
    static final String URL_FORM = "https?://\\S+";
    static final int MINUTES = 1440;
    static final int SLOTS = 100_000;
    static final int TAGS = 20;
    static final int TAG = 50;
    static final int PRICE_DIGITS = 8;
    static final int PRICE_DECIMALS = 2;
    static final int NOTES = 5000;
    static final int REASON = 1000;

    private Limits() {}
}
