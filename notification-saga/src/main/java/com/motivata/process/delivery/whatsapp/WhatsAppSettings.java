package com.motivata.process.delivery.whatsapp;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Meta's WhatsApp Cloud API.
 *
 * @param url with the version
 * @param phoneNumberId who sends
 * @param accessToken of the system user
 * @param appSecret signs the delivery receipts; without one none is taken
 * @param verifyToken what Meta shows when it asks whether the webhook is ours
 * @param language the templates are registered in
 */
@ConfigurationProperties("motivata.whatsapp")
public record WhatsAppSettings(
        @DefaultValue("https://graph.facebook.com/v23.0") URI url,
        @Nullable String phoneNumberId,
        @Nullable String accessToken,
        @Nullable String appSecret,
        @Nullable String verifyToken,
        @DefaultValue("en") String language) {}
