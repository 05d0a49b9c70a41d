package com.motivata.api.session;

import com.motivata.api.common.DataSubject;
import com.motivata.api.common.StoredAs;
import com.motivata.api.common.UserId;
import java.time.Instant;
import java.util.List;

/**
 * The life of a session: created, revised any number of times, deleted at last; and the book of its slots, each reserved
 * for one booking, then released or used. Slots are still released after the deletion.
 */
public sealed interface SessionEvent {

    SessionId sessionId();

    Instant at();

    /** @param hostId whose the personal parts of the content are */
    @StoredAs("session.SessionCreated")
    record SessionCreated(
            SessionId sessionId, @DataSubject HostId hostId, SessionContent content, UserId by, Instant at)
            implements SessionEvent {}

    /** @param content all of it, as it stands from now on */
    @StoredAs("session.SessionRevised")
    record SessionRevised(
            SessionId sessionId, @DataSubject HostId hostId, SessionContent content, UserId by, Instant at)
            implements SessionEvent {}

    /** @param bookingsToCancel the active ones, each to be cancelled as the host would; empty where there were none */
    @StoredAs("session.SessionDeleted")
    record SessionDeleted(SessionId sessionId, List<BookingId> bookingsToCancel, UserId by, Instant at)
            implements SessionEvent {

        public SessionDeleted {
            bookingsToCancel = List.copyOf(bookingsToCancel);
        }
    }

    /**
     * In one commit with the opening of the booking.
     *
     * @param bookedSlots with this one
     */
    @StoredAs("session.SlotReserved")
    record SlotReserved(
            SessionId sessionId,
            BookingId bookingId,
            @DataSubject UserId userId,
            int bookedSlots,
            Instant at) implements SessionEvent {}

    /**
     * In one commit with the cancellation of the booking.
     *
     * @param bookedSlots without this one
     */
    @StoredAs("session.SlotReleased")
    record SlotReleased(
            SessionId sessionId,
            BookingId bookingId,
            @DataSubject UserId userId,
            int bookedSlots,
            Instant at) implements SessionEvent {}

    /** The session took place, with or without the user: the slot stays taken, and the user may book another. */
    @StoredAs("session.SlotUsed")
    record SlotUsed(
            SessionId sessionId,
            BookingId bookingId,
            @DataSubject UserId userId,
            Instant at) implements SessionEvent {}
}
