package com.motivata.process.delivery.email;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the mail server is stands in Spring Boot's {@code spring.mail.*}.
 *
 * @param from the sender, as people see it
 */
@ConfigurationProperties("motivata.email")
public record EmailSettings(
        @DefaultValue("Motivata <no-reply@motivata.local>") String from) {}
