package com.motivata.architecture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The project as it lies on disk; tests may run from the root or from the module. */
final class Project {

    private Project() {}

    static Path root() {
        var here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, directory -> directory != null, Path::getParent)
                .filter(directory -> Files.exists(directory.resolve("mvnw")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no mvnw above " + here));
    }
}
