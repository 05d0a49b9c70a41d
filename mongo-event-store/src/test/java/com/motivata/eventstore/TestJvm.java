package com.motivata.eventstore;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program in a JVM of its own, which can be killed; its output is read line by line. */
final class TestJvm implements AutoCloseable {

    private static final String CLASS_PATH = System.getProperty("java.class.path");

    private final Process process;
    private final Thread reading;

    private TestJvm(Process process, Consumer<String> lines) {
        this.process = process;
        this.reading = Thread.ofPlatform().daemon().start(() -> read(process.inputReader(), lines));
    }

    /** Without a logger, which would be half of what the program has to load. */
    static TestJvm start(Class<?> main, Consumer<String> lines, String... arguments) throws IOException {
        String quick = Stream.of(CLASS_PATH.split(File.pathSeparator))
                .filter(entry -> !entry.contains("logback"))
                .collect(Collectors.joining(File.pathSeparator));
        return start(main, lines, quick, Map.of("slf4j.internal.verbosity", "ERROR"), arguments);
    }

    static TestJvm start(Class<?> main, Consumer<String> lines, Map<String, String> properties, String... arguments)
            throws IOException {
        return start(main, lines, CLASS_PATH, properties, arguments);
    }

    private static TestJvm start(
            Class<?> main,
            Consumer<String> lines,
            String classPath,
            Map<String, String> properties,
            String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                classPath));
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return new TestJvm(new ProcessBuilder(command).redirectErrorStream(true).start(), lines);
    }

    private static void read(BufferedReader output, Consumer<String> lines) {
        output.lines().forEach(lines);
    }

    /** {@code kill -9}. Returns when all it wrote is read: by its handle, which does not close its output as well. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
        reading.join();
    }

    int awaitEnd() throws InterruptedException {
        int status = process.waitFor();
        reading.join();
        return status;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
