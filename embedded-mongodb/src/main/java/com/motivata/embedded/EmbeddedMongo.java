package com.motivata.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * A MongoDB-protocol server in this process, on the loopback interface, with its data in one file of a directory.
 *
 * <p>An answered write survives the death of the process ({@code kill -9}); the operating system's own crash can take
 * the last moments. Meant for evaluation, development and tests, up to about 100,000 documents a collection.
 */
public final class EmbeddedMongo implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int FREE_PORT = 0;

    /** A thread waits with each write for its commit, so there are more of them than processors. */
    private static final int THREADS = 64;

    private final MongoServer server;
    private final int port;

    private EmbeddedMongo(MongoServer server) {
        this.server = server;
        this.port = server.getLocalAddress().getPort();
    }

    /** Starts on a free port; see {@link #start(Path, int)}. */
    public static EmbeddedMongo start(Path directory) {
        return start(directory, FREE_PORT);
    }

    /**
     * Opens the data in the directory, which is created if need be, and serves it on the port.
     *
     * @param port 1 to 65535, or 0 for a free one
     * @throws EmbeddedMongoException when the directory cannot be used, the data is in use or damaged, or the port is
     *     taken
     */
    public static EmbeddedMongo start(Path directory, int port) {
        return serve(openBackend(directory, DataFile.open(directory)), port);
    }

    private static EmbeddedMongo serve(DurableBackend backend, int port) {
        LibraryLogs.quieten();
        MongoServer server = new MongoServer(backend);
        try {
            server.bind(new InetSocketAddress(LOOPBACK, port), 1, THREADS);
            return new EmbeddedMongo(server);
        } catch (Exception e) { // netty throws checked exceptions undeclared
            server.shutdownNow();
            throw new EmbeddedMongoException(reason(port, e), e);
        }
    }

    /**
     * Serves the data of a server that has ended, on a free port, for reading only: the file stays as it is.
     *
     * @throws EmbeddedMongoException when there is no data in the directory, or it is in use or damaged
     */
    public static EmbeddedMongo readOnly(Path directory) {
        return serve(openBackend(directory, DataFile.openReadOnly(directory)), FREE_PORT);
    }

    private static DurableBackend openBackend(Path directory, MVStore store) {
        try {
            return new DurableBackend(store);
        } catch (MVStoreException | IllegalArgumentException | IndexOutOfBoundsException e) {
            store.closeImmediately();
            throw new EmbeddedMongoException(DataFile.damaged(directory.resolve(DataFile.NAME)), e);
        }
    }

    private static String reason(int port, Exception e) {
        return e instanceof BindException
                ? "Port %d is taken; stop what listens there or choose another".formatted(port)
                : "The embedded database cannot listen on port %d: %s".formatted(port, e.getMessage());
    }

    /** {@code mongodb://127.0.0.1:<port>}, without a database. */
    public String connectionString() {
        return "mongodb://" + LOOPBACK + ":" + port;
    }

    public int port() {
        return port;
    }

    /** Disconnects the clients, commits and closes the data file. May be called more than once. */
    @Override
    public synchronized void close() {
        server.shutdownNow();
    }
}
