package com.motivata.process.delivery;

import com.motivata.api.notification.NotificationChannel;
import com.motivata.process.delivery.PostOffice.Scripted;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static com.motivata.api.notification.NotificationChannel.EMAIL;
import static com.motivata.api.notification.NotificationChannel.PUSH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DispatchLoopTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PostOffice office = new PostOffice();

    /** Keeps everybody waiting. */
    private static final class Hanging implements Provider {

        final AtomicInteger callers = new AtomicInteger();
        final CountDownLatch end = new CountDownLatch(1);

        @Override
        public String name() {
            return "hanging";
        }

        @Override
        public NotificationChannel channel() {
            return EMAIL;
        }

        @Override
        public int rank() {
            return 1;
        }

        @Override
        public boolean isConfigured() {
            return true;
        }

        @Override
        public Outcome send(Letter letter) {
            callers.incrementAndGet();
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new Outcome.Accepted(null);
        }
    }

    @Test
    void a_channel_that_hangs_holds_no_other_up_and_takes_no_more_than_its_places() {
        IntStream.range(0, 50).forEach(i -> office.store("mail-" + i, EMAIL));
        var hanging = new Hanging();
        var fcm = new Scripted("fcm", PUSH, 1);
        var loop = loop(hanging, fcm);
        loop.start();
        try {
            await().atMost(PATIENCE).until(() -> hanging.callers.get() == PostOffice.SETTINGS.atOnce());
            var pushed = IntStream.range(0, 20)
                    .mapToObj(i -> office.store("push-" + i, PUSH))
                    .toList();
            await().atMost(PATIENCE).until(() -> fcm.delivered.size() == pushed.size());
            assertThat(hanging.callers).hasValue(PostOffice.SETTINGS.atOnce());
        } finally {
            hanging.end.countDown();
            loop.stop();
        }
    }

    @Test
    void what_becomes_due_when_the_clock_is_moved_is_noticed() {
        office.messages.add(office.message("event-1", EMAIL), office.clock.instant());
        var smtp = new Scripted("smtp", EMAIL, 1);
        office.clock.set(PostOffice.NOON.minusSeconds(3_600));
        var loop = loop(smtp);
        loop.start();
        try {
            office.store("event-2", PUSH);
            assertThat(smtp.delivered).isEmpty();
            office.clock.set(PostOffice.NOON);
            await().atMost(PATIENCE).until(() -> smtp.delivered.size() == 1);
        } finally {
            loop.stop();
        }
    }

    @Test
    void a_message_nobody_can_decide_on_is_given_up_in_the_end() {
        var id = office.store("event-1", EMAIL);
        office.decision = message -> {
            throw new IllegalStateException("for this test");
        };
        var loop = loop(new Scripted("smtp", EMAIL, 1));
        loop.start();
        try {
            await().atMost(PATIENCE).until(() -> {
                office.clock.advance(Duration.ofMinutes(10));
                return office.status(id).equals("failed");
            });
            assertThat(office.stored(id)).containsEntry("reason", "gave_up");
        } finally {
            loop.stop();
        }
    }

    private DispatchLoop loop(Provider... providers) {
        var all = new Providers(List.of(providers), PostOffice.SETTINGS, office.clock);
        return new DispatchLoop(
                office.messages,
                new Dispatcher(office.messages, office.desk, all, PostOffice.SETTINGS, office.clock),
                all,
                PostOffice.SETTINGS,
                office.clock);
    }
}
