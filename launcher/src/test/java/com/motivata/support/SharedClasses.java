package com.motivata.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

import static java.io.File.pathSeparator;

/**
 * What the JVMs share that a test JVM launches. The first that ends by itself, not killed, leaves an archive of the classes
 * it has loaded, and those after it start in two thirds of the time. Such an archive takes jars only.
 */
final class SharedClasses {

    private final Path directory;
    private final String classPath;

    private SharedClasses(Path directory) {
        this.directory = directory;
        this.classPath = Arrays.stream(System.getProperty("java.class.path").split(pathSeparator))
                .map(Path::of)
                .map(entry -> Files.isDirectory(entry) ? jar(entry) : entry)
                .map(Path::toString)
                .collect(Collectors.joining(pathSeparator));
    }

    static SharedClasses inTemporaryDirectory() {
        try {
            var directory = Files.createTempDirectory("motivata-classes");
            directory.toFile().deleteOnExit();
            return new SharedClasses(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path jar(Path classes) {
        var jar = temporary(Integer.toHexString(classes.hashCode()) + ".jar");
        var exit = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "-c", "-0", "-f", jar.toString(), "-C", classes.toString(), ".");
        if (exit != 0) {
            throw new IllegalStateException("no jar of " + classes);
        }
        return jar;
    }

    private Path temporary(String name) {
        var file = directory.resolve(name);
        file.toFile().deleteOnExit();
        return file;
    }

    /** Silent ones: what a JVM has to say about its archive is not what the application says. */
    List<String> options() {
        var archive = temporary("motivata.jsa");
        return List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:+VerifySharedSpaces",
                "-XX:SharedArchiveFile=" + archive,
                "-Xlog:disable",
                "-cp",
                classPath);
    }
}
