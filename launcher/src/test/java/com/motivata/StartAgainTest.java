package com.motivata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code ./mvnw spring-boot:run} with a Maven and a JVM that only say what they were asked: which of the two is asked? */
@DisplayNameGeneration(ReplaceUnderscores.class)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "mvnw.cmd always asks Maven")
class StartAgainTest {

    private static final String MAVEN = "Maven: spring-boot:run -Dmaven.test.skip=true";
    private static final String JVM =
            "JVM: -Done=1 -Dother=2 -cp %1$s/launcher/target/classes.jar:%1$s/lib.jar com.motivata.MotivataApplication";

    @TempDir
    private Path directory;

    private Path root;

    @BeforeEach
    void a_project_that_was_started_once() throws IOException {
        root = Files.createDirectory(directory.resolve("project"));
        for (var script : List.of("before-maven.sh", "start-again.sh")) {
            write(".mvn/" + script, Files.readString(Path.of("..", ".mvn", script)));
        }
        write("mvnw", """
                . "$(dirname "$0")/.mvn/before-maven.sh"
                echo "Maven: $* $MAVEN_ARGS\"""");
        write("jdk/release", "JAVA_VERSION=\"25.0.1\"");
        write("jdk/bin/java", "#!/bin/sh\necho \"JVM: $*\"; pwd >\"$(dirname \"$0\")/../working-directory\"");
        write("jdk/bin/javac", "#!/bin/sh");
        write("lib.jar", "");
        write("pom.xml", "");
        write("launcher/pom.xml", "");
        write("launcher/src/main/java/A.java", "");
        write("launcher/src/main/java/B.java", "");
        assertThat(start()).isEqualTo(MAVEN);
        write("launcher/target/classes.jar", "");
        itLogs("com.motivata.MotivataApplication");
    }

    @Test
    void the_same_jvm_again_where_nothing_has_changed() throws IOException {
        for (int time = 0; time < 2; time++) {
            assertThat(start()).isEqualTo(JVM.formatted(root));
            assertThat(root.resolve("jdk/working-directory")).hasContent(root.toString());
        }
        assertThat(start("-q", "spring-boot:run", "--offline")).isEqualTo(JVM.formatted(root));
    }

    @Test
    void the_archive_of_classes_stays_as_long_as_it_fits() throws IOException {
        write("launcher/target/motivata.jsa", "");
        assertThat(start()).isEqualTo(JVM.formatted(root));
        assertThat(root.resolve("launcher/target/motivata.jsa")).exists();
        write("launcher/src/main/java/A.java", "changed");
        assertThat(start()).isEqualTo(MAVEN);
        assertThat(root.resolve("launcher/target/motivata.jsa")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"launcher/src/main/java/A.java", "launcher/src/main/java/New.java", "pom.xml", ".mvn/new"})
    void maven_where_something_was_written(String file) throws IOException {
        write(file, "changed");
        assertThat(start()).isEqualTo(MAVEN);
    }

    @Test
    void maven_where_something_was_replaced_by_something_older() throws IOException {
        var old = directory.resolve("old");
        Files.writeString(old, "older");
        Files.setLastModifiedTime(old, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        Files.delete(root.resolve("launcher/src/main/java/A.java"));
        Files.move(old, root.resolve("launcher/src/main/java/A.java"));
        assertThat(start()).isEqualTo(MAVEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "launcher/src/main/java/B.java",
                "lib.jar",
                "launcher/target/classes.jar",
                "launcher/target/asked",
                "launcher/target/started"
            })
    void maven_where_something_is_gone(String file) throws IOException {
        Files.delete(root.resolve(file));
        assertThat(start()).isEqualTo(MAVEN);
    }

    @Test
    void maven_after_one_that_came_to_nothing() throws IOException {
        write("launcher/src/main/java/A.java", "does not compile");
        assertThat(start()).isEqualTo(MAVEN);
        assertThat(start()).isEqualTo(MAVEN);
        itLogs("com.motivata.MotivataApplication");
        assertThat(start()).isEqualTo(JVM.formatted(root));
    }

    @Test
    void maven_for_and_after_everything_that_is_special() throws IOException {
        var special = "-Dspring-boot.run.profiles=prod";
        assertThat(start("spring-boot:run", special))
                .isEqualTo("Maven: spring-boot:run %s -Dmaven.test.skip=true".formatted(special));
        itLogs("com.motivata.MotivataApplication");
        assertThat(start()).isEqualTo(MAVEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAVEN_ARGS", "JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS"})
    void maven_where_the_environment_says_something(String name) throws IOException {
        assertThat(start(Map.of(name, "-Dspecial"), "spring-boot:run")).startsWith(MAVEN);
        assertThat(start()).isEqualTo(MAVEN);
    }

    @Test
    void maven_where_another_maven_started_something_else() throws IOException {
        itLogs("com.motivata.MotivataApplication --server.port=9090");
        assertThat(start()).isEqualTo(MAVEN);
    }

    @Test
    void maven_in_a_copy() throws IOException {
        itLogs("com.motivata.MotivataApplication", text -> text.replace(root.toString(), directory + "/elsewhere"));
        assertThat(start()).isEqualTo(MAVEN);
    }

    @Test
    void maven_where_paths_have_blanks() throws IOException {
        write("a lib.jar", "");
        itLogs("com.motivata.MotivataApplication", text -> text.replace("lib.jar", "a lib.jar"));
        assertThat(start()).isEqualTo(MAVEN);
    }

    private void itLogs(String command) throws IOException {
        itLogs(command, UnaryOperator.identity());
    }

    /** As a JVM does, a while after Maven was asked: longer than between two ticks of the clock files are dated by. */
    private void itLogs(String command, UnaryOperator<String> changed) throws IOException {
        LockSupport.parkNanos(Duration.ofMillis(25).toNanos());
        write("launcher/target/started", changed.apply("""
                VM Arguments:
                jvm_args: -Done=1 -Dother=2\040
                java_command: %2$s
                java_class_path (initial): %1$s/launcher/target/classes.jar:%1$s/lib.jar
                Launcher Type: SUN_STANDARD
                """.formatted(root, command)));
    }

    private void write(String file, String text) throws IOException {
        var path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        assertThat(path.toFile().setExecutable(true)).isTrue();
    }

    private String start() throws IOException {
        return start("spring-boot:run");
    }

    private String start(String... arguments) throws IOException {
        return start(Map.of(), arguments);
    }

    /** @return the last line: who was asked what */
    private String start(Map<String, String> environment, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("sh", root.resolve("mvnw").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).directory(directory.toFile());
        for (var name : List.of("MAVEN_ARGS", "JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS")) {
            builder.environment().remove(name);
        }
        builder.environment().put("JAVA_HOME", root.resolve("jdk").toString());
        builder.environment().putAll(environment);
        var process = builder.start();
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            return output.lines().reduce("", (before, line) -> line).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
