package com.motivata.process.delivery;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;

/** A provider's server that answers what it is told to. */
public final class HttpPeer implements AutoCloseable {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-14T09:00:00Z"), ZoneOffset.UTC);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

    public HttpPeer() {
        server.start();
    }

    /** Calls that wait this long for an answer. */
    public static Calls calls(Duration timeout) {
        return new Calls(
                new DeliverySettings(
                        Duration.ofMillis(20),
                        Duration.ofMinutes(2),
                        16,
                        Duration.ofSeconds(10),
                        10,
                        Duration.ofSeconds(30),
                        timeout),
                CLOCK);
    }

    public URI url(String path) {
        return URI.create(server.baseUrl() + path);
    }

    public void answers(ResponseDefinitionBuilder answer) {
        server.resetAll();
        server.stubFor(post(anyUrl()).willReturn(answer));
        server.stubFor(post("/token")
                .atPriority(1)
                .willReturn(okJson("{\"access_token\":\"t0k3n\",\"expires_in\":3600,\"token_type\":\"Bearer\"}")));
    }

    public LoggedRequest received(String path) {
        return requests().stream()
                .filter(request -> request.getUrl().equals(path))
                .findFirst()
                .orElseThrow();
    }

    public List<LoggedRequest> requests() {
        return server.findAll(postRequestedFor(anyUrl()));
    }

    public JsonNode json(String path) {
        return JSON.readTree(received(path).getBodyAsString());
    }

    public static JsonNode json(Map<String, ?> value) {
        return JSON.valueToTree(value);
    }

    public static JsonNode parsed(String json) {
        return JSON.readTree(json);
    }

    @Override
    public void close() {
        server.stop();
    }
}
