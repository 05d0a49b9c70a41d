package com.motivata.web;

import com.motivata.web.security.TokenIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the application under test as a client would. */
public final class Http {

    /** An answer; {@code body} is missing where it was no JSON. */
    public record Answer(int status, JsonNode body, HttpResponse<String> raw) {

        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        public JsonNode data() {
            return body.path("data");
        }

        /** Each problem as {@code field: message}. */
        public List<String> problems() {
            return body.path("errors")
                    .valueStream()
                    .map(problem -> problem.path("field").asString() + ": "
                            + problem.path("message").asString())
                    .toList();
        }

        public String error() {
            return body.path("error").asString("");
        }
    }

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final TokenIssuer tokens;
    private final Environment environment;

    Http(TokenIssuer tokens, Environment environment) {
        this.tokens = tokens;
        this.environment = environment;
    }

    public String user() {
        return token("user-1", Role.USER);
    }

    public String admin() {
        return token("admin-1", Role.ADMIN);
    }

    public String token(String sub, Role... roles) {
        return tokens.issue(sub, List.of(roles), Map.of(), Duration.ofMinutes(5));
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public Answer as(String token, String method, String path) {
        return send(method, path, BodyPublishers.noBody(), "Authorization", "Bearer " + token);
    }

    public Answer json(String method, String path, String body, String... headers) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/json";
        return send(method, path, BodyPublishers.ofString(body), all);
    }

    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), parse(answer.body()), answer);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** What comes back for bytes no proper client would send. */
    public String raw(String request) {
        try (Socket socket = new Socket("localhost", port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    private static JsonNode parse(String body) {
        return body.startsWith("{") ? JSON.readTree(body) : JSON.missingNode();
    }
}
