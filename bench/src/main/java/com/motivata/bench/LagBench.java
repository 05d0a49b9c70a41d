package com.motivata.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.motivata.eventstore.PushEventStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * From the end of the append to the handlers of pooled processors, at a rate of about 50 events a second: of one processor,
 * and of as many as an application with a processor for each view has. Tokens are in memory: only the log is measured.
 */
final class LagBench {

    private static final int EVENTS = Integer.getInteger("bench.lag.events", 400);
    private static final int MANY = 17;
    private static final Duration STOCK_FETCH_DELAY = Duration.ofMillis(50);

    private final Map<String, Long> handled = new ConcurrentHashMap<>();

    private LagBench() {}

    static void run() throws Exception {
        System.out.printf("%n### Commit → handler of a pooled processor (mongo-java-server in memory)%n%n");
        System.out.println("| | processors | contender | p50 / p99 ms |");
        System.out.println("|---|---|---|---|");
        try (Jvm server = Jvm.start(BenchServer.class, "memory", "0")) {
            String uri = server.await("READY");
            for (boolean elsewhere : new boolean[] {false, true}) {
                for (int processors : new int[] {1, MANY}) {
                    new LagBench().measure(uri, Contender.OURS, elsewhere, processors);
                    new LagBench().measure(uri, Contender.PER_EVENT, elsewhere, processors);
                }
            }
        }
    }

    /** Another process is another client and another log on the same database: only the server is between them. */
    private void measure(String uri, Contender contender, boolean elsewhere, int count) throws Exception {
        String name = "lag-" + UUID.randomUUID();
        try (MongoClient client = MongoClients.create(uri);
                MongoClient other = MongoClients.create(uri)) {
            EventStore read = store(contender, client, name);
            EventStore written = elsewhere ? store(contender, other, name) : read;
            try (ScheduledExecutorService threads = Executors.newScheduledThreadPool(4)) {
                List<PooledStreamingEventProcessor> processors = IntStream.range(0, count)
                        .mapToObj(number -> processor(number, read, name, threads))
                        .toList();
                processors.forEach(PooledStreamingEventProcessor::start);
                write(written, "warm-up");
                handled.clear();
                Percentiles lag = lag(write(written, "measured"), count);
                processors.forEach(PooledStreamingEventProcessor::shutDown);
                System.out.printf(
                        "| %s | %d | %s | %s |%n",
                        elsewhere ? "across processes" : "in the process", count, contender.title, lag);
            }
        }
    }

    private static EventStore store(Contender contender, MongoClient client, String name) {
        return contender == Contender.OURS
                ? PushEventStore.builder(Contender.ours(client.getDatabase(name)))
                        .build()
                : EmbeddedEventStore.builder()
                        .storageEngine(contender.engineIn(client.getDatabase(name)))
                        .fetchDelay(STOCK_FETCH_DELAY.toMillis())
                        .build();
    }

    private PooledStreamingEventProcessor processor(
            int number, EventStore store, String name, ScheduledExecutorService threads) {
        return PooledStreamingEventProcessor.builder()
                .name(name + number)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new Handler(number))
                        .build())
                .messageSource(store)
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.INSTANCE)
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(1)
                .build();
    }

    /** What one processor does with the events. */
    final class Handler {

        private final int number;

        private Handler(int number) {
            this.number = number;
        }

        @EventHandler
        void on(Samples.Happened event, EventMessage<?> message) {
            handled.putIfAbsent(message.getIdentifier() + number, System.nanoTime());
        }
    }

    private Map<String, Long> write(EventStore store, String stream) {
        Map<String, Long> written = new ConcurrentHashMap<>();
        for (int n = 0; n < EVENTS; n++) {
            EventMessage<?> event = Samples.event(stream, n);
            store.publish(event);
            written.put(event.getIdentifier(), System.nanoTime());
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10 + n * 7 % 23));
        }
        return written;
    }

    private Percentiles lag(Map<String, Long> written, int processors) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!isHandled(written.keySet(), processors) && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        return Percentiles.of(written.entrySet().stream()
                .flatMapToLong(event -> IntStream.range(0, processors)
                        .mapToLong(number ->
                                handled.getOrDefault(event.getKey() + number, Long.MAX_VALUE) - event.getValue()))
                .map(lag -> Math.max(0, lag))
                .toArray());
    }

    private boolean isHandled(Set<String> events, int processors) {
        return events.stream()
                .allMatch(event -> IntStream.range(0, processors).allMatch(n -> handled.containsKey(event + n)));
    }
}
