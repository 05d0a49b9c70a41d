package com.motivata.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An analyst's copy of the log, as a digest: whole lines only, and where the last of them stands. */
final class Export {

    private static final Pattern POSITION = Pattern.compile("\\{\"position\":(\\d+),");
    private static final int BUFFER = 1 << 16;

    private final MessageDigest digest;
    private long lines;
    private long bytes;
    private long position;

    Export() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What happens to the answer while it is read. */
    interface Interruption {
        void happen(InputStream answer) throws IOException;
    }

    /**
     * Goes on after the last line, with a connection of its own.
     *
     * @param atLine when it is interrupted; what still arrives after that counts as far as lines are whole
     * @return whether the answer has come to its end
     */
    boolean goOn(Application application, String token, long atLine, Interruption interruption)
            throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = application
                .http()
                .send(
                        application
                                .request("/api/admin/events?afterPosition=" + position, token)
                                .build(),
                        BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
        try (InputStream in = answer.body()) {
            return read(in, atLine, interruption);
        }
    }

    private boolean read(InputStream in, long atLine, Interruption interruption) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(BUFFER);
        byte[] buffer = new byte[BUFFER];
        boolean interrupted = false;
        while (true) {
            if (!interrupted && lines >= atLine) {
                interrupted = true;
                interruption.happen(in);
            }
            int count = some(in, buffer, interrupted);
            if (count < 0) {
                return !interrupted && line.size() == 0;
            }
            split(buffer, count, line);
        }
    }

    /** After an interruption an answer may break off, or end as if it were whole; before, it may not. */
    private static int some(InputStream in, byte[] buffer, boolean interrupted) throws IOException {
        try {
            return in.read(buffer);
        } catch (IOException broken) {
            if (interrupted) {
                return -1;
            }
            throw broken;
        }
    }

    private void split(byte[] buffer, int count, ByteArrayOutputStream line) {
        int from = 0;
        for (int i = 0; i < count; i++) {
            if (buffer[i] == '\n') {
                line.write(buffer, from, i + 1 - from);
                take(line.toByteArray());
                line.reset();
                from = i + 1;
            }
        }
        line.write(buffer, from, count - from);
    }

    private void take(byte[] line) {
        String start = new String(line, 0, Math.min(line.length, 40), StandardCharsets.UTF_8);
        Matcher found = POSITION.matcher(start);
        if (!found.lookingAt()) {
            throw new IllegalStateException("not an event: " + new String(line, StandardCharsets.UTF_8));
        }
        long here = Long.parseLong(found.group(1));
        if (here <= position) {
            throw new IllegalStateException("position " + here + " after " + position);
        }
        position = here;
        digest.update(line);
        bytes += line.length;
        lines++;
    }

    long lines() {
        return lines;
    }

    long bytes() {
        return bytes;
    }

    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
