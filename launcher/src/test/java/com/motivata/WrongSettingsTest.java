package com.motivata;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.web.context.support.StandardServletEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What can be wrong with the environment variables alone: it is told in a line before anything is built on it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(OutputCaptureExtension.class)
class WrongSettingsTest {

    private static final String PREFIX = "Motivata did not start: ";
    private static final String GOOD_SECRET = "0123456789abcdef0123456789abcdef";
    private static final String GOOD_KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    /** What is set, and what must be said about it. */
    private enum Mistake {
        PORT_IS_NOT_ONE(Map.of("SERVER_PORT", "lovelace"), "SERVER_PORT", "65535"),
        MONGODB_URI_IS_MALFORMED(
                Map.of("MOTIVATA_MONGODB_URI", "it's://ada:lovelace@somewhere"), "MOTIVATA_MONGODB_URI"),
        ROLE_IS_UNKNOWN(Map.of("MOTIVATA_ROLES", "query,cook"), "MOTIVATA_ROLES", "command, query, notification"),
        SNAPSHOT_AFTER_NO_EVENTS(Map.of("MOTIVATA_SNAPSHOT_AFTER", "0"), "MOTIVATA_SNAPSHOT_AFTER", "1 or more"),
        MASTER_KEY_IS_MALFORMED(Map.of("MOTIVATA_MASTER_KEY", "lovelace"), "MOTIVATA_MASTER_KEY", "openssl rand"),
        JWT_SECRET_IS_TOO_SHORT(Map.of("MOTIVATA_JWT_SECRET", "lovelace"), "MOTIVATA_JWT_SECRET", "32 bytes"),
        JWT_SECRET_AND_ISSUER_ARE_SET(
                Map.of("MOTIVATA_JWT_SECRET", GOOD_SECRET, "MOTIVATA_JWT_ISSUER", "https://issuer.example"),
                "MOTIVATA_JWT_SECRET",
                "MOTIVATA_JWT_ISSUER"),
        PROD_WITHOUT_A_MASTER_KEY(
                Map.of("SPRING_PROFILES_ACTIVE", "prod", "MOTIVATA_JWT_SECRET", GOOD_SECRET), "MOTIVATA_MASTER_KEY"),
        PROD_WITHOUT_ANYBODY_TO_TAKE_THE_MONEY(
                Map.of(
                        "SPRING_PROFILES_ACTIVE",
                        "prod",
                        "MOTIVATA_JWT_SECRET",
                        GOOD_SECRET,
                        "MOTIVATA_MASTER_KEY",
                        GOOD_KEY),
                "MOTIVATA_PAYMENT_PROVIDER",
                "razorpay",
                "sandbox"),
        PAYMENT_PROVIDER_IS_UNKNOWN(
                Map.of("MOTIVATA_PAYMENT_PROVIDER", "lovelace"), "MOTIVATA_PAYMENT_PROVIDER", "razorpay"),
        RAZORPAY_WITHOUT_ITS_KEYS(
                Map.of("MOTIVATA_PAYMENT_PROVIDER", "razorpay", "MOTIVATA_RAZORPAY_KEY_ID", "lovelace"),
                "MOTIVATA_RAZORPAY_KEY_SECRET, MOTIVATA_RAZORPAY_WEBHOOK_SECRET");

        private final Map<String, String> environment;
        private final String[] advice;

        Mistake(Map<String, String> environment, String... advice) {
            this.environment = environment;
            this.advice = advice;
        }
    }

    @ParameterizedTest
    @EnumSource
    void are_told_in_one_line_that_says_what_to_do(Mistake mistake, @TempDir Path directory, CapturedOutput output) {
        assertTold(mistake.environment, directory, output, mistake.advice);
    }

    @Test
    void so_is_a_port_that_is_taken(@TempDir Path directory, CapturedOutput output) throws IOException {
        try (var taken = new ServerSocket(0)) {
            var port = Integer.toString(taken.getLocalPort());
            assertTold(Map.of("SERVER_PORT", port), directory, output, port, "SERVER_PORT");
        }
    }

    private static void assertTold(
            Map<String, String> variables, Path directory, CapturedOutput output, String... advice) {
        var application = new SpringApplication(MotivataApplication.class);
        application.setEnvironment(environment(variables, directory));
        application.setRegisterShutdownHook(false);
        assertThatThrownBy(application::run).isNotNull();
        assertThat(output.toString().lines().filter(line -> line.startsWith(PREFIX)))
                .as(output::toString)
                .singleElement()
                .asString()
                .contains(Arrays.asList(advice));
        assertThat(output).doesNotContain("\tat ", "Exception", "lovelace");
        assertThat(directory.resolve("mongodb")).as("nothing was begun").doesNotExist();
    }

    /** Nothing but these variables is set, whatever is on this machine. */
    private static StandardServletEnvironment environment(Map<String, String> set, Path directory) {
        var variables =
                new HashMap<String, Object>(Map.of("MOTIVATA_DATA_DIR", directory.toString(), "SERVER_PORT", "0"));
        variables.putAll(set);
        var environment = new StandardServletEnvironment();
        var name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        environment.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, variables));
        return environment;
    }
}
