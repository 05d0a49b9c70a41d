package com.motivata.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A program of this module in a process of its own. It is spoken to line by line. */
final class Jvm implements AutoCloseable {

    private final Process process;
    private final BufferedReader says;
    private final PrintWriter hears;

    private Jvm(Process process) {
        this.process = process;
        this.says = process.inputReader();
        this.hears = new PrintWriter(process.outputWriter(), true);
    }

    static Jvm start(Class<?> main, String... arguments) throws IOException {
        return start(main.getName(), arguments);
    }

    static Jvm start(String main, String... arguments) throws IOException {
        return start(List.of(), main, arguments);
    }

    /** Compiled only so well that it is done at once: several compilers on two processors measure themselves. */
    static Jvm startWithQuickCompiler(Class<?> main, String... arguments) throws IOException {
        return start(List.of("-XX:TieredStopAtLevel=1"), main.getName(), arguments);
    }

    private static Jvm start(List<String> options, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx6g",
                "-XX:+UseParallelGC",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(options);
        command.add(main);
        command.addAll(List.of(arguments));
        return new Jvm(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** What it says after this word; whatever comes before is passed over. */
    String await(String word) throws IOException {
        for (String line = says.readLine(); line != null; line = says.readLine()) {
            if (line.startsWith(word)) {
                return line.substring(word.length()).trim();
            }
        }
        throw new IOException("the process ended without saying " + word);
    }

    /** What it has used of the processors so far. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    void say(String line) {
        hears.println(line);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
