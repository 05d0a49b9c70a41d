package com.motivata.process.delivery;

import com.motivata.process.delivery.PostOffice.Scripted;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static com.motivata.api.notification.NotificationChannel.PUSH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Ten thousand users with a reminder at the same minute. Not part of {@code verify}; run it by name:
 * {@code ./mvnw test -pl notification-saga -am -Dtest=TenThousandRemindersBench -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class TenThousandRemindersBench {

    private static final Logger LOG = LoggerFactory.getLogger(TenThousandRemindersBench.class);
    private static final int USERS = 10_000;
    private static final Duration A_FEW_MINUTES = Duration.ofMinutes(8);

    @Test
    void all_are_sent_within_a_bounded_time_and_memory_stays_flat() {
        var office = new PostOffice();
        office.clock.set(PostOffice.NOON.minusSeconds(60));
        IntStream.range(0, USERS).parallel().forEach(i -> office.store("event-" + i, PUSH));
        office.decision = message -> PostOffice.send(PostOffice.push(message, "phone"));
        var fcm = new Scripted("fcm", PUSH, 1);
        var settings = new DeliverySettings(
                Duration.ofMillis(50),
                Duration.ofMinutes(2),
                16,
                Duration.ofSeconds(10),
                3,
                Duration.ofSeconds(30),
                Duration.ofSeconds(5));
        var providers = new Providers(List.of(fcm), settings, office.clock);
        var loop = new DispatchLoop(
                office.messages,
                new Dispatcher(office.messages, office.desk, providers, settings, office.clock),
                providers,
                settings,
                office.clock);
        var before = usedMegabytes();
        loop.start();
        try {
            office.clock.set(PostOffice.NOON);
            long start = System.nanoTime();
            var peak = new long[1];
            await().atMost(A_FEW_MINUTES).pollInterval(Duration.ofMillis(200)).until(() -> {
                peak[0] = Math.max(peak[0], usedMegabytes());
                return fcm.delivered.size() >= USERS;
            });
            var took = Duration.ofNanos(System.nanoTime() - start);
            LOG.warn(
                    "{} messages in {} s, {} a second; heap {} MB before, {} MB at most (with garbage, and the database)",
                    USERS,
                    took.toSeconds(),
                    USERS * 1_000L / took.toMillis(),
                    before,
                    peak[0]);
        } finally {
            loop.stop();
        }
        assertThat(fcm.delivered).hasSize(USERS).doesNotHaveDuplicates();
    }

    private static long usedMegabytes() {
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
