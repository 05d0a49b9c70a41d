package com.motivata.architecture;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Who clones the project has the project and nothing beside it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NothingRefersToWhatUsersDoNotHaveTest {

    private static final Pattern ELSEWHERE = Pattern.compile("\\.\\./shared(?!-api)|/work/|shared/(spec|prototype)\\b");

    private static final Set<String> NOT_OURS = Set.of(".git", "target", "data", ".idea", "node_modules");

    private static final Pattern TEXT = Pattern.compile(
            ".*\\.(java|xml|md|ya?ml|sh|cmd|js|json|conf|http|properties)|mvnw|Dockerfile|run|spring\\.factories");

    @Test
    void no_file_refers_to_what_is_not_in_the_project() throws IOException {
        assertThat(references(Project.root())).isEmpty();
    }

    @Test
    void a_reference_is_found_wherever_it_stands(@TempDir Path project) throws IOException {
        var file = Files.createDirectories(project.resolve("docs")).resolve("notes.md");
        Files.writeString(file, "first line\nsee ../shared" + "/notes.md\nand /work" + "/notes.md");

        assertThat(references(project)).containsExactly("docs/notes.md:2", "docs/notes.md:3");
    }

    private static List<String> references(Path root) throws IOException {
        var found = new ArrayList<String>();
        for (var file : textFiles(root)) {
            var lines = Files.readAllLines(file);
            IntStream.range(0, lines.size())
                    .filter(i -> ELSEWHERE.matcher(lines.get(i)).find())
                    .forEach(i -> found.add(root.relativize(file) + ":" + (i + 1)));
        }
        return found;
    }

    private static List<Path> textFiles(Path root) throws IOException {
        var files = new ArrayList<Path>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                var ours = !NOT_OURS.contains(directory.getFileName().toString());
                return ours ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (TEXT.matcher(file.getFileName().toString()).matches() && !isThisTest(file)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    /** It has to say what it looks for. */
    private static boolean isThisTest(Path file) {
        return file.endsWith(NothingRefersToWhatUsersDoNotHaveTest.class.getSimpleName() + ".java");
    }
}
