package com.motivata.notification;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands before the mail server: passes everything on, or takes every call and says nothing. */
final class MailFront implements AutoCloseable {

    private final ServerSocket door;
    private final int server;
    private final Set<Socket> held = ConcurrentHashMap.newKeySet();
    private volatile boolean silent;

    MailFront(int server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("mail-front").start(this::receive);
    }

    int port() {
        return door.getLocalPort();
    }

    void sayNothing() {
        silent = true;
    }

    /** Those who were held are told so by the end of their call. */
    void goOn() {
        silent = false;
        held.forEach(MailFront::end);
    }

    /** How many wait, at this moment, for a word. */
    int held() {
        return held.size();
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                Thread.ofVirtual().start(() -> {
                    if (silent) {
                        hold(caller);
                    } else {
                        pass(caller);
                    }
                });
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** Until the caller has had enough, or is let go. */
    private void hold(Socket caller) {
        held.add(caller);
        copy(caller, OutputStream.nullOutputStream());
        held.remove(caller);
    }

    private void pass(Socket caller) {
        try (caller;
                var onward = new Socket(InetAddress.getLoopbackAddress(), server)) {
            var back = Thread.ofVirtual().start(() -> copy(onward, out(caller)));
            copy(caller, out(onward));
            onward.shutdownOutput();
            back.join();
        } catch (IOException gone) {
            // whoever else is there notices
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void copy(Socket from, OutputStream to) {
        try {
            InputStream in = from.getInputStream();
            var buffer = new byte[8_192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                to.write(buffer, 0, read);
            }
        } catch (IOException gone) {
            // the end of the conversation
        }
    }

    private static OutputStream out(Socket socket) {
        try {
            return socket.getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        goOn();
        end(door);
    }
}
