package com.motivata.process.delivery.whatsapp;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Twilio, which is asked where Meta cannot.
 *
 * @param from E.164, the sender's WhatsApp number
 * @param contentSids the content Twilio keeps for each template, by the template's name
 * @param statusCallback where Twilio reaches {@code /api/webhooks/twilio}, as it stands in what it signs; without it no
 *     receipt is asked for, and none is taken
 */
@ConfigurationProperties("motivata.twilio")
public record TwilioSettings(
        @DefaultValue("https://api.twilio.com/2010-04-01") URI url,
        @Nullable String accountSid,
        @Nullable String authToken,
        @Nullable String from,
        @DefaultValue Map<String, String> contentSids,
        @Nullable URI statusCallback) {

    /** The name under which our message's id comes back; it is part of the address and so of what is signed. */
    static final String MESSAGE_ID = "notificationId";
}
