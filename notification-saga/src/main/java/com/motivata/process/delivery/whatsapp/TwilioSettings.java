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
 */
@ConfigurationProperties("motivata.twilio")
public record TwilioSettings(
        @DefaultValue("https://api.twilio.com/2010-04-01") URI url,
        @Nullable String accountSid,
        @Nullable String authToken,
        @Nullable String from,
        @DefaultValue Map<String, String> contentSids) {}
