package com.motivata.launcher;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the application where to go now. */
@Component
class WhereToGo {

    private static final Logger LOG = LoggerFactory.getLogger(WhereToGo.class);

    private final MotivataSettings settings;
    private volatile int port;

    WhereToGo(MotivataSettings settings) {
        this.settings = settings;
    }

    @EventListener
    void on(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
    }

    @EventListener
    void on(ApplicationReadyEvent event) {
        var profiles = String.join(",", profilesOf(event.getApplicationContext()));
        LOG.info("Motivata is ready: profile {}, roles {}, data in {}", profiles, settings.roles(), whereTheDataIs());
        LOG.info("Swagger UI    http://localhost:{}/swagger-ui.html", port);
        LOG.info("First steps   README.md, \"The first five minutes\"");
    }

    private String whereTheDataIs() {
        return settings.mongodb().isEmbedded()
                ? settings.dataDir().toAbsolutePath().normalize() + " (embedded)"
                : "the MongoDB of MOTIVATA_MONGODB_URI";
    }

    private static String[] profilesOf(ApplicationContext context) {
        var active = context.getEnvironment().getActiveProfiles();
        return active.length > 0 ? active : context.getEnvironment().getDefaultProfiles();
    }
}
