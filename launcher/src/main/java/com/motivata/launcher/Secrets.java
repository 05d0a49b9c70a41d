package com.motivata.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/**
 * Sees to it that there is somebody to trust and a key to wrap personal data with: in {@code dev} both are generated once
 * under the data directory, elsewhere they must be given.
 */
class Secrets implements EnvironmentPostProcessor, Ordered {

    static final String JWT_SECRET = "motivata.jwt.secret";
    static final String JWT_ISSUER = "motivata.jwt.issuer";
    static final String JWT_AUDIENCE = "motivata.jwt.audience";
    static final String MASTER_KEY = "motivata.master-key";

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE; // after the configuration files are read
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.acceptsProfiles(Profiles.of("dev"))) {
            generate(environment);
        } else {
            require(environment);
        }
    }

    private static void generate(ConfigurableEnvironment environment) {
        var directory = new DataDirectory(Path.of(environment.getProperty("motivata.data-dir", "./data")));
        Map<String, Object> generated = new HashMap<>();
        if (isMissing(environment, JWT_SECRET) && isMissing(environment, JWT_ISSUER)) {
            generated.put(JWT_SECRET, directory.secret("jwt-secret"));
        }
        if (isMissing(environment, MASTER_KEY)) {
            generated.put(MASTER_KEY, directory.secret("master-key"));
        }
        environment.getPropertySources().addFirst(new MapPropertySource("generated secrets", generated));
    }

    private static void require(ConfigurableEnvironment environment) {
        if (isMissing(environment, JWT_SECRET) && isMissing(environment, JWT_ISSUER)) {
            throw new StartFailure("nobody is trusted to issue tokens. Set MOTIVATA_JWT_SECRET (HS256, 32 bytes or"
                    + " more) or MOTIVATA_JWT_ISSUER, or run with the profile dev.");
        }
        if (isMissing(environment, MASTER_KEY)) {
            throw new StartFailure("there is no key to encrypt personal data with. Set MOTIVATA_MASTER_KEY (32 bytes in"
                    + " Base64, as from: openssl rand -base64 32), or run with the profile dev.");
        }
    }

    private static boolean isMissing(ConfigurableEnvironment environment, String property) {
        return environment.getProperty(property, "").isBlank();
    }
}
