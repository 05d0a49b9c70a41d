package com.motivata.process.delivery;

import com.motivata.api.notification.NotificationChannel;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands in for a channel without configuration: the log says what would have been sent, and nothing of the person. */
record LogProvider(NotificationChannel channel) implements Provider {

    private static final Logger LOG = LoggerFactory.getLogger(LogProvider.class);

    @Override
    public String name() {
        return "log";
    }

    @Override
    public int rank() {
        return 0;
    }

    @Override
    public boolean isConfigured() {
        return true;
    }

    @Override
    public Outcome send(Letter letter) {
        LOG.info(
                "would have sent message {} by {}: {}",
                letter.messageId(),
                channel.name().toLowerCase(Locale.ROOT),
                what(letter));
        return new Outcome.Accepted(null);
    }

    private static String what(Letter letter) {
        return switch (letter) {
            case Letter.Mail mail -> "“" + mail.subject() + "”";
            case Letter.Template template -> "template " + template.template();
            case Letter.Push push -> "“" + push.title() + "”";
        };
    }
}
