package com.motivata.process.booking;

import com.motivata.api.booking.BookingCommand.CancelBooking;
import com.motivata.api.booking.CancelledBy;
import com.motivata.api.session.BookingId;
import com.motivata.api.session.SessionEvent.SessionDeleted;
import com.motivata.process.Recorded;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.test.saga.SagaTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static com.motivata.process.booking.SagaStories.NOW;
import static com.motivata.process.booking.SagaStories.SESSION;
import static com.motivata.process.booking.SagaStories.TIMES;
import static com.motivata.process.booking.SagaStories.USER;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeletedSessionSagaTest {

    private static final int MANY = 2_345;

    private final Recorded instructions = new Recorded();
    private final SagaTestFixture<DeletedSessionSaga> saga = new SagaTestFixture<>(DeletedSessionSaga.class);

    @BeforeEach
    void resources() {
        saga.registerResource(instructions);
        saga.registerResource(TIMES);
        saga.givenCurrentTime(NOW);
    }

    private static List<BookingId> bookings(int howMany) {
        return IntStream.range(0, howMany)
                .mapToObj(n -> new BookingId("%024x".formatted(n)))
                .toList();
    }

    private static SessionDeleted deleted(int bookings) {
        return new SessionDeleted(SESSION, bookings(bookings), USER, NOW);
    }

    private static Object cancel(BookingId booking) {
        return new CancelBooking(booking, CancelledBy.HOST, DeletedSessionSaga.REASON);
    }

    @Test
    void without_bookings_there_is_nothing_to_do() {
        saga.givenNoPriorActivity()
                .whenPublishingA(deleted(0))
                .expectActiveSagas(0)
                .expectNoScheduledDeadlines();
    }

    @Test
    void thousands_are_cancelled_each_once_as_the_host_would() {
        saga.givenCurrentTime(NOW)
                .andThenAPublished(deleted(MANY))
                .whenTimeElapses(Duration.ofSeconds(1))
                .expectActiveSagas(0)
                .expectNoScheduledDeadlines();
        assertThat(instructions.commands())
                .containsExactlyElementsOf(bookings(MANY).stream()
                        .map(DeletedSessionSagaTest::cancel)
                        .toList());
    }

    @Test
    void one_that_cannot_be_cancelled_holds_up_no_other_and_is_tried_again() throws Exception {
        var stubborn = bookings(1).getFirst();
        instructions.makeImpossible(cancel(stubborn));
        var waiting =
                saga.givenCurrentTime(NOW).andThenAPublished(deleted(120)).andThenTimeElapses(Duration.ofSeconds(1));
        assertThat(instructions.commands()).hasSize(119).doesNotContain(cancel(stubborn));
        instructions.makeImpossible(null);
        waiting.whenTimeElapses(Duration.ofMinutes(2)).expectActiveSagas(0);
        assertThat(instructions.commands()).contains(cancel(stubborn));
    }
}
