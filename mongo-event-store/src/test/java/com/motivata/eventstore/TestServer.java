package com.motivata.eventstore;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.motivata.embedded.EmbeddedMongo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;

/**
 * The server all tests share, each test with a database of its own. It is the embedded one, unless
 * {@code -Dmotivata.test.mongodb=<uri>} names another.
 */
public final class TestServer {

    /** System property that names another server than the embedded one. */
    static final String OTHER = "motivata.test.mongodb";

    private static final String URI = start();
    private static final MongoClient CLIENT = MongoClients.create(URI);

    private TestServer() {}

    private static String start() {
        String other = System.getProperty(OTHER);
        if (other != null) {
            return other;
        }
        EmbeddedMongo server = EmbeddedMongo.start(directory());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server.connectionString();
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory(Path.of("target"), "log");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String uri() {
        return URI;
    }

    /** Where a proxy has to send what it is sent. */
    static InetSocketAddress address() {
        ServerAddress address =
                new ServerAddress(new ConnectionString(URI).getHosts().getFirst());
        return new InetSocketAddress(address.getHost(), address.getPort());
    }

    /** The same server, without looking for others of its replica set, by another address. */
    static String uriBy(InetSocketAddress proxy) {
        ConnectionString direct = new ConnectionString(URI);
        String credentials = direct.getUsername() == null
                ? ""
                : direct.getUsername() + ":" + new String(Objects.requireNonNull(direct.getPassword())) + "@";
        return "mongodb://%s%s:%d/?directConnection=true"
                .formatted(credentials, proxy.getHostString(), proxy.getPort());
    }

    public static String newName() {
        return "log-" + UUID.randomUUID();
    }

    public static MongoDatabase newDatabase() {
        return CLIENT.getDatabase(newName());
    }
}
