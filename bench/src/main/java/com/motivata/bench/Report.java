package com.motivata.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/** Markdown, printed as it comes, and kept under {@code bench/results}. */
final class Report {

    private final StringBuilder text = new StringBuilder();
    private final Path file;

    Report(String name) {
        file = Path.of("bench", "results", name + ".md");
    }

    static Report begin(String name, String title) {
        Report report = new Report(name);
        report.line("# %s%n", title);
        report.line(
                "%s: %s, %d processors, Java %d.%n",
                LocalDate.now(),
                System.getProperty("os.name"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature());
        return report;
    }

    void line(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        System.out.println(line);
        text.append(line).append('\n');
    }

    void keep() throws IOException {
        Files.writeString(file, text);
    }
}
