package com.motivata.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

import static java.io.File.pathSeparator;

/**
 * What the JVMs share that test JVMs launch: an archive of the classes an application has loaded. With it a start takes
 * half of the time. It takes jars only. All test JVMs of one build use one; the first that needs it has it made.
 */
final class SharedClasses {

    /** As Maven sets it: when this build began. What an earlier one left is of other classes. */
    private static final String BUILD = System.getProperty("motivata.test.build", "");

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

    /** Something that starts an application with these options for a JVM and stops it again, so that it ends by itself. */
    interface Training {
        void withOptions(List<String> options) throws IOException;
    }

    static SharedClasses trainedBy(Training training) {
        try {
            var directory = directory();
            try (var file =
                    FileChannel.open(fileIn(directory, "lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                file.lock(); // until it is closed
                dropThoseOfAnEarlierBuild(directory);
                var classes = new SharedClasses(directory);
                if (!Files.exists(classes.archive())) {
                    training.withOptions(classes.options("-XX:ArchiveClassesAtExit="));
                }
                return classes;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Outside of a build nobody else knows it. */
    private static Path directory() throws IOException {
        if (BUILD.isEmpty()) {
            var directory = Files.createTempDirectory("motivata-classes");
            directory.toFile().deleteOnExit();
            return directory;
        }
        return Files.createDirectories(Path.of("target", "shared-classes").toAbsolutePath());
    }

    private static void dropThoseOfAnEarlierBuild(Path directory) throws IOException {
        var build = fileIn(directory, "build");
        if (Files.exists(build) && Files.readString(build).equals(BUILD)) {
            return;
        }
        try (var files = Files.newDirectoryStream(directory, "*.{jar,jsa}")) {
            for (var file : files) {
                Files.delete(file);
            }
        }
        Files.writeString(build, BUILD);
    }

    private Path jar(Path classes) {
        var jar = fileIn(directory, Integer.toHexString(classes.hashCode()) + ".jar");
        if (Files.exists(jar)) {
            return jar;
        }
        var exit = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "-c", "-0", "-f", jar.toString(), "-C", classes.toString(), ".");
        if (exit != 0) {
            throw new IllegalStateException("no jar of " + classes);
        }
        return jar;
    }

    private Path archive() {
        return fileIn(directory, "motivata.jsa");
    }

    private static Path fileIn(Path directory, String name) {
        var file = directory.resolve(name);
        if (BUILD.isEmpty()) {
            file.toFile().deleteOnExit();
        }
        return file;
    }

    List<String> options() {
        return options("-XX:SharedArchiveFile=");
    }

    /** Silent ones: what a JVM has to say about its archive is not what the application says. */
    private List<String> options(String archive) {
        return List.of(archive + archive(), "-Xlog:disable", "-cp", classPath);
    }
}
