package com.motivata;

import com.mongodb.client.MongoClients;
import com.motivata.embedded.EmbeddedMongo;
import com.motivata.support.ApplicationProcess;
import com.motivata.support.TestApplication;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an operator can get wrong, and what the application says then instead of starting: the process, with its exit code.
 * What is wrong with the settings alone is in {@link WrongSettingsTest}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StartFailuresTest {

    private static final String PREFIX = "Motivata did not start: ";
    private static final String GOOD_SECRET = "0123456789abcdef0123456789abcdef";
    private static final String GOOD_KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    /** What is set, and what must be said about it. A value in angle brackets is known only when the test runs. */
    private enum Mistake {
        PORT_IS_TAKEN(Map.of("SERVER_PORT", "<taken>"), "<taken>", "SERVER_PORT"),
        DATA_DIRECTORY_CANNOT_BE_WRITTEN(
                Map.of("MOTIVATA_DATA_DIR", "<dir>/file/data"), "<dir>/file/data", "MOTIVATA_DATA_DIR"),
        DATA_DIRECTORY_IS_IN_USE(Map.of("MOTIVATA_DATA_DIR", "<dir>/used"), "<dir>/used", "another process"),
        DATA_IS_OF_A_NEWER_VERSION(Map.of("MOTIVATA_DATA_DIR", "<dir>/newer"), "start the version that wrote it"),
        NO_MONGODB_ANSWERS(
                Map.of("MOTIVATA_MONGODB_URI", "mongodb://ada:lovelace@127.0.0.1:1"),
                "127.0.0.1:1",
                "MOTIVATA_MONGODB_URI"),
        PROD_WITHOUT_ANYBODY_TO_TRUST(
                Map.of("SPRING_PROFILES_ACTIVE", "prod", "MOTIVATA_MASTER_KEY", GOOD_KEY),
                "MOTIVATA_JWT_SECRET",
                "MOTIVATA_JWT_ISSUER");

        private final Map<String, String> environment;
        private final String[] advice;

        Mistake(Map<String, String> environment, String... advice) {
            this.environment = environment;
            this.advice = advice;
        }
    }

    private record End(int exitCode, String output) {}

    @TempDir
    static Path directory;

    @AutoClose
    private static final ExecutorService TWO_AT_A_TIME = Executors.newFixedThreadPool(2);

    @AutoClose
    private static @Nullable ServerSocket taken;

    @AutoClose
    private static @Nullable EmbeddedMongo used;

    private static final Map<Mistake, Future<End>> ENDS = new EnumMap<>(Mistake.class);

    @BeforeAll
    static void make_every_mistake() throws IOException {
        taken = new ServerSocket(0);
        used = EmbeddedMongo.start(directory.resolve("used").resolve("mongodb"));
        Files.createFile(directory.resolve("file"));
        writeLogOfANewerVersion(directory.resolve("newer").resolve("mongodb"));
        for (var mistake : Mistake.values()) {
            ENDS.put(mistake, TWO_AT_A_TIME.submit(() -> make(mistake)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void ends_with_one_line_that_says_what_to_do(Mistake mistake) throws Exception {
        var end = ENDS.get(mistake).get();
        assertThat(end.exitCode()).isNotZero();
        assertThat(end.output().lines().filter(line -> line.startsWith(PREFIX)))
                .as(end.output())
                .singleElement()
                .asString()
                .contains(Arrays.stream(mistake.advice)
                        .map(StartFailuresTest::known)
                        .toList());
        assertThat(end.output()).doesNotContain("\tat ", "Exception", "lovelace");
    }

    @Test
    void in_prod_nobody_hands_out_tokens_or_moves_the_clock() {
        try (var application = TestApplication.start(
                directory.resolve("prod"),
                "--spring.profiles.active=prod",
                "--motivata.jwt.secret=" + GOOD_SECRET,
                "--motivata.master-key=" + GOOD_KEY,
                "--motivata.payment.provider=sandbox")) {
            var api = application.api();
            api.post("/api/dev/token", "{\"role\":\"admin\"}").expect(404, 404, "NOT_FOUND");
            api.post("/api/dev/clock", "{\"advance\":\"P1D\"}").expect(404, 404, "NOT_FOUND");
            api.get("/api/app/sos/programs").expect(200);
        }
    }

    private static void writeLogOfANewerVersion(Path data) {
        try (var mongo = EmbeddedMongo.start(data);
                var client = MongoClients.create(mongo.connectionString())) {
            client.getDatabase("motivata")
                    .getCollection("log_format")
                    .insertOne(new Document("_id", "commits").append("formatVersion", 1000));
        }
    }

    private static End make(Mistake mistake) {
        var environment = new HashMap<>(Map.of(
                "SERVER_PORT",
                "0",
                "MOTIVATA_DATA_DIR",
                directory.resolve(mistake.name()).toString()));
        mistake.environment.forEach((name, value) -> environment.put(name, known(value)));
        try (var process = ApplicationProcess.launch(directory.resolve(mistake + ".txt"), environment)) {
            return new End(process.exitCode(), process.output());
        }
    }

    private static String known(String text) {
        return text.replace(
                        "<taken>",
                        Integer.toString(Objects.requireNonNull(taken).getLocalPort()))
                .replace("<dir>", directory.toString());
    }
}
