package com.motivata.web.body;

import com.motivata.web.error.ApiFailure;
import com.motivata.web.error.ErrorCode;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Counts and hashes what passes; a body that turns out too long without having said so ends here. */
final class GuardedStream extends ServletInputStream {

    private final ServletInputStream raw;
    private final MessageDigest hash = sha256();
    private @Nullable String digest;
    private long left;

    GuardedStream(ServletInputStream raw, long maxBytes) {
        this.raw = raw;
        this.left = maxBytes;
    }

    String digest() throws IOException {
        String known = digest;
        if (known == null) {
            transferTo(OutputStream.nullOutputStream());
            known = HexFormat.of().formatHex(hash.digest());
            digest = known;
        }
        return known;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = raw.read(buffer, offset, length);
        if (count > 0) {
            left -= count;
            if (left < 0) {
                throw new ApiFailure(ErrorCode.PAYLOAD_TOO_LARGE);
            }
            hash.update(buffer, offset, count);
        }
        return count;
    }

    @Override
    public boolean isFinished() {
        return raw.isFinished();
    }

    @Override
    public boolean isReady() {
        return raw.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        raw.setReadListener(listener);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
