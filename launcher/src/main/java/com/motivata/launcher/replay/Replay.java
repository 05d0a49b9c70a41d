package com.motivata.launcher.replay;

import com.mongodb.MongoException;
import com.motivata.embedded.EmbeddedMongoException;
import com.motivata.eventstore.LogReader;
import com.motivata.eventstore.personal.PersonKeys;
import com.motivata.launcher.OfflineLog;
import com.motivata.query.audit.CsvWriter;
import com.motivata.query.audit.EventExport;
import com.motivata.query.audit.EventFilter;
import com.motivata.query.audit.NdjsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The command {@code replay}: the log into a file, or through a projection, with everybody else undisturbed. */
public final class Replay {

    public static final String NAME = "replay";

    private static final int WRONG_USE = 2;
    private static final int FAILED = 1;
    private static final int COMMIT_BITS = 10;

    private final Options options;
    private final Console console;

    private Replay(Options options, Console console) {
        this.options = options;
        this.console = console;
    }

    /** @return what the process is to exit with */
    public static int run(List<String> arguments, Map<String, String> environment) {
        var console = new Console();
        try {
            var options = Options.parse(arguments, environment);
            if (options.has("help")) {
                console.say(Options.USAGE);
                return 0;
            }
            new Replay(options, console).run();
            return 0;
        } catch (IllegalArgumentException wrong) {
            console.say(wrong.getMessage() + "\n" + Options.USAGE);
            return WRONG_USE;
        } catch (EmbeddedMongoException | MongoException | IOException | UncheckedIOException failed) {
            console.say("The replay failed: " + failed.getMessage());
            return FAILED;
        }
    }

    private void run() throws IOException {
        var target = options.text("to").map(Path::of);
        try (var log = log();
                var out = target.isPresent() ? Files.newOutputStream(target.get()) : new Unclosed(console.output())) {
            var keys = keys(log);
            var reader = log.reader();
            var projection = options.text("projection");
            if (projection.isPresent()) {
                fold(projection.get(), reader, options.has("clear") ? keys : Erased.ALL, out);
            } else {
                export(
                        reader,
                        keys,
                        out,
                        target.filter(file -> file.toString().endsWith(".csv")).isPresent());
            }
        }
        console.say("");
    }

    private OfflineLog log() {
        return options.uri()
                .map(uri -> OfflineLog.of(uri, options.database()))
                .orElseGet(() -> OfflineLog.of(options.dataDirectory(), options.database()));
    }

    private void export(LogReader reader, PersonKeys keys, OutputStream out, boolean csv) throws IOException {
        var order = new EventExport.Order(
                filter(),
                options.number("after").orElse(0L),
                options.number("limit").orElse(null),
                options.has("clear"),
                false);
        var writer = csv ? new CsvWriter(out) : new NdjsonWriter(out);
        long end = reader.end();
        new EventExport(reader, OfflineLog.payloads(keys))
                .write(order, writer, position -> showProgress(position, end));
        showProgress(end, end);
    }

    private void fold(String projection, LogReader reader, PersonKeys keys, OutputStream out) throws IOException {
        long end = options.instant("until").map(reader::before).orElseGet(reader::end);
        try (var scratch = new ScratchProjection(projection, OfflineLog.serializer(keys))) {
            scratch.fold(reader, end, position -> showProgress(position, end));
            scratch.writeViews(out);
        }
    }

    private void showProgress(long position, long end) {
        console.progress(Math.min(position, end) >> COMMIT_BITS, end >> COMMIT_BITS, "commits");
    }

    private EventFilter filter() {
        return new EventFilter(
                options.instant("from").orElse(null),
                options.instant("until").orElse(null),
                options.text("type").orElse(null),
                options.text("aggregate-type").orElse(null),
                options.text("aggregate-id").orElse(null),
                options.text("user").orElse(null));
    }

    private PersonKeys keys(OfflineLog log) throws IOException {
        var masterKey = masterKey();
        if (masterKey.isEmpty() && options.has("clear")) {
            throw new IllegalArgumentException("--clear needs the master key: set MOTIVATA_MASTER_KEY");
        }
        return masterKey.map(key -> log.keys(Base64.getDecoder().decode(key))).orElse(Erased.ALL);
    }

    private Optional<String> masterKey() throws IOException {
        var file = options.dataDirectory().resolve("master-key");
        var given = options.variable("MOTIVATA_MASTER_KEY");
        return given.isPresent() || !Files.isReadable(file)
                ? given
                : Optional.of(Files.readString(file).strip());
    }
}
