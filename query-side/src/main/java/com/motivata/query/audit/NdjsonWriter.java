package com.motivata.query.audit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.databind.json.JsonMapper;

/** A JSON object a line. An empty line keeps the connection alive. */
public final class NdjsonWriter implements EventWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int BUFFER = 64 * 1024;

    private final OutputStream out;

    public NdjsonWriter(OutputStream out) {
        this.out = new BufferedOutputStream(out, BUFFER);
    }

    @Override
    public void write(EventLine line) throws IOException {
        out.write(JSON.writeValueAsBytes(line));
        out.write('\n');
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void keepAlive() throws IOException {
        out.write('\n');
        out.flush();
    }
}
