package com.motivata.command.booking;

import com.motivata.api.booking.BookingCommand.ReviseBooking;
import com.motivata.api.booking.BookingDetails;
import com.motivata.api.booking.BookingEvent.AdminNoteWritten;
import com.motivata.api.booking.BookingEvent.BookingCancelled;
import com.motivata.api.booking.BookingEvent.BookingCompleted;
import com.motivata.api.booking.BookingEvent.BookingConfirmed;
import com.motivata.api.booking.BookingEvent.NoShowMarked;
import com.motivata.api.booking.BookingEvent.RefundRequested;
import com.motivata.api.booking.BookingEvent.SlotScheduled;
import com.motivata.api.booking.BookingRefusal;
import com.motivata.api.booking.BookingStatus;
import com.motivata.api.booking.CancelledBy;
import com.motivata.api.booking.ConfirmedBy;
import com.motivata.api.booking.PaymentStatus;
import com.motivata.api.common.Change;
import com.motivata.api.common.InvalidInput.Problem;
import com.motivata.api.session.SessionEvent.SlotReleased;
import com.motivata.api.session.SessionEvent.SlotUsed;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static com.motivata.api.booking.BookingStatus.CANCELLED;
import static com.motivata.api.booking.BookingStatus.COMPLETED;
import static com.motivata.api.booking.BookingStatus.CONFIRMED;
import static com.motivata.api.booking.BookingStatus.NO_SHOW;
import static com.motivata.api.booking.BookingStatus.PENDING;
import static com.motivata.api.booking.BookingStatus.SCHEDULED;
import static com.motivata.command.booking.Desk.BOOKING;
import static com.motivata.command.booking.Desk.NOW;
import static com.motivata.command.booking.Desk.SESSION;
import static com.motivata.command.booking.Desk.USER;
import static com.motivata.command.booking.Desk.cancelled;
import static com.motivata.command.booking.Desk.confirmed;
import static org.assertj.core.api.Assertions.assertThat;

/** What an admin changes: legal or not at all. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RevisionTest {

    private static final Instant SLOT = Instant.parse("2024-12-10T14:00:00Z");

    private static final Map<BookingStatus, Set<BookingStatus>> LEGAL = Map.of(
            PENDING, EnumSet.of(CONFIRMED, CANCELLED),
            CONFIRMED, EnumSet.of(SCHEDULED, COMPLETED, CANCELLED, NO_SHOW),
            SCHEDULED, EnumSet.of(COMPLETED, CANCELLED, NO_SHOW),
            COMPLETED, EnumSet.of(NO_SHOW),
            NO_SHOW, EnumSet.of(COMPLETED),
            CANCELLED, EnumSet.noneOf(BookingStatus.class));

    private final Desk desk = new Desk();

    static Stream<Arguments> every_change() {
        return Stream.of(BookingStatus.values())
                .flatMap(from -> Stream.of(BookingStatus.values())
                        .filter(to -> to != from)
                        .map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("every_change")
    void a_status_changes_as_the_table_says_and_no_other_way(BookingStatus from, BookingStatus to) {
        var change = become(to, to == SCHEDULED ? SLOT : null);
        standing(from);
        if (LEGAL.get(from).contains(to)) {
            assertThat(desk.when(change, BookingDetails.class).status()).isEqualTo(to);
        } else {
            assertThat(desk.refusalWhen(change).code().kind()).isEqualTo(BookingRefusal.ILLEGAL_CHANGE.kind());
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_it_is_already_it_stays(BookingStatus status) {
        standing(status);
        if (status == CANCELLED) {
            assertThat(desk.refusalWhen(become(status, null)).code())
                    .isEqualTo(BookingRefusal.BOOKING_ALREADY_CANCELLED);
        } else {
            assertThat(desk.eventsWhen(become(status, null))).isEmpty();
        }
    }

    @Test
    void a_booking_is_confirmed_with_a_note() {
        var change = new ReviseBooking(
                BOOKING, Change.to(CONFIRMED), Change.none(), Change.to("Confirmed via phone"), Change.none());
        assertThat(desk.held().eventsWhen(change))
                .containsExactly(
                        new BookingConfirmed(BOOKING, USER, SESSION, ConfirmedBy.ADMIN, CONFIRMED, NOW),
                        new AdminNoteWritten(BOOKING, USER, SESSION, "Confirmed via phone", NOW));
        var details = desk.when(change, BookingDetails.class);
        assertThat(details.adminNotes()).isEqualTo("Confirmed via phone");
        assertThat(details.paymentStatus()).isEqualTo(PaymentStatus.PENDING);
        assertThat(details.holdUntil()).isNull();
    }

    @Test
    void a_booking_is_confirmed_and_given_its_slot_at_once() {
        assertThat(desk.held().eventsWhen(become(CONFIRMED, SLOT)))
                .hasSize(2)
                .last()
                .isInstanceOfSatisfying(
                        SlotScheduled.class,
                        scheduled -> assertThat(scheduled.status()).isEqualTo(SCHEDULED));
    }

    @Test
    void all_or_nothing_is_done() {
        var change =
                new ReviseBooking(BOOKING, Change.to(CANCELLED), Change.to(SLOT), Change.to("Gone"), Change.none());
        assertThat(desk.paidFor().refusalWhen(change).code()).isEqualTo(BookingRefusal.ILLEGAL_CHANGE);
    }

    @Test
    void a_booking_is_moved_once() {
        desk.scheduledFor("2024-12-09T14:00:00Z");
        assertThat(desk.eventsWhen(become(null, SLOT)))
                .singleElement()
                .isInstanceOfSatisfying(SlotScheduled.class, moved -> {
                    assertThat(moved.rescheduledFrom()).isEqualTo(Instant.parse("2024-12-09T14:00:00Z"));
                    assertThat(moved.inviteeUri()).isNull();
                });
        assertThat(desk.eventsWhen(become(null, SLOT))).isEmpty();
    }

    @Test
    void a_slot_is_not_given_before_the_booking_is_confirmed() {
        assertThat(desk.held().refusalWhen(become(null, SLOT)).code()).isEqualTo(BookingRefusal.ILLEGAL_CHANGE);
    }

    @Test
    void a_slot_is_not_taken_away() {
        var without = new ReviseBooking(BOOKING, Change.none(), Change.to(null), Change.none(), Change.none());
        assertThat(desk.scheduledFor("2024-12-09T14:00:00Z")
                        .invalidWhen(without)
                        .problems())
                .containsExactly(new Problem("scheduledSlot", "A slot can be moved, but not taken away"));
    }

    @Test
    void a_scheduled_booking_needs_its_slot() {
        assertThat(desk.paidFor().invalidWhen(become(SCHEDULED, null)).problems())
                .containsExactly(new Problem("scheduledSlot", "A scheduled booking needs its slot"));
    }

    @Test
    void a_cancellation_by_an_admin_gives_everything_back() {
        var change = new ReviseBooking(
                BOOKING, Change.to(CANCELLED), Change.none(), Change.none(), Change.to("Host is ill"));
        assertThat(desk.scheduledFor("2024-12-01T10:30:00Z").eventsWhen(change))
                .hasAtLeastOneElementOfType(RefundRequested.class)
                .contains(
                        new BookingCancelled(BOOKING, USER, SESSION, CancelledBy.ADMIN, "Host is ill", NOW),
                        new SlotReleased(SESSION, BOOKING, USER, 0, NOW));
    }

    @Test
    void a_reason_needs_a_cancellation() {
        var reasonOnly = new ReviseBooking(BOOKING, Change.none(), Change.none(), Change.none(), Change.to("Why"));
        assertThat(desk.held().invalidWhen(reasonOnly).problems())
                .extracting(Problem::field)
                .containsExactly("cancellationReason");
    }

    @Test
    void a_slot_is_used_once_however_often_an_admin_changes_their_mind() {
        assertThat(desk.paidFor().eventsWhen(become(COMPLETED, null)))
                .containsExactly(
                        new BookingCompleted(BOOKING, USER, SESSION, NOW), new SlotUsed(SESSION, BOOKING, USER, NOW));
        assertThat(desk.eventsWhen(become(NO_SHOW, null)))
                .containsExactly(new NoShowMarked(BOOKING, USER, SESSION, null, NOW));
        assertThat(desk.eventsWhen(become(COMPLETED, null)))
                .containsExactly(new BookingCompleted(BOOKING, USER, SESSION, NOW));
    }

    @Test
    void a_note_is_rewritten_cleared_and_not_repeated() {
        assertThat(desk.held().eventsWhen(note("A"))).hasSize(1);
        assertThat(desk.eventsWhen(note("A"))).isEmpty();
        assertThat(desk.eventsWhen(note(null)))
                .containsExactly(new AdminNoteWritten(BOOKING, USER, SESSION, null, NOW));
    }

    @Test
    void a_booking_is_not_found_when_nobody_made_it() {
        assertThat(desk.refusalWhen(note("A")).code()).isEqualTo(BookingRefusal.BOOKING_NOT_FOUND);
    }

    private void standing(BookingStatus status) {
        switch (status) {
            case PENDING -> desk.held();
            case CONFIRMED -> desk.held().given(confirmed(ConfirmedBy.ADMIN));
            case SCHEDULED -> desk.scheduledFor("2024-12-09T14:00:00Z");
            case COMPLETED -> desk.paidFor().given(new BookingCompleted(BOOKING, USER, SESSION, NOW));
            case NO_SHOW -> desk.paidFor().given(new NoShowMarked(BOOKING, USER, SESSION, null, NOW));
            case CANCELLED -> desk.paidFor().given(cancelled(CancelledBy.USER));
        }
    }

    private static ReviseBooking become(@Nullable BookingStatus status, @Nullable Instant slot) {
        return new ReviseBooking(
                BOOKING,
                status == null ? Change.none() : Change.to(status),
                slot == null ? Change.none() : Change.to(slot),
                Change.none(),
                Change.none());
    }

    private static ReviseBooking note(@Nullable String note) {
        return new ReviseBooking(BOOKING, Change.none(), Change.none(), Change.to(note), Change.none());
    }
}
