package com.motivata.process.delivery.push;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Firebase Cloud Messaging.
 *
 * @param serviceAccount the file Google gives out for the service account; it also names the project
 */
@ConfigurationProperties("motivata.fcm")
public record FcmSettings(
        @DefaultValue("https://fcm.googleapis.com") URI url,
        @Nullable Path serviceAccount) {}
