package com.motivata.booking;

import com.motivata.booking.SlotHistory.Operation;
import com.motivata.booking.SlotHistory.Outcome;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static com.motivata.booking.SlotHistory.Outcome.BOOKED;
import static com.motivata.booking.SlotHistory.Outcome.CANCELLED;
import static com.motivata.booking.SlotHistory.Outcome.FULLY_BOOKED;
import static org.assertj.core.api.Assertions.assertThat;

/** The checker itself tells right histories from wrong ones. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SlotHistoryTest {

    @Test
    void one_slot_is_not_sold_twice() {
        assertThat(of(1, List.of(op(BOOKED, 0, 9)), List.of(op(BOOKED, 0, 9)))).isFalse();
        assertThat(of(1, List.of(op(BOOKED, 0, 9)), List.of(op(FULLY_BOOKED, 0, 9))))
                .isTrue();
    }

    @Test
    void nobody_is_refused_while_there_is_a_slot() {
        assertThat(of(1, List.of(op(FULLY_BOOKED, 0, 1)), List.of(op(BOOKED, 2, 3))))
                .isFalse();
        assertThat(of(1, List.of(op(FULLY_BOOKED, 0, 3)), List.of(op(BOOKED, 1, 2))))
                .isTrue();
    }

    @Test
    void a_slot_given_back_is_seen_by_who_comes_later() {
        var leaver = List.of(op(BOOKED, 0, 1), op(CANCELLED, 2, 3));
        assertThat(of(1, leaver, List.of(op(FULLY_BOOKED, 4, 5)))).isFalse();
        assertThat(of(1, leaver, List.of(op(FULLY_BOOKED, 2, 5)))).isTrue();
        assertThat(of(1, leaver, List.of(op(BOOKED, 2, 5)))).isTrue();
        assertThat(of(1, leaver, List.of(op(BOOKED, 0, 2)))).isTrue();
        assertThat(of(1, leaver, List.of(op(BOOKED, 0, 1)))).isFalse();
    }

    private static boolean of(int capacity, List<Operation> one, List<Operation> other) {
        return new SlotHistory(capacity, List.of(one, other)).isLinearizable();
    }

    private static Operation op(Outcome outcome, long sent, long answered) {
        return new Operation(outcome, sent, answered);
    }
}
