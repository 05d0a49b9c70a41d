package com.motivata.eventstore;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands between driver and server on TCP. */
abstract class Proxy implements Closeable {

    /** Passes bytes on, or does something else with them. */
    interface Pump {

        /**
         * @param total bytes of this connection and direction so far, these included
         * @return whether the connection stays
         */
        boolean pass(byte[] bytes, int count, long total, OutputStream out) throws IOException;
    }

    private final ServerSocket listener;
    private final InetSocketAddress server;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    Proxy() throws IOException {
        this.server = TestServer.address();
        this.listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    final String uri() {
        return TestServer.uriBy(new InetSocketAddress("127.0.0.1", listener.getLocalPort()));
    }

    /** Asked once for each connection. */
    abstract Pump requests();

    abstract Pump answers();

    private void accept() {
        while (!listener.isClosed()) {
            try {
                connect(listener.accept());
            } catch (IOException e) {
                // The listener was closed.
            }
        }
    }

    private void connect(Socket driver) throws IOException {
        sockets.add(driver);
        try {
            Socket upstream = new Socket(server.getHostString(), server.getPort());
            sockets.add(upstream);
            pump(driver, upstream, requests());
            pump(upstream, driver, answers());
        } catch (IOException e) {
            driver.close(); // as the server, which does not listen, would have done
        }
    }

    private static void pump(Socket from, Socket to, Pump pump) {
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
                    if (!pump.pass(buffer, n, total, out)) {
                        return;
                    }
                    out.flush();
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
