package com.motivata.command.sos.web;

/** How much an admin may write. */
final class Limits {

    static final int TITLE = 200;
    static final int DESCRIPTION = 5000;
    static final int URL = 2048;
    static final String URL_FORM = "https?://[^\\s/?#]+\\S*";
    static final int QUESTION_TEXT = 1000;
    static final int OPTION_TEXT = 500;
    static final int QUESTIONS = 100;
    static final int OPTIONS = 100;
    static final int POINTS = 1000;

    private Limits() {}
}
