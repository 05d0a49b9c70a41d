package com.motivata.process.delivery;

import com.motivata.process.delivery.PostOffice.Scripted;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static com.motivata.api.notification.NotificationChannel.EMAIL;
import static com.motivata.api.notification.NotificationChannel.PUSH;
import static org.assertj.core.api.Assertions.assertThat;

/** The process ends at any step, others go on: no message is missing, and none is said twice but where nobody can know. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CrashTest {

    private final PostOffice office = new PostOffice();

    /** What kill -9 does to the thread: nothing after it happens. */
    private static final class Killed extends Error {}

    @Test
    void killed_at_any_step_another_finishes_it() {
        office.decision = message -> PostOffice.send(PostOffice.push(message, "a"), PostOffice.push(message, "b"));
        int step = 0;
        boolean killed = true;
        while (killed) {
            step++;
            var id = office.store("event-" + step, PUSH);
            var fcm = new Scripted("fcm", PUSH, 1);
            killed = isKilledAt(step, fcm);
            office.clock.advance(PostOffice.SETTINGS.lease().plusSeconds(1));
            office.work(office.dispatcher(fcm));

            assertThat(office.status(id)).as("killed at step %d", step).isEqualTo("sent");
            for (var device : List.of("a", "b")) {
                var deliveries = fcm.delivered.stream()
                        .filter((id + "/" + device)::equals)
                        .count();
                assertThat(deliveries)
                        .as("step %d, device %s", step, device)
                        .isBetween(1L, wereUnknown(id, device) + 1);
            }
        }
        assertThat(step).as("steps of a dispatch, before and after each").isGreaterThan(10);
    }

    @Test
    void an_attempt_that_was_interrupted_is_marked_unknown_and_made_again_under_the_same_key() {
        var id = office.store("event-1", EMAIL);
        var smtp = new Scripted("smtp", EMAIL, 1);
        assertThat(isKilledAt(stepOf("close"), smtp)).isTrue();
        assertThat(office.outcomes(id)).containsExactly("smtp open");
        office.work(office.dispatcher(smtp));
        assertThat(office.outcomes(id)).as("as long as the lease lasts").containsExactly("smtp open");

        office.clock.advance(PostOffice.SETTINGS.lease().plusSeconds(1));
        office.work(office.dispatcher(smtp));
        assertThat(office.outcomes(id)).containsExactly("smtp unknown", "smtp accepted");
        assertThat(smtp.delivered).containsExactly(id + "/recipient", id + "/recipient");
    }

    @Test
    void several_dispatchers_at_once_say_everything_once() throws Exception {
        int messages = 200;
        IntStream.range(0, messages).forEach(i -> office.store("event-" + i, EMAIL));
        var smtp = new Scripted("smtp", EMAIL, 1);
        var barrier = new CyclicBarrier(4);
        try (var executor = Executors.newFixedThreadPool(4)) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < 4; i++) {
                var dispatcher = office.dispatcher(smtp);
                all.add(executor.submit(() -> {
                    barrier.await();
                    office.work(dispatcher);
                    return null;
                }));
            }
            for (var one : all) {
                one.get();
            }
        }
        assertThat(smtp.delivered).hasSize(messages).doesNotHaveDuplicates();
    }

    @Test
    void who_has_lost_the_claim_does_not_call() {
        var id = office.store("event-1", EMAIL);
        var due = office.messages.due(EMAIL, office.clock.instant(), 1).getFirst();
        var slow = office.messages
                .claim(due, office.clock.instant(), PostOffice.SETTINGS.lease())
                .orElseThrow();
        office.clock.advance(PostOffice.SETTINGS.lease().plusSeconds(1));
        var smtp = new Scripted("smtp", EMAIL, 1);
        office.work(office.dispatcher(smtp));
        office.dispatcher(smtp).dispatch(slow);

        assertThat(smtp.delivered).containsExactly(id + "/recipient");
    }

    @Test
    void an_event_that_comes_again_changes_nothing() {
        var id = office.store("event-1", EMAIL);
        var smtp = new Scripted("smtp", EMAIL, 1);
        office.work(office.dispatcher(smtp));
        assertThat(office.store("event-1", EMAIL)).isEqualTo(id);
        office.clock.advance(Duration.ofDays(30));
        office.work(office.dispatcher(smtp));

        assertThat(smtp.delivered).hasSize(1);
        assertThat(office.database.getCollection(MongoMessages.COLLECTION).countDocuments())
                .isEqualTo(1);
    }

    /** @return whether the step was reached */
    private boolean isKilledAt(int step, Provider provider) {
        var countdown = new int[] {step};
        var mortal = mortal(office.messages, countdown);
        try {
            mortal.due(provider.channel(), office.clock.instant(), 10)
                    .forEach(due -> mortal.claim(due, office.clock.instant(), PostOffice.SETTINGS.lease())
                            .ifPresent(office.dispatcher(mortal, provider)::dispatch));
            return false;
        } catch (Killed killed) {
            return true;
        }
    }

    /** The step at which this is called by a dispatch of one letter: due, claim, closeOpen, open, close. */
    private static int stepOf(String method) {
        return List.of("due", "claim", "closeOpen", "open", "close").indexOf(method) * 2 + 1;
    }

    /** Each call is two steps: one just before and one just after. */
    private static Messages mortal(Messages messages, int[] countdown) {
        return (Messages) Proxy.newProxyInstance(
                Messages.class.getClassLoader(), new Class<?>[] {Messages.class}, (proxy, method, arguments) -> {
                    live(countdown);
                    try {
                        var answer = method.invoke(messages, arguments);
                        live(countdown);
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static void live(int[] countdown) {
        if (--countdown[0] == 0) {
            throw new Killed();
        }
    }

    private long wereUnknown(String id, String device) {
        return office.stored(id).getList("attempts", Document.class).stream()
                .filter(attempt -> device.equals(attempt.getString("to")))
                .filter(attempt -> "unknown".equals(attempt.getString("outcome")))
                .count();
    }
}
