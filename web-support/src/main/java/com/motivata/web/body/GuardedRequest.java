package com.motivata.web.body;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/** A request whose body cannot grow beyond a limit, and is hashed as it is read. */
public final class GuardedRequest extends HttpServletRequestWrapper {

    private final long maxBytes;
    private @Nullable GuardedStream body;

    GuardedRequest(HttpServletRequest request, long maxBytes) {
        super(request);
        this.maxBytes = maxBytes;
    }

    /** SHA-256 of the whole body in hex. What nobody has read yet is read now. */
    public static String bodyDigest(HttpServletRequest request) {
        GuardedRequest guarded = WebUtils.getNativeRequest(request, GuardedRequest.class);
        if (guarded == null) {
            throw new IllegalStateException("the request did not come through the " + BodyGuardFilter.class);
        }
        try {
            return guarded.getInputStream().digest();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public GuardedStream getInputStream() throws IOException {
        GuardedStream open = body;
        if (open == null) {
            ServletInputStream raw = super.getInputStream();
            open = new GuardedStream(raw, maxBytes);
            body = open;
        }
        return open;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        String encoding = getCharacterEncoding();
        Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }
}
