package com.motivata.query.session;

import com.motivata.api.booking.BookingStatus;
import com.motivata.api.booking.CancelledBy;
import com.motivata.api.booking.ConfirmedBy;
import com.motivata.api.booking.PaymentStatus;
import com.motivata.api.booking.RefundCause;
import com.motivata.api.common.PageRequest;
import com.motivata.api.session.SessionQuery.BookingCounts;
import com.motivata.api.session.SessionQuery.CountAllSessionStats;
import com.motivata.api.session.SessionQuery.CountSessionStats;
import com.motivata.api.session.SessionQuery.Revenue;
import com.motivata.api.session.SessionQuery.SessionStats;
import com.motivata.api.session.SessionQuery.TotalStats;
import com.motivata.query.BookingFacts;
import com.motivata.query.RunningMongo;
import com.motivata.query.SessionStory;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.motivata.api.session.SessionRefusal.SESSION_NOT_FOUND;
import static com.motivata.query.BookingFacts.ASHA;
import static com.motivata.query.BookingFacts.BEN;
import static com.motivata.query.Refused.assertRefused;
import static com.motivata.query.SessionFacts.COACHING;
import static com.motivata.query.SessionFacts.MEDITATION;
import static com.motivata.query.SessionFacts.TALK;
import static com.motivata.query.SessionFacts.created;
import static com.motivata.query.SessionFacts.day;
import static com.motivata.query.SessionFacts.deleted;
import static com.motivata.query.SessionFacts.meditation;
import static com.motivata.query.SessionFacts.reserved;
import static com.motivata.query.SessionFacts.session;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SessionStatsQueryTest {

    private static final BigDecimal NONE = new BigDecimal("0.00");
    private static final PageRequest FIRST_TEN = new PageRequest(1, 10);

    @RegisterExtension
    static final RunningMongo database = new RunningMongo();

    private ReadSide readSide;

    @BeforeEach
    void nothing_happened() {
        readSide = new ReadSide(database.mongo());
    }

    @Test
    void say_what_became_of_the_bookings_and_the_money_of_one_session() {
        readSide.after(SessionStory.EVENTS);
        assertThat(stats(2))
                .isEqualTo(new SessionStats(
                        MEDITATION,
                        "Group Meditation",
                        false,
                        20,
                        1,
                        new BigDecimal("5.00"),
                        new BookingCounts(3, 1, 0, 0, 0, 2, 0),
                        rupees("999.00", "249.75", "499.50", "249.75", "249.75")));
    }

    @Test
    void have_no_fill_rate_where_slots_are_unlimited() {
        readSide.after(SessionStory.EVENTS);
        assertThat(stats(3))
                .isEqualTo(new SessionStats(
                        TALK, "A Free Talk", false, null, 1, null, new BookingCounts(1, 0, 0, 0, 1, 0, 0), nothing()));
    }

    @Test
    void say_nothing_happened_where_nothing_did() {
        readSide.after(created(MEDITATION, meditation(), day(1)));
        assertThat(stats(2).bookings()).isEqualTo(new BookingCounts(0, 0, 0, 0, 0, 0, 0));
        assertThat(stats(2).revenue()).isEqualTo(nothing());
        assertThat(stats(2).fillRate()).isEqualByComparingTo("0");
        assertRefused(SESSION_NOT_FOUND, () -> stats(9));
    }

    @Test
    void outlive_the_session() {
        var sold = new BookingFacts(1, ASHA, COACHING);
        readSide.after(
                created(COACHING, meditation(), day(1)),
                reserved(COACHING, sold.id(), ASHA, 1, day(2)),
                sold.opened(meditation(), day(2)),
                sold.paid(49_950, day(2)),
                deleted(COACHING, day(3)),
                sold.cancelled(CancelledBy.HOST, null, day(3)),
                sold.refundRequested(1, "pay_1", 49_950, RefundCause.CANCELLED, day(3)));
        assertThat(stats(1).deleted()).isTrue();
        assertThat(stats(1).revenue()).isEqualTo(rupees("499.50", "0.00", "0.00", "499.50", "0.00"));
    }

    @Test
    void in_total_cover_all_sessions_whatever_page_is_shown() {
        readSide.after(SessionStory.EVENTS);
        var expected = new TotalStats(
                4,
                26,
                2,
                new BigDecimal("7.69"),
                new BookingCounts(5, 1, 0, 1, 1, 2, 0),
                rupees("2499.00", "1749.75", "499.50", "249.75", "249.75"));
        for (var page = 1; page <= 4; page++) {
            var result = readSide.stats().answer(new CountAllSessionStats(new PageRequest(page, 2)));
            assertThat(result.total()).isEqualTo(expected);
            assertThat(result.sessions().total()).isEqualTo(5);
            assertThat(result.sessions().totalPages()).isEqualTo(3);
        }
    }

    @Test
    void one_by_one_are_the_same_as_asked_for_alone() {
        readSide.after(SessionStory.EVENTS);
        var all = readSide.stats().answer(new CountAllSessionStats(FIRST_TEN)).sessions();
        assertThat(all.items())
                .extracting(SessionStats::sessionId)
                .containsExactly(session(1), session(2), session(3), session(4), session(5));
        assertThat(all.items()).containsExactly(stats(1), stats(2), stats(3), stats(4), stats(5));
    }

    @Test
    void of_nothing_are_nothing() {
        var result = readSide.stats().answer(new CountAllSessionStats(FIRST_TEN));
        assertThat(result.total())
                .isEqualTo(new TotalStats(0, 0, 0, null, new BookingCounts(0, 0, 0, 0, 0, 0, 0), nothing()));
        assertThat(result.sessions().items()).isEmpty();
    }

    @Test
    void add_up_more_paise_than_an_int_can_hold() {
        readSide.after(created(COACHING, meditation(), day(1)));
        for (var number = 1; number <= 3; number++) {
            var dear = new BookingFacts(number, BEN, COACHING);
            readSide.after(dear.opened(meditation(), day(2)), dear.paid(2_000_000_000, day(2)));
        }
        assertThat(stats(1).revenue().captured()).isEqualByComparingTo("60000000");
    }

    @Test
    void count_each_booking_once_by_what_it_has_come_to() {
        readSide.after(created(COACHING, meditation(), day(1)));
        var bookings = new BookingFacts[7];
        for (var number = 1; number < bookings.length; number++) {
            bookings[number] = new BookingFacts(number, BEN, COACHING);
            readSide.after(bookings[number].opened(meditation(), day(2)));
        }
        readSide.after(
                bookings[2].confirmed(ConfirmedBy.ADMIN, BookingStatus.CONFIRMED, day(3)),
                bookings[3].scheduled("inv", day(9), BookingStatus.SCHEDULED, day(3)),
                bookings[4].noShow("mark", day(9)),
                bookings[5].noShow("mark", day(9)),
                bookings[5].noShowReverted("mark", day(9)),
                bookings[6].scheduled("inv", day(9), BookingStatus.PENDING, day(3)));
        assertThat(stats(1).bookings()).isEqualTo(new BookingCounts(6, 2, 1, 1, 1, 0, 1));
    }

    @Test
    void know_money_that_came_twice_and_a_refund_that_came_through_after_all() {
        var paidTwice = new BookingFacts(1, BEN, COACHING);
        readSide.after(
                created(COACHING, meditation(), day(1)),
                paidTwice.opened(meditation(), day(2)),
                paidTwice.paid("pay_a", 49_950, false, day(2)),
                paidTwice.paid("pay_b", 49_950, true, day(2)),
                paidTwice.refundRequested(1, "pay_b", 49_950, RefundCause.PAID_TWICE, day(2)));
        assertThat(stats(1).revenue()).isEqualTo(rupees("999.00", "499.50", "0.00", "499.50", "0.00"));
        readSide.after(paidTwice.refundFailed(1, 1, false, day(2)));
        assertThat(stats(1).revenue()).isEqualTo(rupees("999.00", "499.50", "0.00", "499.50", "499.50"));
        readSide.after(paidTwice.refundRetried(1, 2, day(3)), paidTwice.refundAccepted(1, "rfnd", day(3)));
        assertThat(stats(1).revenue()).isEqualTo(rupees("999.00", "499.50", "0.00", "499.50", "0.00"));
        readSide.after(paidTwice.refundProcessed(1, "rfnd", 49_950, PaymentStatus.PAID, day(4)));
        assertThat(stats(1).revenue()).isEqualTo(rupees("999.00", "499.50", "499.50", "0.00", "0.00"));
    }

    private SessionStats stats(int number) {
        return readSide.stats().answer(new CountSessionStats(session(number))).stats();
    }

    private static Revenue nothing() {
        return new Revenue(NONE, NONE, NONE, NONE, NONE, "INR");
    }

    private static Revenue rupees(String captured, String kept, String refunded, String inFlight, String failed) {
        return new Revenue(
                new BigDecimal(captured),
                new BigDecimal(kept),
                new BigDecimal(refunded),
                new BigDecimal(inFlight),
                new BigDecimal(failed),
                "INR");
    }
}
