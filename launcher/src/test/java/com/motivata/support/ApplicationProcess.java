package com.motivata.support;

import com.motivata.MotivataApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.awaitility.Awaitility.await;

/** The whole application in a JVM of its own, with its output in a file: it can be killed, or fail to start. */
public final class ApplicationProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern READY = Pattern.compile("http://localhost:(\\d+)/swagger-ui");
    private static final Pattern SETTINGS_OF_THIS_MACHINE = Pattern.compile("(MOTIVATA|SPRING|SERVER|LOGGING)_.*");

    /** Apart from this class: it is in use while they are made. */
    private static final class Shared {
        static final SharedClasses CLASSES = SharedClasses.trainedBy(ApplicationProcess::startAndStop);
    }

    private static List<String> classes() {
        return Boolean.getBoolean("motivata.test.share-classes")
                ? Shared.CLASSES.options()
                : List.of("-cp", System.getProperty("java.class.path"));
    }

    private final Process process;
    private final Path output;

    private ApplicationProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** On a free port, with its data in this directory. */
    public static ApplicationProcess launch(Path dataDirectory, Path output) {
        return launch(output, Map.of("MOTIVATA_DATA_DIR", dataDirectory.toString(), "SERVER_PORT", "0"));
    }

    /** @param environment what an operator would set */
    public static ApplicationProcess launch(Path output, Map<String, String> environment) {
        return launch(output, environment, MotivataApplication.class);
    }

    /** @param main what is run instead */
    public static ApplicationProcess launch(Path output, Map<String, String> environment, Class<?> main) {
        try {
            return launch(command(classes(), main), output, environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ApplicationProcess launch(List<String> command, Path output, Map<String, String> environment)
            throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(SETTINGS_OF_THIS_MACHINE.asMatchPredicate());
        builder.environment().putAll(environment);
        return new ApplicationProcess(builder.start(), output);
    }

    private static void startAndStop(List<String> options) throws IOException {
        var directory = Files.createTempDirectory("motivata-training");
        var environment = Map.of("MOTIVATA_DATA_DIR", directory.resolve("data").toString(), "SERVER_PORT", "0");
        var command = command(options, MotivataApplication.class);
        try (var application = launch(command, directory.resolve("output"), environment)) {
            application.api();
            application.stop();
        }
    }

    /**
     * Another use of the same program, until it ends.
     *
     * @return how it ended
     */
    public static int run(Path output, Path errors, Map<String, String> environment, String... arguments)
            throws IOException {
        var command = new ArrayList<>(command(classes(), MotivataApplication.class));
        command.addAll(List.of(arguments));
        var builder =
                new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
        builder.environment().keySet().removeIf(SETTINGS_OF_THIS_MACHINE.asMatchPredicate());
        builder.environment().putAll(environment);
        try (var process = new ApplicationProcess(builder.start(), output)) {
            return process.exitCode();
        }
    }

    private static List<String> command(List<String> options, Class<?> main) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(options);
        command.add(main.getName());
        return command;
    }

    /** Its API, once it is ready. */
    public Api api() {
        await().atMost(PATIENCE).until(() -> !process.isAlive() || ready().find());
        var ready = ready();
        if (!ready.find()) {
            throw new AssertionError("it ended before it was ready:\n" + output());
        }
        return Api.at(Integer.parseInt(ready.group(1)));
    }

    /** Does a {@link StoppableApplication} stand still there? */
    public boolean isStoppedAt(String stop) {
        return output().contains("STOPPED " + stop);
    }

    /** How it is called where its claims are stored. */
    public String node() {
        return process.pid() + "@";
    }

    private Matcher ready() {
        return READY.matcher(output());
    }

    /** All it has written so far. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** SIGTERM: it may put its things in order. */
    public void stop() {
        process.destroy();
        exitCode();
    }

    /** How it ended, waiting for that if need be. */
    public int exitCode() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("it has not ended:\n" + output());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        kill();
    }
}
