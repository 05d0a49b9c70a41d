package com.motivata.process.delivery;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Calls providers that speak HTTP, in bounded time. What ends without an answer says whether it may have been heard. */
@Component
public class Calls {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client;
    private final Duration timeout;
    private final Clock clock;

    public Calls(DeliverySettings settings, Clock clock) {
        this.client = HttpClient.newBuilder().connectTimeout(settings.timeout()).build();
        this.timeout = settings.timeout();
        this.clock = clock;
    }

    /** @param pause what {@code Retry-After} asks for */
    public record Answer(
            int status, JsonNode body, @Nullable Duration pause) {

        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    public static String json(Object body) {
        return JSON.writeValueAsString(body);
    }

    /** @param read what the answer means */
    public Outcome post(URI uri, Map<String, String> headers, String body, Function<Answer, Outcome> read) {
        var request = HttpRequest.newBuilder(uri).timeout(timeout).POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            return read.apply(answer(client.send(request.build(), BodyHandlers.ofString())));
        } catch (ConnectException | HttpConnectTimeoutException nobodyThere) {
            return Outcome.later("unreachable");
        } catch (IOException broken) {
            return new Outcome.Unknown("no answer");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome.Unknown("interrupted");
        }
    }

    private Answer answer(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(),
                parsed(response.body()),
                response.headers().firstValue("Retry-After").map(this::pause).orElse(null));
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException notJson) {
            return MissingNode.getInstance();
        }
    }

    /** Seconds, or a date. */
    private @Nullable Duration pause(String retryAfter) {
        try {
            return retryAfter.chars().allMatch(Character::isDigit)
                    ? Duration.ofSeconds(Long.parseLong(retryAfter))
                    : Duration.between(
                            clock.instant(),
                            ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
        } catch (DateTimeParseException | NumberFormatException nonsense) {
            return null;
        }
    }
}
