package com.motivata.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Leaves what a part prints in {@code bench/results/<part>.md} too, ready for a README. */
final class Results {

    private static final Path DIRECTORY = Path.of("bench", "results");

    interface Part {

        void run() throws Exception;
    }

    private Results() {}

    static void keep(String name, Part part) throws Exception {
        PrintStream console = System.out;
        Files.createDirectories(DIRECTORY);
        try (OutputStream file = Files.newOutputStream(DIRECTORY.resolve(name + ".md"));
                PrintStream both = new PrintStream(new Both(console, file), true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            part.run();
        } finally {
            System.setOut(console);
        }
    }

    /** Where a part says what it has found. */
    static void line(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }

    private static final class Both extends OutputStream {

        private final OutputStream one;
        private final OutputStream other;

        private Both(OutputStream one, OutputStream other) {
            this.one = one;
            this.other = other;
        }

        @Override
        public void write(int octet) throws IOException {
            one.write(octet);
            other.write(octet);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            one.write(bytes, offset, count);
            other.write(bytes, offset, count);
        }

        @Override
        public void flush() throws IOException {
            one.flush();
            other.flush();
        }
    }
}
