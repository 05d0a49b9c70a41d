package com.motivata.payment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Razorpay as far as it is needed here, in a process that outlives the application. */
final class RazorpayServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final Map<String, String> refundsByKey = new ConcurrentHashMap<>();
    private final List<String> refundRequests = new CopyOnWriteArrayList<>();
    private volatile IntConsumer beforeAnswer = n -> {};

    RazorpayServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/orders", exchange -> {
            var order = read(exchange);
            answer(
                    exchange,
                    "{\"id\":\"order_%s\",\"status\":\"created\"}"
                            .formatted(order.get("receipt").asString()));
        });
        server.createContext("/payments/", exchange -> {
            var key = exchange.getRequestHeaders().getFirst("X-Refund-Idempotency");
            var wish = read(exchange);
            var refund = refundsByKey.computeIfAbsent(key, unused -> "rfnd_" + refundsByKey.size());
            refundRequests.add(key);
            beforeAnswer.accept(refundRequests.size());
            answer(exchange, """
                    {"id":"%s","payment_id":"%s","amount":%d,"currency":"INR","status":"processed","notes":%s}""".formatted(
                            refund,
                            exchange.getRequestURI().getPath().split("/")[2],
                            wish.get("amount").longValue(),
                            wish.get("notes")));
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** @param action is told the how manieth request for a refund it is, when the refund is made and nobody knows */
    void beforeAnswer(IntConsumer action) {
        beforeAnswer = action;
    }

    int refundsMade() {
        return refundsByKey.size();
    }

    int refundRequests() {
        return refundRequests.size();
    }

    private static JsonNode read(HttpExchange exchange) throws IOException {
        return JSON.readTree(exchange.getRequestBody().readAllBytes());
    }

    private static void answer(HttpExchange exchange, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException whoAskedIsDead) {
            throw new UncheckedIOException(whoAskedIsDead);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
