package com.motivata.eventstore;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * Does something with one request that inserts commits: lets it wait on its way, or cuts the driver off and lets the
 * request arrive later all the same, as a network may.
 */
final class HoldingProxy extends Proxy {

    private enum Wish {
        NOTHING,
        HOLD,
        DELAY
    }

    private final CountDownLatch released = new CountDownLatch(1);
    private Wish next = Wish.NOTHING;
    private volatile boolean holding;
    private volatile byte @Nullable [] delayed;

    HoldingProxy() throws IOException {}

    synchronized void holdNext() {
        next = Wish.HOLD;
    }

    synchronized void delayNext() {
        next = Wish.DELAY;
    }

    boolean isHolding() {
        return holding;
    }

    boolean hasDelayed() {
        return delayed != null;
    }

    void release() {
        released.countDown();
    }

    /** The request arrives after all, and the server answers it to nobody. */
    void deliverDelayed() throws IOException {
        byte[] request = delayed;
        if (request == null) {
            throw new IllegalStateException("nothing was delayed");
        }
        InetSocketAddress server = TestServer.address();
        try (Socket late = new Socket(server.getHostString(), server.getPort())) {
            late.getOutputStream().write(request);
            if (late.getInputStream().read() < 0) {
                throw new IllegalStateException("the server did not answer");
            }
        }
    }

    @Override
    Pump requests() {
        return this::pass;
    }

    @Override
    Pump answers() {
        return (bytes, count, total, out) -> {
            out.write(bytes, 0, count);
            return true;
        };
    }

    private boolean pass(byte[] bytes, int count, long total, OutputStream out) throws IOException {
        switch (wishFor(bytes, count)) {
            case NOTHING -> {}
            case HOLD -> hold();
            case DELAY -> {
                delayed = Arrays.copyOf(bytes, count);
                return false;
            }
        }
        out.write(bytes, 0, count);
        return true;
    }

    private synchronized Wish wishFor(byte[] bytes, int count) {
        String request = new String(bytes, 0, count, StandardCharsets.ISO_8859_1);
        boolean insertsCommits = request.contains("insert\0") && request.contains(CommitDocuments.STREAMS + "\0");
        Wish wish = insertsCommits ? next : Wish.NOTHING;
        next = insertsCommits ? Wish.NOTHING : next;
        return wish;
    }

    private void hold() {
        holding = true;
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
