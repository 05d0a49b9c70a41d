package com.motivata.eventstore;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/** A node whose clock is wrong, and whose units of work take between no time and three seconds. */
final class SkewedProcess {

    static final int STREAMS = 12;
    static final int EVENTS_EACH = 12;

    private static final Duration SLOWEST = Duration.ofSeconds(3);

    private final String name;
    private final InstantSource clock;
    private final TestLog log;
    private final PushEventStore store;

    private SkewedProcess(MongoClient client, String database, String name, Duration skew) {
        this.name = name;
        this.clock = InstantSource.offset(InstantSource.system(), skew);
        this.log = new TestLog(client.getDatabase(database), clock, Account.TYPES);
        this.store = PushEventStore.builder(log.engine).build();
    }

    /** Server, database, name, and by how many seconds the clock is wrong. */
    public static void main(String[] args) throws Exception {
        try (MongoClient client = MongoClients.create(args[0])) {
            new SkewedProcess(client, args[1], args[2], Duration.ofSeconds(Long.parseLong(args[3]))).run();
        }
    }

    private void run() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(STREAMS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < STREAMS; i++) {
                int stream = i;
                running.add(threads.submit(() -> write(stream)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
    }

    /** The first unit of work of each stream is slow, each in its own measure; the others follow at once. */
    private void write(int stream) {
        String id = name + "-" + stream;
        for (int n = 0; n < EVENTS_EACH; n++) {
            long holdNanos = n == 0 ? SLOWEST.toNanos() * stream / (STREAMS - 1) : 0;
            unitOfWork(id, n, holdNanos);
        }
    }

    private void unitOfWork(String id, long sequence, long holdNanos) {
        DefaultUnitOfWork<EventMessage<?>> work = DefaultUnitOfWork.startAndGet(null);
        Instant now = clock.instant();
        store.publish(new GenericDomainEventMessage<>(
                "Account", id, sequence, new GenericMessage<>(new Account.Deposited(id, sequence)), () -> now));
        long end = System.nanoTime() + holdNanos;
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        work.commit();
    }
}
