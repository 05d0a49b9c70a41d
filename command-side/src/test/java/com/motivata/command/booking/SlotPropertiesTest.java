package com.motivata.command.booking;

import com.motivata.api.common.Refusal;
import com.motivata.api.common.UserId;
import com.motivata.api.session.BookingId;
import com.motivata.api.session.SessionEvent;
import com.motivata.api.session.SessionEvent.SlotReleased;
import com.motivata.api.session.SessionEvent.SlotReserved;
import com.motivata.api.session.SessionEvent.SlotUsed;
import com.motivata.api.session.SessionRefusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import static com.motivata.command.booking.Desk.NOW;
import static org.assertj.core.api.Assertions.assertThat;

/** A few users come and go; however they do, no more slots are booked than there are, and each is counted once. */
class SlotPropertiesTest {

    enum Act {
        RESERVE,
        RELEASE,
        USE
    }

    record Step(Act act, UserId user, BookingId booking) {}

    @Property(tries = 500)
    void slots_are_never_sold_twice_and_never_lost(
            @ForAll @IntRange(min = 1, max = 4) int capacity, @ForAll @Size(max = 60) List<@From("steps") Step> steps) {
        var session = Objects.requireNonNull(SessionState.after(null, Desk.created(Desk.group(capacity))));
        var model = new Model(capacity);
        for (var step : steps) {
            if (step.act() == Act.RESERVE && session.slots().of(step.user()).isPresent()) {
                continue; // the handler gives the active booking again
            }
            var event = decided(session, step);
            assertThat(event.isPresent()).isEqualTo(model.allows(step));
            if (event.isPresent()) {
                model.take(event.get());
                session = Objects.requireNonNull(SessionState.after(session, event.get()));
            }
            model.assertSame(session.slots());
        }
    }

    private static Optional<SessionEvent> decided(SessionState session, Step step) {
        var booking = step.booking();
        var user = step.user();
        try {
            return switch (step.act()) {
                case RESERVE -> Optional.of(SlotRules.reserve(session, booking, user, NOW));
                case RELEASE -> SlotRules.release(session, booking, user, NOW).map(SessionEvent.class::cast);
                case USE -> SlotRules.use(session, booking, user, NOW).map(SessionEvent.class::cast);
            };
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo(SessionRefusal.SESSION_FULLY_BOOKED);
            return Optional.empty();
        }
    }

    @Provide
    Arbitrary<Step> steps() {
        var users = Arbitraries.integers().between(0, 5).map(n -> new UserId("user-" + n));
        var bookings = Arbitraries.integers().between(0, 5).map(n -> new BookingId("%024x".formatted(n)));
        return Combinators.combine(Arbitraries.of(Act.values()), users, bookings)
                .as(Step::new);
    }

    /** Chairs, and who sits on them. */
    private static final class Model {

        private final int capacity;
        private final Map<UserId, BookingId> active = new HashMap<>();
        private int used;

        Model(int capacity) {
            this.capacity = capacity;
        }

        boolean allows(Step step) {
            return step.act() == Act.RESERVE
                    ? booked() < capacity
                    : step.booking().equals(active.get(step.user()));
        }

        void take(SessionEvent event) {
            switch (event) {
                case SlotReserved it -> {
                    active.put(it.userId(), it.bookingId());
                    assertThat(it.bookedSlots()).isEqualTo(booked());
                }
                case SlotReleased it -> {
                    active.remove(it.userId());
                    assertThat(it.bookedSlots()).isEqualTo(booked());
                }
                case SlotUsed it -> {
                    active.remove(it.userId());
                    used++;
                }
                default -> throw new AssertionError(event);
            }
        }

        void assertSame(Slots slots) {
            assertThat(slots.booked()).isEqualTo(booked()).isLessThanOrEqualTo(capacity);
            assertThat(slots.bookings()).containsExactlyInAnyOrderElementsOf(active.values());
        }

        private int booked() {
            return active.size() + used;
        }
    }
}
