package com.motivata.eventstore;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between driver and server and now and then cuts a connection: in the middle of a request, or when the server
 * has acted and the driver waits for the answer.
 */
final class CuttingProxy implements Closeable {

    private static final int HANDSHAKE_BYTES = 4_000;
    private static final int PER_MILLE_AFTER = 20;
    private static final int PER_MILLE_BEFORE = 10;

    private final ServerSocket listener;
    private final int server;
    private final Random seeds;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    final AtomicInteger cutBefore = new AtomicInteger();
    final AtomicInteger cutAfter = new AtomicInteger();
    private volatile boolean cutting = true;

    CuttingProxy(int server, long seed) throws IOException {
        this.server = server;
        this.seeds = new Random(seed);
        this.listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    void calm() {
        cutting = false;
    }

    void rage() {
        cutting = true;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket driver = listener.accept();
                Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server);
                sockets.addAll(List.of(driver, upstream));
                pump(driver, upstream, PER_MILLE_BEFORE, true, new Random(seeds.nextLong()));
                pump(upstream, driver, PER_MILLE_AFTER, false, new Random(seeds.nextLong()));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void pump(Socket from, Socket to, int perMille, boolean request, Random random) {
        Thread.ofPlatform().daemon().start(() -> {
            byte[] buffer = new byte[1 << 16];
            long total = 0;
            try (from;
                    to) {
                from.setTcpNoDelay(true);
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                    total += n;
                    boolean cut = cutting && total > HANDSHAKE_BYTES && random.nextInt(1000) < perMille;
                    out.write(buffer, 0, cut ? (request ? n / 2 : 0) : n);
                    out.flush();
                    if (cut) {
                        (request ? cutBefore : cutAfter).incrementAndGet();
                        return;
                    }
                }
            } catch (IOException e) {
                // The other side is gone, which is the point of the exercise.
            }
        });
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
