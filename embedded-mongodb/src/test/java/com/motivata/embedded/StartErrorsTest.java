package com.motivata.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StartErrorsTest {

    @TempDir
    Path directory;

    private static String refusal(Path directory, int port) {
        EmbeddedMongoException refused = catchThrowableOfType(
                EmbeddedMongoException.class,
                () -> EmbeddedMongo.start(directory, port).close());
        assertThat(refused).isNotNull();
        assertThat(refused.getMessage().lines()).hasSize(1);
        return refused.getMessage();
    }

    @Test
    void creates_its_directory_and_listens_on_loopback_only() {
        try (EmbeddedMongo mongo = EmbeddedMongo.start(directory.resolve("a/b"))) {
            assertThat(mongo.connectionString()).isEqualTo("mongodb://127.0.0.1:" + mongo.port());
            assertThat(directory.resolve("a/b").resolve(DataFile.NAME)).exists();
        }
    }

    @Test
    void a_file_is_not_a_directory() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));

        assertThat(refusal(file, 0)).contains(file.toString(), "is not a directory");
    }

    @Test
    void a_directory_that_cannot_be_created_is_not_writable() throws Exception {
        Path below = Files.createFile(directory.resolve("file")).resolve("data");

        assertThat(refusal(below, 0)).contains(below.toString(), "not writable");
    }

    @Test
    void a_data_file_in_use_by_this_process() {
        try (EmbeddedMongo first = EmbeddedMongo.start(directory)) {
            assertThat(refusal(directory, 0)).contains("in use by another process");
            assertThat(first.port()).isPositive();
        }
    }

    @Test
    void a_data_file_in_use_by_another_process() throws Exception {
        try (ServerProcess other = ServerProcess.start(directory)) {
            assertThat(other.connectionString()).startsWith("mongodb://");
            assertThat(refusal(directory, 0)).contains(DataFile.NAME, "in use by another process");

            Process third = ServerProcess.launch(directory, 0);

            assertThat(third.waitFor()).isOne();
            assertThat(third.inputReader().lines()).singleElement().asString().contains("in use");
        }
    }

    @Test
    void a_taken_port_leaves_the_data_free() {
        try (EmbeddedMongo first = EmbeddedMongo.start(directory.resolve("first"))) {
            Path second = directory.resolve("second");

            assertThat(refusal(second, first.port())).contains("Port " + first.port() + " is taken");

            EmbeddedMongo.start(second).close();
        }
    }

    @Test
    void a_damaged_data_file() throws Exception {
        byte[] noise = new byte[64 * 1024];
        Arrays.fill(noise, (byte) 7);
        Files.write(directory.resolve(DataFile.NAME), noise);

        assertThat(refusal(directory, 0)).contains(DataFile.NAME, "is damaged");
    }

    @Test
    void closing_twice_does_no_harm() {
        EmbeddedMongo mongo = EmbeddedMongo.start(directory);

        mongo.close();
        mongo.close();
    }
}
