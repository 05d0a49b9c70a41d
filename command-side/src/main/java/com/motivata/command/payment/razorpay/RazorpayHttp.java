package com.motivata.command.payment.razorpay;

import com.motivata.command.payment.ProviderAway;
import com.motivata.command.payment.ProviderRefused;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Razorpay's API as JSON in and out. A call ends within its timeouts, whatever the other side does. */
final class RazorpayHttp {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final int CONFLICT = 409;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int MOST_BYTES = 1_000_000;

    private final RestClient client;
    private final JsonMapper json = JsonMapper.builder().build();

    RazorpayHttp(String baseUrl, String keyId, String keySecret, Duration patience) {
        var http = HttpClient.newBuilder().connectTimeout(CONNECT).build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(patience);
        client = RestClient.builder()
                .requestFactory(requests)
                .baseUrl(baseUrl)
                .defaultHeaders(headers -> headers.setBasicAuth(keyId, keySecret))
                .build();
    }

    JsonNode get(String path) {
        return exchange(HttpMethod.GET, path, null, headers -> {});
    }

    JsonNode post(String path, Map<String, ?> body) {
        return exchange(HttpMethod.POST, path, body, headers -> {});
    }

    JsonNode post(String path, Map<String, ?> body, String header, String value) {
        return exchange(HttpMethod.POST, path, body, headers -> headers.set(header, value));
    }

    private JsonNode exchange(
            HttpMethod method, String path, @Nullable Map<String, ?> body, Consumer<HttpHeaders> headers) {
        var request = client.method(method).uri(path).headers(headers);
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsBytes(body));
        }
        try {
            return request.exchangeForRequiredValue((sent, response) -> answer(response));
        } catch (RestClientException | JacksonException failure) {
            throw new ProviderAway("the provider did not answer in time, or not in JSON", failure);
        }
    }

    private JsonNode answer(ClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        byte[] bytes = response.getBody().readNBytes(MOST_BYTES);
        if (status >= 200 && status < 300) {
            return json.readTree(bytes);
        }
        if (isTemporary(status)) {
            throw new ProviderAway("the provider answered " + status, null);
        }
        throw new ProviderRefused(reason(bytes, status));
    }

    /** A wrong key is set right one day, and a refund under way is over one day. */
    private static boolean isTemporary(int status) {
        return status >= 500
                || status < 400
                || status == CONFLICT
                || status == REQUEST_TIMEOUT
                || status == TOO_MANY_REQUESTS
                || status == UNAUTHORIZED
                || status == FORBIDDEN;
    }

    private String reason(byte[] bytes, int status) {
        try {
            var description = RazorpayEntities.optional(json.readTree(bytes).path("error"), "description");
            return description == null ? "the provider answered " + status : description;
        } catch (JacksonException notJson) {
            return "the provider answered " + status;
        }
    }
}
