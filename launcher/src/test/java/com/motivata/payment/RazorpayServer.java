package com.motivata.payment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Razorpay as far as refunds need it, in a process that outlives the application. It can let a request hang. */
final class RazorpayServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final Map<String, String> refundsByKey = new ConcurrentHashMap<>();
    private final Map<String, Integer> requestsByKey = new ConcurrentHashMap<>();
    private final Set<String> toHangBefore = ConcurrentHashMap.newKeySet();
    private final Set<String> toHangAfter = ConcurrentHashMap.newKeySet();
    private final Set<String> hanging = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch whoAskedIsDead = new CountDownLatch(1);

    RazorpayServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/payments/", exchange -> {
            var key = exchange.getRequestHeaders().getFirst("X-Refund-Idempotency");
            var wish = JSON.readTree(exchange.getRequestBody().readAllBytes());
            requestsByKey.merge(key, 1, Integer::sum);
            if (toHangBefore.remove(key)) {
                hang(exchange, key);
                return;
            }
            var refund = refundsByKey.computeIfAbsent(key, unused -> "rfnd_" + key);
            if (toHangAfter.remove(key)) {
                hang(exchange, key);
                return;
            }
            answer(exchange, refund, wish);
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The first request of this refund does nothing, and is never answered. */
    void hangBefore(String key) {
        toHangBefore.add(key);
    }

    /** The first request of this refund makes it, and is never answered. */
    void hangAfter(String key) {
        toHangAfter.add(key);
    }

    boolean isHanging(String key) {
        return hanging.contains(key);
    }

    /** What hangs is over, since nobody waits for it any more. */
    void whoAskedIsDead() {
        whoAskedIsDead.countDown();
        whoAskedIsDead = new CountDownLatch(1);
        hanging.clear();
    }

    Set<String> refundsMade() {
        return Set.copyOf(refundsByKey.keySet());
    }

    int requests(String key) {
        return requestsByKey.getOrDefault(key, 0);
    }

    private void hang(HttpExchange exchange, String key) {
        var end = whoAskedIsDead;
        hanging.add(key);
        try (exchange) {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, String refund, JsonNode wish) {
        var bytes = """
                {"id":"%s","payment_id":"%s","amount":%d,"currency":"INR","status":"processed","notes":%s}""".formatted(
                        refund,
                        exchange.getRequestURI().getPath().split("/")[2],
                        wish.get("amount").longValue(),
                        wish.get("notes"))
                .getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void close() {
        whoAskedIsDead();
        server.stop(0);
    }
}
