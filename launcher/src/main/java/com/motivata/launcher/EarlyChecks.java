package com.motivata.launcher;

import com.motivata.launcher.MotivataSettings.Role;
import com.motivata.web.security.JwtSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

/** Looks at what an operator has set before anything is built on it: a typing error is told at once. */
class EarlyChecks implements EnvironmentPostProcessor, Ordered {

    private static final int MASTER_KEY_BYTES = 32;
    private static final String DEFAULT_PORT = "8080";
    private static final int HIGHEST_PORT = 65_535;

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE; // registered after the secrets
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        rolesIn(environment);
        masterKey(environment.getProperty(Secrets.MASTER_KEY));
        new JwtSettings(
                        environment.getProperty(Secrets.JWT_SECRET),
                        environment.getProperty(Secrets.JWT_ISSUER),
                        environment.getProperty(Secrets.JWT_AUDIENCE))
                .check();
        checkSnapshotAfter(environment);
        checkPort(environment);
        var uri = environment.getProperty("motivata.mongodb.uri", "");
        if (!uri.isBlank()) {
            MongoUri.withDatabase(uri, environment.getProperty("motivata.mongodb.database", "motivata"));
        }
    }

    static Set<Role> rolesIn(Environment environment) {
        try {
            return Binder.get(environment)
                    .bind("motivata.roles", Bindable.setOf(Role.class))
                    .orElse(Set.of(Role.values()));
        } catch (BindException e) {
            throw new StartFailure("MOTIVATA_ROLES must be one or more of command, query, notification.", e);
        }
    }

    private static void checkSnapshotAfter(Environment environment) {
        var events = Binder.get(environment).bind("motivata.snapshot-after", String.class);
        if (events.isBound() && !events.get().matches("0*[1-9]\\d{0,8}")) {
            throw new StartFailure("MOTIVATA_SNAPSHOT_AFTER must be a number of events, 1 or more.");
        }
    }

    /** The server takes it only when all the rest is at work, and may still find then that somebody was faster. */
    private static void checkPort(ConfigurableEnvironment environment) {
        int port = portIn(environment);
        if (port == 0) {
            return;
        }
        var address = environment.getProperty("server.address", "");
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true); // as the server does: what a stopped one has left does not matter
            socket.bind(new InetSocketAddress(address.isBlank() ? null : InetAddress.getByName(address), port));
        } catch (IOException e) {
            PortInUseException.throwIfPortBindingException(e, () -> port);
        }
    }

    private static int portIn(Environment environment) {
        var port = environment.getProperty("server.port", DEFAULT_PORT);
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > HIGHEST_PORT) {
            throw new StartFailure("SERVER_PORT must be a port, 1 to " + HIGHEST_PORT + ", or 0 for any that is free.");
        }
        return Integer.parseInt(port);
    }

    static byte[] masterKey(@Nullable String base64) {
        try {
            var key = Base64.getDecoder().decode(base64 == null ? "" : base64);
            if (key.length == MASTER_KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            // the same line says what is wanted
        }
        throw new StartFailure("MOTIVATA_MASTER_KEY must be 32 bytes in Base64, as from: openssl rand -base64 32");
    }
}
