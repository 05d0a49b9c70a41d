package com.motivata.booking;

import com.motivata.support.Answer;
import com.motivata.support.Api;
import com.motivata.support.Booker;
import com.motivata.support.Race;
import com.motivata.support.SharedApplication;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Many want the same at the same moment: nothing is sold twice, nothing is given back twice. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BookingRacesTest {

    private static final int RACERS = 20;

    private final Api api = SharedApplication.api();
    private final Api admin = api.as("admin", "booking-races-admin");

    @Test
    void twenty_bookings_of_one_user_are_one() throws Exception {
        var session = Booker.freeSession(admin, 50);
        var user = Booker.named(api, "racer-books", session);

        var answers = Race.of(RACERS, i -> user::book);

        assertThat(with(answers, 201)).hasSize(1);
        var booking = Booker.idOf(with(answers, 201).getFirst());
        assertThat(with(answers, 409)).hasSize(RACERS - 1).allSatisfy(answer -> {
            answer.expect(409, 409, "CONFLICT");
            assertThat(answer.text("/data/booking/_id")).isEqualTo(booking);
        });
        assertThat(Booker.bookedSlots(admin, session)).isEqualTo(1);
    }

    @Test
    void twenty_paid_bookings_of_one_user_are_one_with_one_way_to_pay() throws Exception {
        var user = Booker.named(api, "racer-pays", Booker.coaching(admin));

        var answers = Race.of(RACERS, i -> user::book);

        assertThat(with(answers, 201)).hasSize(1);
        assertThat(with(answers, 409)).hasSize(RACERS - 1);
        assertThat(user.book().expect(409).text("/data/payment/orderId"))
                .isEqualTo(with(answers, 201).getFirst().text("/data/payment/orderId"));
    }

    @Test
    void the_last_slots_have_as_many_winners_as_there_are() throws Exception {
        var session = Booker.freeSession(admin, 3);
        var users = users("racer-last", session);

        var answers = Race.of(RACERS, i -> users.get(i)::book);

        assertThat(with(answers, 201)).hasSize(3);
        assertThat(with(answers, 409))
                .hasSize(RACERS - 3)
                .allSatisfy(answer -> answer.expect(409, 4004, "SESSION_FULLY_BOOKED"));
        assertThat(Booker.bookedSlots(admin, session)).isEqualTo(3);
    }

    @Test
    void one_key_sent_twenty_times_is_one_booking_and_one_answer() throws Exception {
        var session = Booker.freeSession(admin, 50);
        var user = Booker.named(api, "racer-key", session);

        var answers = Race.of(RACERS, i -> () -> user.bookOnce("race-key"));
        var again = user.bookOnce("race-key").expect(201);

        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(with(answers, 201))
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.at("/data")).isEqualTo(again.at("/data")));
        assertThat(with(answers, 409))
                .allSatisfy(answer -> assertThat(answer.header("Retry-After")).isNotEmpty());
        assertThat(Booker.bookedSlots(admin, session)).isEqualTo(1);
    }

    @Test
    void twenty_cancellations_give_one_slot_back_once() throws Exception {
        var session = Booker.freeSession(admin, 5);
        Booker.named(api, "racer-stays", session).book().expect(201);
        var user = Booker.named(api, "racer-cancels", session);
        var booking = Booker.idOf(user.book());

        var answers = Race.of(RACERS, i -> () -> user.cancel(booking));

        assertThat(with(answers, 200)).hasSize(1);
        assertThat(with(answers, 409))
                .hasSize(RACERS - 1)
                .allSatisfy(answer -> answer.expect(409, 4005, "BOOKING_ALREADY_CANCELLED"));
        assertThat(Booker.bookedSlots(admin, session)).isEqualTo(1);
    }

    @Test
    void who_leaves_and_who_comes_at_once_are_counted_right() throws Exception {
        var session = Booker.freeSession(admin, RACERS);
        var users = users("racer-swaps", session);
        var bookings = users.stream().map(Booker::book).map(Booker::idOf).toList();
        var others = users("racer-comes", session);

        var answers = Race.of(
                2 * RACERS,
                i -> i < RACERS
                        ? () -> users.get(i).cancel(bookings.get(i)).expect(200)
                        : others.get(i - RACERS)::book);

        var came = with(answers, 201);
        assertThat(with(answers, 409)).allSatisfy(answer -> answer.expect(409, 4004, "SESSION_FULLY_BOOKED"));
        assertThat(Booker.bookedSlots(admin, session)).isEqualTo(came.size());
        assertThat(new HashSet<>(came.stream()
                        .map(answer -> answer.text("/data/booking/bookingReference"))
                        .toList()))
                .hasSameSizeAs(came);
    }

    private List<Booker> users(String name, String session) {
        return IntStream.range(0, RACERS)
                .mapToObj(i -> Booker.named(api, name + "-" + i, session))
                .toList();
    }

    private static List<Answer> with(List<Answer> answers, int status) {
        return answers.stream().filter(answer -> answer.status() == status).toList();
    }
}
