package com.motivata.embedded;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The embedded database as a process of its own, for several application processes to share.
 * Prints {@code READY <connection string>} when it serves; ends cleanly on SIGTERM.
 */
public final class EmbeddedMongoServer {

    private static final int WRONG_USE = 2;
    private static final int CANNOT_START = 1;

    private EmbeddedMongoServer() {}

    /** @param args directory and port (0 for a free one) */
    public static void main(String[] args) throws InterruptedException {
        if (args.length != 2) {
            exit(WRONG_USE, "usage: EmbeddedMongoServer <directory> <port>");
        }
        try {
            serve(Path.of(args[0]), Integer.parseInt(args[1]));
        } catch (EmbeddedMongoException | InvalidPathException e) {
            exit(CANNOT_START, e.getMessage());
        } catch (NumberFormatException e) {
            exit(WRONG_USE, "not a port: " + args[1]);
        }
    }

    private static void serve(Path directory, int port) throws InterruptedException {
        EmbeddedMongo mongo = EmbeddedMongo.start(directory, port);
        Runtime.getRuntime().addShutdownHook(new Thread(mongo::close, "embedded-mongodb-close"));
        System.out.println("READY " + mongo.connectionString());
        Thread.currentThread().join();
    }

    private static void exit(int status, String message) {
        System.err.println(message);
        System.exit(status);
    }
}
