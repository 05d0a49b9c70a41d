package com.motivata.command.booking;

import com.motivata.api.booking.BookedSession;
import com.motivata.api.booking.BookingCommand.BookSession;
import com.motivata.api.booking.BookingCommand.RecordPaymentOrderFailure;
import com.motivata.api.booking.BookingCommand.ReviseBooking;
import com.motivata.api.booking.BookingEvent.BookingConfirmed;
import com.motivata.api.booking.BookingEvent.BookingOpened;
import com.motivata.api.booking.BookingEvent.PaymentOrderOpened;
import com.motivata.api.booking.BookingRefusal;
import com.motivata.api.booking.BookingStatus;
import com.motivata.api.booking.CancelledBy;
import com.motivata.api.booking.ConfirmedBy;
import com.motivata.api.booking.ContactMethod;
import com.motivata.api.booking.PaymentStatus;
import com.motivata.api.booking.ReferenceEvent.ReferenceTaken;
import com.motivata.api.common.Change;
import com.motivata.api.common.InvalidInput.Problem;
import com.motivata.api.session.SessionEvent.SessionDeleted;
import com.motivata.api.session.SessionEvent.SlotReleased;
import com.motivata.api.session.SessionEvent.SlotReserved;
import com.motivata.api.session.SessionEvent.SlotUsed;
import com.motivata.api.session.SessionRefusal;
import com.motivata.api.session.SessionType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static com.motivata.command.booking.Desk.ADMIN;
import static com.motivata.command.booking.Desk.BOOKING;
import static com.motivata.command.booking.Desk.KOLKATA;
import static com.motivata.command.booking.Desk.NOW;
import static com.motivata.command.booking.Desk.OTHER_USER;
import static com.motivata.command.booking.Desk.PRICE;
import static com.motivata.command.booking.Desk.SECOND_BOOKING;
import static com.motivata.command.booking.Desk.SESSION;
import static com.motivata.command.booking.Desk.USER;
import static com.motivata.command.booking.Desk.book;
import static com.motivata.command.booking.Desk.cancelled;
import static com.motivata.command.booking.Desk.coaching;
import static com.motivata.command.booking.Desk.content;
import static com.motivata.command.booking.Desk.created;
import static com.motivata.command.booking.Desk.free;
import static com.motivata.command.booking.Desk.group;
import static com.motivata.command.booking.Desk.notLive;
import static com.motivata.command.booking.Desk.opened;
import static com.motivata.command.booking.Desk.reserved;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BookSessionTest {

    private final Desk desk = new Desk();

    @Nested
    class A_session_with_a_slot {

        @Test
        void is_booked_and_its_slot_reserved_in_one_go() {
            var events = desk.given(created(coaching())).eventsWhen(book());
            assertThat(events)
                    .hasSize(3)
                    .contains(new SlotReserved(SESSION, BOOKING, USER, 1, NOW))
                    .hasAtLeastOneElementOfType(BookingOpened.class);
            var reference = find(events, BookingOpened.class).reference();
            assertThat(events).contains(new ReferenceTaken(reference, BOOKING, NOW));
        }

        @Test
        void holds_the_slot_for_half_an_hour_and_keeps_what_it_was_booked_as() {
            var opened = find(desk.given(created(coaching())).eventsWhen(book()), BookingOpened.class);
            assertThat(opened.holdUntil()).isEqualTo(Instant.parse("2024-12-01T10:30:00Z"));
            assertThat(opened.price()).isEqualTo(PRICE);
            assertThat(opened.session().title()).isEqualTo("Personal Growth Coaching");
            assertThat(opened.userPhone()).isEqualTo("+911234567890");
            assertThat(opened.zone()).isEqualTo(KOLKATA);
        }

        @Test
        void answers_with_the_tracked_link_and_what_to_do_next() {
            var booked = desk.given(created(coaching())).when(book(), BookedSession.class);
            var reference = booked.booking().bookingReference();
            assertThat(booked.booking().status()).isEqualTo(BookingStatus.PENDING);
            assertThat(booked.booking().paymentStatus()).isEqualTo(PaymentStatus.PENDING);
            assertThat(booked.calendlyLink())
                    .isEqualTo("https://calendly.com/dr-sarah/coaching?utm_source=app&utm_content=" + reference
                            + "&email=asha%40example.com&name=Asha");
            assertThat(booked.nextSteps())
                    .isEqualTo("Please select an available time slot on Calendly."
                            + " You will receive a confirmation email once your booking is confirmed.");
            assertThat(booked.payment()).isNull();
        }

        @Test
        void is_confirmed_at_once_where_it_is_free() {
            var events = desk.given(created(free())).eventsWhen(book());
            assertThat(find(events, BookingOpened.class).holdUntil()).isNull();
            assertThat(find(events, BookingConfirmed.class))
                    .isEqualTo(new BookingConfirmed(
                            BOOKING, USER, SESSION, ConfirmedBy.FREE, BookingStatus.CONFIRMED, NOW));
        }

        @Test
        void shows_a_free_booking_as_free() {
            var booked = desk.given(created(free())).when(book(), BookedSession.class);
            assertThat(booked.booking().status()).isEqualTo(BookingStatus.CONFIRMED);
            assertThat(booked.booking().paymentStatus()).isEqualTo(PaymentStatus.FREE);
        }
    }

    @Nested
    class A_session_that_cannot_be_booked {

        @Test
        void is_unknown_or_deleted() {
            assertThat(desk.refusalWhen(book()).code()).isEqualTo(SessionRefusal.SESSION_NOT_FOUND);
            desk.given(created(coaching()), new SessionDeleted(SESSION, List.of(), ADMIN, NOW));
            assertThat(desk.refusalWhen(book()).code()).isEqualTo(SessionRefusal.SESSION_NOT_FOUND);
        }

        @Test
        void is_not_live() {
            assertThat(desk.given(created(notLive())).refusalWhen(book()).code())
                    .isEqualTo(SessionRefusal.SESSION_NOT_OPEN);
        }

        @Test
        void has_begun() {
            desk.given(created(content(PRICE, SessionType.OTM, 20, NOW)));
            assertThat(desk.refusalWhen(book()).code()).isEqualTo(SessionRefusal.SESSION_NOT_OPEN);
        }

        @Test
        void is_fully_booked() {
            desk.given(created(coaching()), reserved(SECOND_BOOKING, OTHER_USER, 1));
            var refusal = desk.refusalWhen(book());
            assertThat(refusal.code()).isEqualTo(SessionRefusal.SESSION_FULLY_BOOKED);
            assertThat(refusal.code().number()).isEqualTo(4004);
        }

        @Test
        void is_fully_booked_also_by_who_has_been_there() {
            desk.given(
                    created(coaching()),
                    reserved(SECOND_BOOKING, OTHER_USER, 1),
                    new SlotUsed(SESSION, SECOND_BOOKING, OTHER_USER, NOW));
            assertThat(desk.refusalWhen(book()).code()).isEqualTo(SessionRefusal.SESSION_FULLY_BOOKED);
        }
    }

    @Nested
    class A_session_booked_before {

        @Test
        void is_refused_with_the_booking_that_is_active() {
            var refusal = desk.held().at("2024-12-01T09:50:30Z").refusalWhen(book(SECOND_BOOKING, USER));
            assertThat(refusal.code()).isEqualTo(BookingRefusal.ALREADY_BOOKED);
            assertThat(((BookedSession) refusal.data()).booking().id()).isEqualTo(BOOKING);
        }

        @Test
        void shows_how_to_pay_for_it() {
            var refusal = desk.held().given(order()).refusalWhen(book(SECOND_BOOKING, USER));
            assertThat(((BookedSession) refusal.data()).payment().orderId()).isEqualTo("order-1");
        }

        @Test
        void is_given_again_when_there_was_no_way_to_pay_for_it() {
            desk.held().done(new RecordPaymentOrderFailure(BOOKING, "sandbox", "HTTP 503"));
            assertThat(desk.when(book(SECOND_BOOKING, USER), BookedSession.class)
                            .booking()
                            .id())
                    .isEqualTo(BOOKING);
            assertThat(desk.eventsWhen(book(SECOND_BOOKING, USER))).isEmpty();
        }

        @Test
        void is_given_again_when_who_opened_it_is_gone() {
            desk.held().at("2024-12-01T09:50:59Z");
            assertThat(desk.refusalWhen(book(SECOND_BOOKING, USER)).code()).isEqualTo(BookingRefusal.ALREADY_BOOKED);
            desk.at("2024-12-01T09:51:00Z");
            assertThat(desk.when(book(SECOND_BOOKING, USER), BookedSession.class)
                            .booking()
                            .id())
                    .isEqualTo(BOOKING);
        }

        @Test
        void is_booked_anew_after_a_cancellation() {
            desk.given(
                    created(coaching()),
                    reserved(BOOKING, USER, 1),
                    opened(PRICE, null),
                    cancelled(CancelledBy.USER),
                    new SlotReleased(SESSION, BOOKING, USER, 0, NOW));
            assertThat(desk.eventsWhen(book(SECOND_BOOKING, USER)))
                    .contains(new SlotReserved(SESSION, SECOND_BOOKING, USER, 1, NOW));
        }

        @Test
        void is_booked_once_more_after_it_took_place() {
            desk.given(created(group(2)), reserved(BOOKING, USER, 1), opened(PRICE, null))
                    .done(
                            become(BookingStatus.CONFIRMED),
                            become(BookingStatus.COMPLETED),
                            become(BookingStatus.NO_SHOW));
            assertThat(desk.eventsWhen(book(SECOND_BOOKING, USER)))
                    .contains(new SlotReserved(SESSION, SECOND_BOOKING, USER, 2, NOW));
        }
    }

    @Nested
    class Who_books {

        @Test
        void is_reachable_the_way_they_want_to_be() {
            desk.given(created(coaching()));
            var email = new Problem("userEmail", "An e-mail address is required to be contacted by e-mail");
            var phone = new Problem("userPhone", "A phone number is required to be contacted by WhatsApp");
            assertThat(desk.invalidWhen(reachable(null, null, null)).problems()).containsExactly(email, phone);
            assertThat(desk.invalidWhen(reachable(ContactMethod.EMAIL, " ", "+911234567890"))
                            .problems())
                    .containsExactly(email);
            assertThat(desk.invalidWhen(reachable(ContactMethod.WHATSAPP, "a@example.com", null))
                            .problems())
                    .containsExactly(phone);
            assertThat(desk.eventsWhen(reachable(ContactMethod.EMAIL, "a@example.com", null)))
                    .hasSize(3);
        }

        @Test
        void is_contacted_both_ways_unless_they_say_otherwise() {
            desk.given(created(coaching()));
            var events = desk.eventsWhen(reachable(null, "a@example.com", "+911234567890"));
            assertThat(find(events, BookingOpened.class).contactMethod()).isEqualTo(ContactMethod.BOTH);
        }
    }

    private static ReviseBooking become(BookingStatus status) {
        return new ReviseBooking(BOOKING, Change.to(status), Change.none(), Change.none(), Change.none());
    }

    private static PaymentOrderOpened order() {
        return new PaymentOrderOpened(BOOKING, USER, SESSION, "sandbox", "order-1", PRICE, null, null, NOW);
    }

    private static BookSession reachable(
            @Nullable ContactMethod method, @Nullable String email, @Nullable String phone) {
        return new BookSession(BOOKING, SESSION, USER, method, null, email, phone, null, KOLKATA);
    }

    private static <T> T find(List<Object> events, Class<T> type) {
        return events.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
