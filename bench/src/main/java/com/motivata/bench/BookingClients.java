package com.motivata.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The application in a process of its own, and users of its API on the loopback. Each books once. */
final class BookingClients implements AutoCloseable {

    private static final String MAIN = "com.motivata.MotivataApplication"; // at runtime only: it is packed for that
    static final String ROLES = System.getProperty("bench.roles", "command,query,notification");

    private static final Pattern SESSION = Pattern.compile("\"session\":\\{\"_id\":\"([0-9a-f]{24})\"");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long START_NANOS = TimeUnit.MINUTES.toNanos(3);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicLong users = new AtomicLong();
    private final Tokens tokens = new Tokens(UUID.randomUUID().toString());
    private final URI base;
    private final Jvm application;

    private BookingClients(String mongo) throws IOException {
        int port = freePort();
        base = URI.create("http://127.0.0.1:" + port);
        application = Jvm.start(
                MAIN,
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--motivata.roles=" + ROLES,
                "--logging.level.com.motivata=WARN",
                "--motivata.mongodb.uri=" + mongo,
                "--motivata.data-dir=" + Files.createTempDirectory("bench-bookings"),
                "--motivata.jwt.secret=" + tokens.secret());
    }

    static BookingClients start(String mongo) throws Exception {
        BookingClients clients = new BookingClients(mongo);
        long end = System.nanoTime() + START_NANOS;
        while (!clients.isReady()) {
            if (System.nanoTime() > end) {
                clients.close();
                throw new IllegalStateException("the application is not ready in time");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        return clients;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            HttpRequest ready = HttpRequest.newBuilder(base.resolve("/readyz"))
                    .timeout(PATIENCE)
                    .build();
            return http.send(ready, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Free ones, with room for everybody. */
    List<String> newSessions(int number) throws Exception {
        List<String> sessions = new ArrayList<>();
        String admin = tokens.of("bench-admin", "admin");
        for (int i = 0; i < number; i++) {
            String answer = post("/api/admin/sessions", admin, """
                    {"title":"Session %d","shortDescription":"Short","longDescription":"Long","price":0,"duration":60,
                     "sessionType":"OTM","category":"health","host":"Dr. Bench"}""".formatted(i));
            Matcher id = SESSION.matcher(answer);
            if (!id.find()) {
                throw new IllegalStateException(answer);
            }
            sessions.add(id.group(1));
        }
        return sessions;
    }

    /** Somebody new books the next one. */
    Appending of(List<String> sessions) {
        return (stream, sequence) -> {
            long user = users.incrementAndGet();
            String session = sessions.get((int) (user % sessions.size()));
            post("/api/app/sessions/" + session + "/book", tokens.of("user-" + user, "user"), "{}");
        };
    }

    private String post(String path, String token, String body) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 201) {
                throw new IllegalStateException(path + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
        application.close();
    }
}
