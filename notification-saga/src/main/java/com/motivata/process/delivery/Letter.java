package com.motivata.process.delivery;

import java.util.List;
import java.util.Map;

/** A message in words, to one address. */
public sealed interface Letter {

    /** The only address of a message that has one. */
    String ONLY = "recipient";

    /** The message's id, given to the provider as its key: what is sent again can be recognised there. */
    String messageId();

    /** Under what this address is remembered; says nothing of the person. */
    default String address() {
        return ONLY;
    }

    record Mail(String messageId, String to, String subject, String text, String html) implements Letter {}

    /**
     * @param to E.164
     * @param template by the name it is registered under
     * @param parameters in the template's order
     */
    record Template(String messageId, String to, String template, List<String> parameters) implements Letter {

        public Template {
            parameters = List.copyOf(parameters);
        }
    }

    /** @param data for the app, beside what is shown */
    record Push(String messageId, String deviceId, String token, String title, String body, Map<String, String> data)
            implements Letter {

        public Push {
            data = Map.copyOf(data);
        }

        @Override
        public String address() {
            return deviceId;
        }
    }
}
