package com.motivata.embedded;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@link EmbeddedMongoServer} in a JVM of its own, which can be killed. */
final class ServerProcess implements AutoCloseable {

    private static final String READY = "READY ";

    private final Process process;
    private final String connectionString;

    private ServerProcess(Process process, String connectionString) {
        this.process = process;
        this.connectionString = connectionString;
    }

    /** Without a logger, which would be a good part of what the server has to load. */
    static Process launch(Path directory, int port) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry -> !entry.contains("logback"))
                        .collect(Collectors.joining(File.pathSeparator)),
                "-Dslf4j.internal.verbosity=ERROR",
                EmbeddedMongoServer.class.getName(),
                directory.toString(),
                String.valueOf(port));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    static ServerProcess start(Path directory) throws IOException {
        Process process = launch(directory, 0);
        BufferedReader output = process.inputReader();
        StringBuilder seen = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                return new ServerProcess(process, line.substring(READY.length()));
            }
            seen.append(line).append('\n');
        }
        throw new IllegalStateException("the server ended before it was ready:\n" + seen);
    }

    String connectionString() {
        return connectionString;
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    int terminate() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the server did not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        kill();
    }
}
