package com.motivata.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The API over real HTTP, as somebody or nobody. */
public final class Api {

    private static final HttpClient HTTP = client(Duration.ofSeconds(5));
    private static final HttpClient PATIENT = client(Duration.ofMinutes(3));

    private final HttpClient http;
    private final URI base;
    private final Map<String, String> headers;
    private final Duration patience;

    private Api(HttpClient http, URI base, Map<String, String> headers, Duration patience) {
        this.http = http;
        this.base = base;
        this.headers = Map.copyOf(headers);
        this.patience = patience;
    }

    private static HttpClient client(Duration connectTimeout) {
        return HttpClient.newBuilder().connectTimeout(connectTimeout).build();
    }

    public static Api at(int port) {
        return new Api(
                HTTP,
                URI.create("http://127.0.0.1:" + port),
                Map.of("Content-Type", "application/json"),
                Duration.ofSeconds(20));
    }

    /** The same, waiting for its answer as long as it may take where a thousand ask at once. */
    public Api patient() {
        return new Api(PATIENT, base, headers, Duration.ofMinutes(3));
    }

    public Api with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(http, base, more, patience);
    }

    public Api as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** Somebody with a token of the dev route. */
    public Api as(String role, String sub) {
        return as(token("{\"role\":\"%s\",\"sub\":\"%s\"}".formatted(role, sub)));
    }

    public Api asUserIn(String zone, String sub) {
        return as(token("{\"role\":\"user\",\"sub\":\"%s\",\"zoneinfo\":\"%s\"}".formatted(sub, zone)));
    }

    public String token(String body) {
        return post("/api/dev/token", body).expect(200).text("/data/accessToken");
    }

    public Answer advanceClock(String duration) {
        return post("/api/dev/clock", "{\"advance\":\"%s\"}".formatted(duration))
                .expect(200);
    }

    public Answer setClock(String instant) {
        return post("/api/dev/clock", "{\"set\":\"%s\"}".formatted(instant)).expect(200);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, @Nullable String body) {
        return send("POST", path, body);
    }

    public Answer put(String path, String body) {
        return send("PUT", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    public Answer send(String method, String path, @Nullable String body) {
        try {
            return exchange(method, path, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** An answer that is read as it comes. */
    public InputStream stream(String path) throws IOException {
        var request = HttpRequest.newBuilder(base.resolve(path));
        headers.forEach(request::header);
        try {
            return http.send(request.build(), BodyHandlers.ofInputStream()).body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @throws IOException if the server went away before it answered */
    public Answer exchange(String method, String path, @Nullable String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(patience)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        var response = http.send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.headers(), response.body());
    }
}
