package com.motivata.query.booking;

import com.motivata.api.booking.BookingDetails;
import com.motivata.api.booking.BookingQuery.BookingCard;
import com.motivata.api.booking.BookingQuery.BookingFilter;
import com.motivata.api.booking.BookingQuery.FindAllBookings;
import com.motivata.api.booking.BookingQuery.FindBookingDetails;
import com.motivata.api.booking.BookingQuery.FindMyBooking;
import com.motivata.api.booking.BookingQuery.FindMyBookings;
import com.motivata.api.booking.BookingQuery.MyBooking;
import com.motivata.api.booking.BookingStatus;
import com.motivata.api.booking.PaymentDue;
import com.motivata.api.booking.RefundDue;
import com.motivata.api.booking.RefundStatus;
import com.motivata.api.common.Page;
import com.motivata.api.common.PageRequest;
import com.motivata.api.common.UserId;
import com.motivata.api.session.BookingId;
import com.motivata.api.session.SessionId;
import com.motivata.query.BookingFacts;
import com.motivata.query.RunningMongo;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.motivata.api.booking.BookingRefusal.BOOKING_NOT_FOUND;
import static com.motivata.query.BookingFacts.ASHA;
import static com.motivata.query.BookingFacts.BEN;
import static com.motivata.query.BookingFacts.booking;
import static com.motivata.query.Refused.assertRefused;
import static com.motivata.query.SessionFacts.COACHING;
import static com.motivata.query.SessionFacts.MEDITATION;
import static com.motivata.query.SessionFacts.coaching;
import static com.motivata.query.SessionFacts.day;
import static com.motivata.query.SessionFacts.session;
import static com.motivata.query.SessionFacts.talk;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BookingQueriesTest {

    private static final PageRequest FIRST_TEN = new PageRequest(1, 10);

    @RegisterExtension
    static final RunningMongo database = new RunningMongo();

    private ReadSide readSide;

    @BeforeEach
    void nothing_happened() {
        readSide = new ReadSide(database.mongo());
    }

    @Nested
    class Of_a_user {

        @BeforeEach
        void the_story() {
            readSide.afterTheStory();
        }

        @ParameterizedTest(name = "{0}, {1}: {2}")
        @CsvSource(
                nullValues = "-",
                value = {
                    "asha, -,         2 1 5",
                    "asha, SCHEDULED, 1",
                    "asha, CANCELLED, ''",
                    "ben,  -,         4 3",
                    "ben,  CANCELLED, 4 3",
                    "carl, -,         ''"
                })
        void are_listed_for_nobody_else(String user, BookingStatus status, String expected) {
            var found = mine(new UserId(user), status, FIRST_TEN);
            assertThat(numbers(found.map(BookingCard::id))).isEqualTo(expected);
            assertThat(found.total()).isEqualTo(found.items().size());
        }

        @Test
        void are_not_found_by_anybody_else() {
            assertThat(ofAsha(1).id()).isEqualTo(booking(1));
            for (var id : List.of(booking(3), booking(9))) {
                assertRefused(BOOKING_NOT_FOUND, () -> readSide.bookings().answer(new FindMyBooking(id, ASHA)));
            }
        }

        @Test
        void say_what_is_to_be_paid_as_long_as_it_is() {
            var unpaid = ofAsha(2);
            assertThat(unpaid.payment())
                    .isEqualTo(new PaymentDue(
                            "razorpay",
                            "order_2",
                            new BigDecimal("499.50"),
                            "INR",
                            "rzp_test_key",
                            "https://pay.example.org/2"));
            assertThat(unpaid.holdUntil()).isEqualTo(day(9).plusSeconds(1800));
            assertThat(unpaid.amountPaid()).isNull();
            var paid = ofAsha(1);
            assertThat(paid.payment()).isNull();
            assertThat(paid.holdUntil()).isNull();
            assertThat(paid.amountPaid()).isEqualByComparingTo("1500");
            assertThat(paid.paymentId()).isEqualTo("pay_1");
        }

        @Test
        void carry_their_reference_and_their_user_into_calendly() {
            assertThat(ofAsha(1).calendlyLink())
                    .isEqualTo("https://calendly.com/dr-sarah/coaching?utm_source=app&utm_content=SB-000001"
                            + "&email=asha%40example.org&name=asha");
            assertThat(ofAsha(2).calendlyLink()).isNull();
        }

        @Test
        void say_how_they_were_cancelled_and_what_comes_back() {
            var refunded = readSide.bookings()
                    .answer(new FindMyBooking(booking(3), BEN))
                    .booking();
            assertThat(refunded.cancellationReason()).isEqualTo("Schedule conflict");
            assertThat(refunded.cancelledAt()).isEqualTo(day(7));
            assertThat(refunded.refund())
                    .isEqualTo(new RefundDue(
                            RefundStatus.PROCESSED, new BigDecimal("499.50"), LocalDate.of(2024, 12, 12)));
            var owed = readSide.bookings()
                    .answer(new FindMyBooking(booking(4), BEN))
                    .booking();
            assertThat(owed.refund().status()).isEqualTo(RefundStatus.FAILED);
            assertThat(owed.refund().amount()).isEqualByComparingTo("249.75");
        }

        private MyBooking ofAsha(int number) {
            return readSide.bookings()
                    .answer(new FindMyBooking(booking(number), ASHA))
                    .booking();
        }
    }

    @Test
    void pages_go_from_the_newest_to_the_oldest_then_by_id_and_the_last_one_is_short() {
        for (var number : List.of(5, 3, 4, 1, 2)) {
            var at = number == 2 ? day(9) : day(4);
            readSide.after(new BookingFacts(number, ASHA, COACHING).opened(talk(), at));
        }
        readSide.after(new BookingFacts(6, BEN, COACHING).opened(talk(), day(5)));
        assertThat(numbers(mine(ASHA, null, new PageRequest(1, 2)).map(BookingCard::id)))
                .isEqualTo("2 1");
        assertThat(numbers(mine(ASHA, null, new PageRequest(2, 2)).map(BookingCard::id)))
                .isEqualTo("3 4");
        var last = mine(ASHA, null, new PageRequest(3, 2));
        assertThat(numbers(last.map(BookingCard::id))).isEqualTo("5");
        assertThat(last.total()).isEqualTo(5);
        assertThat(last.totalPages()).isEqualTo(3);
        assertThat(mine(ASHA, null, new PageRequest(4, 2)).items()).isEmpty();
    }

    @Nested
    class Of_all {

        @BeforeEach
        void the_story() {
            readSide.afterTheStory();
        }

        @Test
        void are_listed_the_newest_first() {
            assertThat(all(null, null, null, null, null)).isEqualTo("2 4 3 1 5");
        }

        @Test
        void are_picked_by_their_session() {
            assertThat(all(MEDITATION, null, null, null, null)).isEqualTo("2 4 3");
            assertThat(all(session(9), null, null, null, null)).isEmpty();
        }

        @Test
        void are_picked_by_what_they_have_come_to() {
            assertThat(all(null, BookingStatus.CANCELLED, null, null, null)).isEqualTo("4 3");
            assertThat(all(MEDITATION, BookingStatus.PENDING, null, null, null)).isEqualTo("2");
            assertThat(all(COACHING, BookingStatus.PENDING, null, null, null)).isEmpty();
        }

        @Test
        void are_picked_by_a_refund_that_failed() {
            assertThat(all(null, null, RefundStatus.FAILED, null, null)).isEqualTo("4");
            assertThat(all(null, null, RefundStatus.PROCESSED, null, null)).isEqualTo("3");
            assertThat(all(null, null, RefundStatus.PROCESSING, null, null)).isEmpty();
        }

        @Test
        void are_picked_by_when_they_were_booked_both_ends_included() {
            assertThat(all(null, null, null, day(5), day(8))).isEqualTo("4 3 1");
            assertThat(all(null, null, null, day(5).plusMillis(1), day(8).minusMillis(1)))
                    .isEqualTo("3");
            assertThat(all(null, null, null, day(9), null)).isEqualTo("2");
            assertThat(all(null, null, null, null, day(4))).isEqualTo("5");
            assertThat(all(null, null, null, day(9), day(4))).isEmpty();
        }

        @Test
        void come_in_pages() {
            var page = readSide.bookings()
                    .answer(new FindAllBookings(
                            new BookingFilter(null, null, null, null, null, null), new PageRequest(2, 3)))
                    .bookings();
            assertThat(numbers(page.map(BookingDetails::id))).isEqualTo("1 5");
            assertThat(page.total()).isEqualTo(5);
        }

        private String all(SessionId session, BookingStatus status, RefundStatus refund, Instant from, Instant to) {
            var filter = new BookingFilter(session, null, status, refund, from, to);
            var found = readSide.bookings()
                    .answer(new FindAllBookings(filter, FIRST_TEN))
                    .bookings();
            assertThat(found.total()).isEqualTo(found.items().size());
            return numbers(found.map(BookingDetails::id));
        }
    }

    @Test
    void admins_see_every_id_a_provider_uses_and_every_attempt() {
        readSide.afterTheStory();
        var paid = readSide.bookings().answer(new FindBookingDetails(booking(1)));
        assertThat(paid.order().orderId()).isEqualTo("order_1");
        assertThat(paid.payments().getFirst().paymentId()).isEqualTo("pay_1");
        assertThat(paid.payments().getFirst().providerIds())
                .containsOnlyKeys("payment_link", "invoice", "event")
                .containsEntry("payment_link", "plink_1");
        assertThat(paid.failedPayments().getFirst().paymentId()).isEqualTo("pay_0");
        assertThat(paid.appointment().inviteeUri()).isEqualTo("inv-1");
        var owed = readSide.bookings().answer(new FindBookingDetails(booking(4)));
        assertThat(owed.booking().adminNotes()).isEqualTo("Called him");
        assertThat(owed.refunds().getFirst().failedAttempts().getFirst().permanent())
                .isTrue();
        assertRefused(BOOKING_NOT_FOUND, () -> readSide.bookings().answer(new FindBookingDetails(booking(9))));
    }

    @Test
    void a_booking_shows_its_session_as_it_was_booked() {
        readSide.after(new BookingFacts(1, ASHA, COACHING).opened(coaching(), day(1)));
        var session = mine(ASHA, null, FIRST_TEN).items().getFirst().session();
        assertThat(session.title()).isEqualTo("Personal Growth Coaching");
        assertThat(session.imageUrl()).isEqualTo("https://example.org/coaching.png");
    }

    private Page<BookingCard> mine(UserId user, BookingStatus status, PageRequest page) {
        return readSide.bookings()
                .answer(new FindMyBookings(user, status, page))
                .bookings();
    }

    private static String numbers(Page<BookingId> ids) {
        return String.join(
                " ",
                ids.items().stream()
                        .map(id -> id.value().replaceFirst("d0*", ""))
                        .toList());
    }
}
