package com.motivata.process.notification;

import java.util.List;
import java.util.Map;

/**
 * What a message says, for each channel in its form.
 *
 * @param title of a push message, subject of a mail; nothing personal, the user's own list shows it
 * @param text one or two sentences, likewise
 * @param fields for the mail's template, the person's name apart
 * @param parameters of the WhatsApp template, in its order, the person's name apart: {@link #NAME} stands for it
 * @param data for the app that gets a push message
 */
record Content(
        String title, String text, Map<String, Object> fields, List<String> parameters, Map<String, String> data) {

    static final String NAME = "{userName}";

    static Content of(String title, String text, Map<String, Object> fields, Map<String, String> data) {
        return new Content(title, text, fields, List.of(), data);
    }
}
