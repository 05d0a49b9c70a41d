package com.motivata.query.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** A row an event under a row of names, as RFC 4180 has it; the payload is JSON in the last column. */
public final class CsvWriter implements EventWriter {

    private static final String[] COLUMNS = {
        "position", "commit", "at", "storedAt", "eventId", "type", "revision", "aggregateType", "aggregateId",
        "sequence", "actorId", "actorRole", "command", "commandId", "correlationId", "causationId", "traceId", "payload"
    };

    private final CSVPrinter csv;

    public CsvWriter(OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv = new CSVPrinter(
                writer, CSVFormat.RFC4180.builder().setHeader(COLUMNS).get());
    }

    @Override
    public void write(EventLine line) throws IOException {
        csv.printRecord(
                line.position(),
                line.commit(),
                line.at(),
                line.storedAt(),
                line.eventId(),
                line.type(),
                line.revision(),
                line.aggregateType(),
                harmless(line.aggregateId()),
                line.sequence(),
                harmless(line.actorId()),
                line.actorRole(),
                line.command(),
                line.commandId(),
                line.correlationId(),
                line.causationId(),
                line.traceId(),
                line.payload());
    }

    @Override
    public void flush() throws IOException {
        csv.flush();
    }

    /** There is nothing in CSV that says nothing. */
    @Override
    public void keepAlive() throws IOException {
        csv.flush();
    }

    /** An id somebody else chose must not become a formula in a spreadsheet. */
    private static @Nullable String harmless(@Nullable String id) {
        return id != null && !id.isEmpty() && "=+-@\t\r".indexOf(id.charAt(0)) >= 0 ? "'" + id : id;
    }
}
