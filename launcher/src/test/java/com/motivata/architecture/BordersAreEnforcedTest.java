package com.motivata.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The build itself refuses a dependency across a border. The profile {@code planted-violation} gives every module one it
 * must not have; Maven is run on that, once, and every module has to be refused for that dependency.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "runs the wrapper as a shell script")
class BordersAreEnforcedTest {

    private static final Map<String, String> PLANTED = Map.of(
            "shared-api", "org.springframework:spring-context",
            "embedded-mongodb", "org.axonframework:axon-messaging",
            "mongo-event-store", "com.motivata:shared-api",
            "web-support", "org.mongodb:mongodb-driver-sync",
            "command-side", "org.springframework.data:spring-data-mongodb",
            "query-side", "com.motivata:command-side",
            "notification-saga", "com.motivata:query-side");

    private static final Pattern FAILURE =
            Pattern.compile("Failed to execute goal (?<goal>.+) on project (?<module>[\\w-]+):");
    private static final Pattern DIRECT_AND_BANNED =
            Pattern.compile("^\\[ERROR] {4}(?<dependency>[\\w.-]+:[\\w.-]+):\\S+ <--- banned", Pattern.MULTILINE);

    private static final int PATIENCE_SECONDS = 120;

    private static Map<String, Refusal> refusals = Map.of();

    /** @param banned the module's own dependencies that are beyond its border */
    private record Refusal(String goal, List<String> banned) {}

    @BeforeAll
    static void build_with_the_planted_dependencies(@TempDir Path directory) throws Exception {
        refusals = refusals(outputOf(maven(), directory.resolve("output")));
    }

    @Test
    void every_module_but_the_launcher_and_the_benchmarks_has_a_border() throws IOException {
        assertThat(refusals.keySet())
                .isEqualTo(modulesWithout(Set.of("launcher", "bench")))
                .isEqualTo(PLANTED.keySet());
    }

    @Test
    void every_module_is_refused_by_the_rule_of_its_border_and_nothing_else() {
        assertThat(refusals)
                .allSatisfy((module, refusal) -> assertThat(refusal.goal())
                        .startsWith("org.apache.maven.plugins:maven-enforcer-plugin:")
                        .endsWith("(borders)"));
    }

    @Test
    void every_module_is_refused_for_the_dependency_that_was_planted() {
        assertThat(refusals)
                .allSatisfy((module, refusal) -> assertThat(refusal.banned()).containsExactly(PLANTED.get(module)));
    }

    /** Offline: the build around this test has fetched everything. A module that is refused must not keep the next from being looked at. */
    private static List<String> maven() {
        var command = new ArrayList<>(
                List.of("./mvnw", "--batch-mode", "--quiet", "--offline", "--fail-never", "-Pplanted-violation"));
        Optional.ofNullable(System.getProperty("maven.repo.local"))
                .ifPresent(repository -> command.add("-Dmaven.repo.local=" + repository));
        command.add("validate");
        return command;
    }

    private static String outputOf(List<String> command, Path output) throws Exception {
        var builder = new ProcessBuilder(command)
                .directory(Project.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.start();
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(output);
    }

    /** Each failure is told from one headline to the next. */
    private static Map<String, Refusal> refusals(String output) {
        var headlines = FAILURE.matcher(output).results().toList();
        var refusals = new HashMap<String, Refusal>();
        for (int i = 0; i < headlines.size(); i++) {
            var end = i + 1 < headlines.size() ? headlines.get(i + 1).start() : output.length();
            var headline = headlines.get(i);
            refusals.put(
                    headline.group("module"),
                    new Refusal(headline.group("goal"), banned(output.substring(headline.end(), end))));
        }
        return refusals;
    }

    private static List<String> banned(String told) {
        return DIRECT_AND_BANNED
                .matcher(told)
                .results()
                .map(dependency -> dependency.group("dependency"))
                .toList();
    }

    private static Set<String> modulesWithout(Set<String> exceptions) throws IOException {
        var pom = Files.readString(Project.root().resolve("pom.xml"));
        return Pattern.compile("<module>(.+)</module>")
                .matcher(pom)
                .results()
                .map(module -> module.group(1))
                .filter(module -> !exceptions.contains(module))
                .collect(Collectors.toSet());
    }
}
