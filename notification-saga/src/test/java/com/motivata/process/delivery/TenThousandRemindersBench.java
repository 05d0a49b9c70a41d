package com.motivata.process.delivery;

import com.motivata.api.notification.NotificationChannel;
import com.motivata.process.delivery.PostOffice.Scripted;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static com.motivata.api.notification.NotificationChannel.PUSH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Ten thousand users with a reminder at the same minute. Not part of {@code verify}; {@code bench/run reminders} runs it and
 * writes what it has seen to {@code bench/results/reminders.md}.
 */
class TenThousandRemindersBench {

    private static final int USERS = 10_000;
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final int PARTS = 4;

    private static final DeliverySettings AS_BY_DEFAULT = new DeliverySettings(
            Duration.ofMillis(250),
            Duration.ofMinutes(2),
            16,
            Duration.ofSeconds(10),
            10,
            Duration.ofSeconds(30),
            Duration.ofSeconds(10));

    /** A provider that takes its time, as one on the net does. */
    private record Slow(Scripted scripted, Duration takes) implements Provider {

        @Override
        public String name() {
            return scripted.name();
        }

        @Override
        public NotificationChannel channel() {
            return scripted.channel();
        }

        @Override
        public int rank() {
            return scripted.rank();
        }

        @Override
        public boolean isConfigured() {
            return true;
        }

        @Override
        public Outcome send(Letter letter) {
            try {
                TimeUnit.NANOSECONDS.sleep(takes.toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return scripted.send(letter);
        }
    }

    /** @param live megabytes of the heap in use after a collection: before, and after each quarter */
    private record Seen(Duration takes, Duration took, List<Long> live) {

        String line() {
            return "| %d ms | %.1f s | %d | %s |"
                    .formatted(
                            takes.toMillis(),
                            took.toMillis() / 1_000.0,
                            USERS * 1_000L / took.toMillis(),
                            String.join(
                                    ", ", live.stream().map(Object::toString).toList()));
        }
    }

    @Test
    void all_are_sent_within_a_bounded_time_and_memory_stays_flat() throws IOException {
        var lines = new ArrayList<String>();
        for (var takes : List.of(Duration.ZERO, Duration.ofMillis(50))) {
            var seen = send(takes);
            assertThat(seen.live())
                    .allMatch(megabytes -> megabytes < seen.live().getFirst() + 100);
            lines.add(seen.line());
        }
        report(lines);
    }

    private static Seen send(Duration takes) {
        var office = new PostOffice();
        office.clock.set(PostOffice.NOON.minusSeconds(60));
        IntStream.range(0, USERS).parallel().forEach(i -> office.store("event-" + i, PUSH));
        office.decision = message -> PostOffice.send(PostOffice.push(message, "phone"));
        var fcm = new Scripted("fcm", PUSH, 1);
        var providers = new Providers(List.of(new Slow(fcm, takes)), AS_BY_DEFAULT, office.clock);
        var loop = new DispatchLoop(
                office.messages,
                new Dispatcher(office.messages, office.desk, providers, AS_BY_DEFAULT, office.clock),
                providers,
                AS_BY_DEFAULT,
                office.clock);
        var live = new ArrayList<>(List.of(liveMegabytes()));
        loop.start();
        try {
            office.clock.set(PostOffice.NOON);
            long start = System.nanoTime();
            for (int part = 1; part <= PARTS; part++) {
                int sent = USERS * part / PARTS;
                await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> fcm.delivered.size() >= sent);
                if (part < PARTS) {
                    live.add(liveMegabytes());
                }
            }
            var took = Duration.ofNanos(System.nanoTime() - start);
            live.add(liveMegabytes());
            assertThat(fcm.delivered).hasSize(USERS).doesNotHaveDuplicates();
            return new Seen(takes, took, live);
        } finally {
            loop.stop();
        }
    }

    private static void report(List<String> lines) throws IOException {
        var target = System.getProperty("motivata.bench.results");
        if (target == null) {
            return;
        }
        var file = Path.of(target);
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                # Ten thousand reminders at the same minute

                `bench/run reminders`: 10,000 stored pushes become due at once; one process sends them with the default settings (16 at a time). \
                The embedded server, on its disk, is in the same JVM and its heap. Live heap is what is left after a collection: before, \
                and after each quarter.

                | the provider takes | all sent within | a second | live heap, MB |
                |---|---|---|---|
                %s

                %s, %d cores, JDK %s, at most %d MB of heap; load of the machine %s.
                """.formatted(
                        String.join("\n", lines),
                        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        Runtime.getRuntime().maxMemory() >> 20,
                        load()));
    }

    /** Of what else was going on. */
    private static String load() {
        var load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return String.format(Locale.ROOT, "%.1f at the end", load);
    }

    private static long liveMegabytes() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
