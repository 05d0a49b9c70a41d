package com.motivata.query.session;

import com.motivata.api.session.HostId;
import com.motivata.query.Lifecycle;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static com.motivata.query.BookingFacts.ASHA;
import static com.motivata.query.BookingFacts.booking;
import static com.motivata.query.SessionFacts.ADMIN;
import static com.motivata.query.SessionFacts.COACHING;
import static com.motivata.query.SessionFacts.coaching;
import static com.motivata.query.SessionFacts.created;
import static com.motivata.query.SessionFacts.day;
import static com.motivata.query.SessionFacts.deleted;
import static com.motivata.query.SessionFacts.meditation;
import static com.motivata.query.SessionFacts.released;
import static com.motivata.query.SessionFacts.reserved;
import static com.motivata.query.SessionFacts.revised;
import static com.motivata.query.SessionFacts.used;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SessionViewTest {

    private final SessionView view = SessionView.of(created(COACHING, coaching(), day(1)), 10);

    @Test
    void begins_without_bookings() {
        assertThat(view)
                .isEqualTo(new SessionView(
                        COACHING, 10, HostId.of(COACHING), coaching(), 0, Lifecycle.created(ADMIN, day(1))));
    }

    @Test
    void takes_the_number_of_slots_from_the_event() {
        var reserved = view.after(reserved(COACHING, booking(1), ASHA, 7, day(2)), 11);
        assertThat(reserved.bookedSlots()).isEqualTo(7);
        assertThat(reserved.position()).isEqualTo(11);
        assertThat(reserved.after(released(COACHING, booking(1), ASHA, 6, day(2)), 12)
                        .bookedSlots())
                .isEqualTo(6);
    }

    @Test
    void keeps_a_slot_that_was_used() {
        var reserved = view.after(reserved(COACHING, booking(1), ASHA, 1, day(2)), 11);
        assertThat(reserved.after(used(COACHING, booking(1), ASHA, day(3)), 12)).isEqualTo(reserved);
    }

    @Test
    void is_revised_without_losing_its_slots() {
        var revised = view.after(reserved(COACHING, booking(1), ASHA, 1, day(2)), 11)
                .after(revised(COACHING, meditation(), day(3)), 12);
        assertThat(revised.content()).isEqualTo(meditation());
        assertThat(revised.bookedSlots()).isEqualTo(1);
        assertThat(revised.lifecycle().updatedAt()).isEqualTo(day(3));
    }

    @Test
    void still_gives_slots_back_when_deleted() {
        var deleted = view.after(reserved(COACHING, booking(1), ASHA, 1, day(2)), 11)
                .after(deleted(COACHING, day(3)), 12)
                .after(released(COACHING, booking(1), ASHA, 0, day(3)), 13);
        assertThat(deleted.lifecycle().deletedAt()).isEqualTo(day(3));
        assertThat(deleted.bookedSlots()).isZero();
    }

    @Test
    void is_not_changed_by_what_it_knows_already() {
        assertThat(view.after(reserved(COACHING, booking(1), ASHA, 7, day(2)), 10))
                .isSameAs(view);
        assertThat(view.after(deleted(COACHING, day(2)), 9)).isSameAs(view);
    }
}
