package com.motivata.command.booking;

import com.motivata.api.booking.BookingCommand.CancelBooking;
import com.motivata.api.booking.CancelledBy;
import com.motivata.api.common.Change;
import com.motivata.api.common.InvalidInput.Problem;
import com.motivata.api.common.Money;
import com.motivata.api.session.HostId;
import com.motivata.api.session.SessionCommand.CreateSession;
import com.motivata.api.session.SessionCommand.DeleteSession;
import com.motivata.api.session.SessionCommand.ReviseSession;
import com.motivata.api.session.SessionDetails;
import com.motivata.api.session.SessionEvent.SessionCreated;
import com.motivata.api.session.SessionEvent.SessionDeleted;
import com.motivata.api.session.SessionEvent.SessionRevised;
import com.motivata.api.session.SessionEvent.SlotReleased;
import com.motivata.api.session.SessionRefusal;
import com.motivata.api.session.SessionType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static com.motivata.command.booking.Desk.ADMIN;
import static com.motivata.command.booking.Desk.BOOKING;
import static com.motivata.command.booking.Desk.NOW;
import static com.motivata.command.booking.Desk.OTHER_USER;
import static com.motivata.command.booking.Desk.PRICE;
import static com.motivata.command.booking.Desk.SECOND_BOOKING;
import static com.motivata.command.booking.Desk.SESSION;
import static com.motivata.command.booking.Desk.USER;
import static com.motivata.command.booking.Desk.coaching;
import static com.motivata.command.booking.Desk.content;
import static com.motivata.command.booking.Desk.created;
import static com.motivata.command.booking.Desk.group;
import static com.motivata.command.booking.Desk.reserved;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SessionTest {

    private static final Problem ONE_SLOT = new Problem("availableSlots", "A one-to-one session has exactly 1 slot");

    private final Desk desk = new Desk();

    @Nested
    class A_new_session {

        @Test
        void is_what_the_admin_wrote_and_has_a_host_with_a_name_of_their_own() {
            assertThat(desk.eventsWhen(new CreateSession(SESSION, group(20), ADMIN)))
                    .containsExactly(new SessionCreated(
                            SESSION, new HostId("host-of-0000000000000000000000a1"), group(20), ADMIN, NOW));
        }

        @Test
        void is_answered_whole() {
            var details = desk.when(new CreateSession(SESSION, group(20), ADMIN), SessionDetails.class);
            assertThat(details.price()).isEqualByComparingTo("1500");
            assertThat(details.bookedSlots()).isZero();
            assertThat(details.remainingSlots()).isEqualTo(20);
            assertThat(details.fullyBooked()).isFalse();
            assertThat(details.hostEmail()).isEqualTo("sarah@example.com");
            assertThat(details.createdBy()).isEqualTo("admin-1");
            assertThat(details.updatedBy()).isNull();
        }

        @Test
        void has_one_slot_where_it_is_one_to_one() {
            var unsaid = content(PRICE, SessionType.OTO, null, null);
            assertThat(desk.eventsWhen(new CreateSession(SESSION, unsaid, ADMIN)))
                    .first()
                    .extracting(event -> ((SessionCreated) event).content().availableSlots())
                    .isEqualTo(1);
        }

        @Test
        void has_no_other_number_of_slots_where_it_is_one_to_one() {
            var two = content(PRICE, SessionType.OTO, 2, null);
            assertThat(desk.invalidWhen(new CreateSession(SESSION, two, ADMIN)).problems())
                    .containsExactly(ONE_SLOT);
        }

        @Test
        void has_any_number_of_slots_where_it_is_one_to_many() {
            var unlimited = content(PRICE, SessionType.OTM, null, null);
            var details = desk.when(new CreateSession(SESSION, unlimited, ADMIN), SessionDetails.class);
            assertThat(details.remainingSlots()).isNull();
            assertThat(details.fullyBooked()).isFalse();
            assertThat(new Desk()
                            .invalidWhen(new CreateSession(SESSION, content(PRICE, SessionType.OTM, 0, null), ADMIN))
                            .problems())
                    .containsExactly(new Problem("availableSlots", "Available slots must be at least 1"));
        }

        @Test
        void costs_nothing_or_a_rupee_at_the_least() {
            var fifty = content(Money.paise(50), SessionType.OTO, 1, null);
            assertThat(desk.invalidWhen(new CreateSession(SESSION, fifty, ADMIN))
                            .problems())
                    .containsExactly(new Problem("price", "Price must be 0, or at least 1"));
        }
    }

    @Nested
    class A_session {

        @Test
        void keeps_what_a_change_leaves_out() {
            var revised = desk.given(created(group(20))).eventsWhen(revision(Change.to("New"), Change.none(), null));
            assertThat(revised).hasSize(1);
            var content = ((SessionRevised) revised.getFirst()).content();
            assertThat(content.title()).isEqualTo("New");
            assertThat(content.hostEmail()).isEqualTo("sarah@example.com");
            assertThat(content.availableSlots()).isEqualTo(20);
        }

        @Test
        void shows_how_much_cheaper_it_is() {
            desk.given(created(group(20)));
            var details = desk.when(revision(Change.none(), Change.none(), Money.paise(200_000)), SessionDetails.class);
            assertThat(details.discountPercent()).isEqualTo(25);
            assertThat(details.compareAtPrice()).isEqualByComparingTo(BigDecimal.valueOf(2000));
        }

        @Test
        void is_not_dearer_than_it_is_compared_to() {
            desk.given(created(group(20)));
            assertThat(desk.invalidWhen(revision(Change.none(), Change.none(), Money.paise(149_999)))
                            .problems())
                    .containsExactly(new Problem("compareAtPrice", "Compare-at price must be at least the price"));
        }

        @Test
        void has_never_fewer_slots_than_are_booked() {
            desk.given(created(group(3)), reserved(BOOKING, USER, 1), reserved(SECOND_BOOKING, OTHER_USER, 2));
            assertThat(desk.refusalWhen(revision(Change.none(), Change.to(1), null))
                            .code())
                    .isEqualTo(SessionRefusal.FEWER_SLOTS_THAN_BOOKED);
            assertThat(desk.eventsWhen(revision(Change.none(), Change.to(2), null)))
                    .hasSize(1);
        }

        @Test
        void is_deleted_once() {
            desk.given(created(coaching()));
            assertThat(desk.eventsWhen(new DeleteSession(SESSION, false, ADMIN)))
                    .containsExactly(new SessionDeleted(SESSION, List.of(), ADMIN, NOW));
            assertThat(desk.refusalWhen(new DeleteSession(SESSION, false, ADMIN))
                            .code())
                    .isEqualTo(SessionRefusal.SESSION_NOT_FOUND);
            assertThat(desk.refusalWhen(revision(Change.to("New"), Change.none(), null))
                            .code())
                    .isEqualTo(SessionRefusal.SESSION_NOT_FOUND);
        }

        @Test
        void is_not_found_when_nobody_wrote_it() {
            assertThat(desk.refusalWhen(new DeleteSession(SESSION, true, ADMIN)).code())
                    .isEqualTo(SessionRefusal.SESSION_NOT_FOUND);
        }
    }

    @Nested
    class A_booked_session {

        @Test
        void is_not_deleted_by_accident() {
            assertThat(desk.held()
                            .refusalWhen(new DeleteSession(SESSION, false, ADMIN))
                            .code())
                    .isEqualTo(SessionRefusal.SESSION_HAS_BOOKINGS);
        }

        @Test
        void is_deleted_with_the_bookings_that_are_to_be_cancelled() {
            assertThat(desk.held().eventsWhen(new DeleteSession(SESSION, true, ADMIN)))
                    .containsExactly(new SessionDeleted(SESSION, List.of(BOOKING), ADMIN, NOW));
        }

        @Test
        void gets_its_slots_back_after_it_was_deleted() {
            desk.held().done(new DeleteSession(SESSION, true, ADMIN));
            assertThat(desk.eventsWhen(new CancelBooking(BOOKING, CancelledBy.HOST, "Session deleted")))
                    .contains(new SlotReleased(SESSION, BOOKING, USER, 0, NOW));
        }
    }

    private static ReviseSession revision(Change<String> title, Change<Integer> slots, @Nullable Money compareAtPrice) {
        return new ReviseSession(
                SESSION,
                title,
                Change.none(),
                Change.none(),
                Change.none(),
                compareAtPrice == null ? Change.none() : Change.to(compareAtPrice),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                Change.none(),
                slots,
                Change.none(),
                Change.<Instant>none(),
                Change.none(),
                Change.none(),
                ADMIN);
    }
}
