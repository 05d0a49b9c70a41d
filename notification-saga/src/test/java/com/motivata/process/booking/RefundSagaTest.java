package com.motivata.process.booking;

import com.motivata.api.booking.BookingCommand.RetryRefund;
import com.motivata.api.payment.PaymentCommand.CheckRefund;
import com.motivata.api.payment.PaymentCommand.SendRefund;
import com.motivata.process.Recorded;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static com.motivata.process.booking.SagaStories.BOOKING;
import static com.motivata.process.booking.SagaStories.NOW;
import static com.motivata.process.booking.SagaStories.REFUND;
import static com.motivata.process.booking.SagaStories.TIMES;
import static com.motivata.process.booking.SagaStories.accepted;
import static com.motivata.process.booking.SagaStories.failed;
import static com.motivata.process.booking.SagaStories.processed;
import static com.motivata.process.booking.SagaStories.requested;
import static com.motivata.process.booking.SagaStories.retried;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RefundSagaTest {

    private static final SendRefund SEND = new SendRefund(BOOKING, REFUND);
    private static final CheckRefund CHECK = new CheckRefund(BOOKING, REFUND);
    private static final RetryRefund RETRY = new RetryRefund(BOOKING, REFUND);

    private final Recorded instructions = new Recorded();
    private final SagaTestFixture<RefundSaga> saga = new SagaTestFixture<>(RefundSaga.class);

    @BeforeEach
    void resources() {
        saga.registerResource(instructions);
        saga.registerResource(TIMES);
        saga.givenCurrentTime(NOW);
    }

    @Test
    void a_requested_one_is_sent_at_once() {
        saga.givenCurrentTime(NOW)
                .andThenAPublished(requested())
                .whenTimeElapses(Duration.ofHours(1))
                .expectActiveSagas(1);
        assertThat(instructions.commands()).containsExactly(SEND);
    }

    @Test
    void an_accepted_one_is_asked_after_until_it_is_processed() throws Exception {
        saga.givenCurrentTime(NOW)
                .andThenAPublished(requested())
                .andThenTimeElapses(Duration.ofSeconds(1))
                .andThenAPublished(accepted())
                .andThenTimeElapses(Duration.ofMinutes(30))
                .whenPublishingA(processed())
                .expectActiveSagas(0)
                .expectNoScheduledDeadlines();
        assertThat(instructions.commands()).containsExactly(SEND, CHECK, CHECK, CHECK);
    }

    @Test
    void a_failed_one_is_tried_again_and_sent_again() throws Exception {
        saga.givenCurrentTime(NOW)
                .andThenAPublished(requested())
                .andThenTimeElapses(Duration.ofSeconds(1))
                .andThenAPublished(failed(1, false))
                .andThenTimeElapses(Duration.ofMinutes(1))
                .andThenAPublished(retried(2))
                .whenTimeElapses(Duration.ofSeconds(1))
                .expectActiveSagas(1);
        assertThat(instructions.commands()).containsExactly(SEND, RETRY, SEND);
    }

    @Test
    void after_too_many_failures_it_waits_for_an_admin() throws Exception {
        saga.givenCurrentTime(NOW)
                .andThenAPublished(requested())
                .andThenTimeElapses(Duration.ofSeconds(1))
                .andThenAPublished(failed(3, false))
                .andThenTimeElapses(Duration.ofDays(30))
                .andThenAPublished(retried(4))
                .whenTimeElapses(Duration.ofSeconds(1))
                .expectActiveSagas(1);
        assertThat(instructions.commands()).containsExactly(SEND, SEND);
    }

    @Test
    void one_that_would_fail_again_waits_for_an_admin() throws Exception {
        saga.givenCurrentTime(NOW)
                .andThenAPublished(requested())
                .andThenTimeElapses(Duration.ofSeconds(1))
                .andThenAPublished(failed(1, true))
                .whenTimeElapses(Duration.ofDays(30))
                .expectActiveSagas(1);
        assertThat(instructions.commands()).containsExactly(SEND);
    }

    @Test
    void the_waits_double_up_to_an_hour_and_are_not_all_the_same() {
        List<Duration> waits = IntStream.rangeClosed(1, 12)
                .mapToObj(attempt -> TIMES.beforeRetry(attempt, REFUND))
                .toList();
        assertThat(waits.getFirst()).isBetween(Duration.ofSeconds(24), Duration.ofSeconds(30));
        assertThat(waits.get(1)).isBetween(Duration.ofSeconds(48), Duration.ofSeconds(60));
        assertThat(waits.getLast()).isBetween(Duration.ofMinutes(48), Duration.ofHours(1));
        assertThat(IntStream.range(0, 50)
                        .mapToObj(i -> TIMES.beforeRetry(3, "refund-" + i))
                        .distinct())
                .hasSizeGreaterThan(40);
    }
}
