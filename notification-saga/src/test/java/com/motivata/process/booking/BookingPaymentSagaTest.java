package com.motivata.process.booking;

import com.motivata.api.booking.BookingCommand.ExpireHold;
import com.motivata.api.booking.ConfirmedBy;
import com.motivata.api.common.Money;
import com.motivata.api.payment.PaymentCommand.CheckPayment;
import com.motivata.process.Recorded;
import java.time.Duration;
import java.util.Collections;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static com.motivata.process.booking.SagaStories.BOOKING;
import static com.motivata.process.booking.SagaStories.HOLD;
import static com.motivata.process.booking.SagaStories.NOW;
import static com.motivata.process.booking.SagaStories.PRICE;
import static com.motivata.process.booking.SagaStories.TIMES;
import static com.motivata.process.booking.SagaStories.cancelled;
import static com.motivata.process.booking.SagaStories.confirmed;
import static com.motivata.process.booking.SagaStories.opened;
import static com.motivata.process.booking.SagaStories.paid;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BookingPaymentSagaTest {

    private final Recorded instructions = new Recorded();
    private final SagaTestFixture<BookingPaymentSaga> saga = new SagaTestFixture<>(BookingPaymentSaga.class);

    @BeforeEach
    void resources() {
        saga.registerResource(instructions);
        saga.registerResource(TIMES);
        saga.givenCurrentTime(NOW);
    }

    @Test
    void a_free_booking_waits_for_nothing() {
        saga.givenNoPriorActivity()
                .whenPublishingA(opened(Money.paise(0)))
                .expectActiveSagas(0)
                .expectNoScheduledDeadlines();
    }

    @Test
    void an_open_one_waits_for_the_end_of_its_hold_and_asks_meanwhile() {
        saga.givenCurrentTime(NOW)
                .andThenAPublished(opened(PRICE))
                .whenTimeElapses(HOLD)
                .expectActiveSagas(1);
        assertThat(instructions.commands()).contains(new ExpireHold(BOOKING));
        assertThat(Collections.frequency(instructions.commands(), new CheckPayment(BOOKING)))
                .isEqualTo(3);
    }

    @Test
    void a_paid_one_waits_no_longer() {
        saga.givenCurrentTime(NOW)
                .andThenAPublished(opened(PRICE))
                .whenPublishingA(paid())
                .expectActiveSagas(0)
                .expectNoScheduledDeadlines();
    }

    @Test
    void a_cancelled_one_is_asked_about_less_and_less_until_nothing_can_come_any_more() {
        saga.givenCurrentTime(NOW)
                .andThenAPublished(opened(PRICE))
                .andThenAPublished(cancelled(NOW))
                .whenTimeElapses(Duration.ofDays(5))
                .expectActiveSagas(0)
                .expectNoScheduledDeadlines();
        assertThat(instructions.commands())
                .containsOnly(new CheckPayment(BOOKING))
                .hasSizeBetween(8, 12);
    }

    @Test
    void one_that_an_admin_confirmed_keeps_its_slot() {
        saga.givenCurrentTime(NOW)
                .andThenAPublished(opened(PRICE))
                .andThenAPublished(confirmed(ConfirmedBy.ADMIN))
                .whenTimeElapses(HOLD)
                .expectActiveSagas(1);
        assertThat(instructions.commands()).doesNotContain(new ExpireHold(BOOKING));
    }

    @Test
    void told_twice_it_still_waits_once() {
        saga.givenCurrentTime(NOW)
                .andThenAPublished(opened(PRICE))
                .whenPublishingA(opened(PRICE))
                .expectActiveSagas(1);
    }
}
