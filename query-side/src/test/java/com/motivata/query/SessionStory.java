package com.motivata.query;

import com.motivata.api.booking.BookingStatus;
import com.motivata.api.booking.CancelledBy;
import com.motivata.api.booking.ConfirmedBy;
import com.motivata.api.booking.PaymentStatus;
import com.motivata.api.booking.RefundCause;
import com.motivata.api.session.SessionCategory;
import java.util.List;

import static com.motivata.query.BookingFacts.ASHA;
import static com.motivata.query.BookingFacts.BEN;
import static com.motivata.query.SessionFacts.COACHING;
import static com.motivata.query.SessionFacts.MEDITATION;
import static com.motivata.query.SessionFacts.TALK;
import static com.motivata.query.SessionFacts.coaching;
import static com.motivata.query.SessionFacts.created;
import static com.motivata.query.SessionFacts.day;
import static com.motivata.query.SessionFacts.deleted;
import static com.motivata.query.SessionFacts.group;
import static com.motivata.query.SessionFacts.meditation;
import static com.motivata.query.SessionFacts.released;
import static com.motivata.query.SessionFacts.reserved;
import static com.motivata.query.SessionFacts.session;
import static com.motivata.query.SessionFacts.talk;
import static com.motivata.query.SessionFacts.used;

/**
 * Asha has a slot with her coach, is about to pay for the meditation, and was at the talk. Ben cancelled the meditation
 * twice: once the money came back, once the refund fails.
 */
public final class SessionStory {

    private static final BookingFacts COACHED = new BookingFacts(1, ASHA, COACHING);
    private static final BookingFacts UNPAID = new BookingFacts(2, ASHA, MEDITATION);
    private static final BookingFacts REFUNDED = new BookingFacts(3, BEN, MEDITATION);
    private static final BookingFacts OWED = new BookingFacts(4, BEN, MEDITATION);
    private static final BookingFacts LISTENED = new BookingFacts(5, ASHA, TALK);

    public static final List<Object> EVENTS = List.of(
            created(COACHING, coaching(), day(1)),
            created(MEDITATION, meditation(), day(1)),
            created(TALK, talk(), day(1)),
            created(session(4), group("Later", "Master Chen", SessionCategory.HEALTH, 100, 5, 20, false), day(1)),
            created(session(5), group("Never", "Master Chen", SessionCategory.HEALTH, 100, 5, 20, true), day(1)),
            deleted(session(5), day(2)),
            reserved(COACHING, COACHED.id(), ASHA, 1, day(5)),
            COACHED.opened(coaching(), day(5)),
            COACHED.orderOpened(150_000, day(5)),
            COACHED.paymentFailed("pay_0", day(5)),
            COACHED.paid(150_000, day(5)),
            COACHED.confirmed(ConfirmedBy.PAYMENT, BookingStatus.CONFIRMED, day(5)),
            COACHED.scheduled("inv-1", day(10), BookingStatus.SCHEDULED, day(6)),
            reserved(MEDITATION, REFUNDED.id(), BEN, 1, day(6)),
            REFUNDED.opened(meditation(), day(6)),
            REFUNDED.paid(49_950, day(6)),
            REFUNDED.confirmed(ConfirmedBy.PAYMENT, BookingStatus.CONFIRMED, day(6)),
            released(MEDITATION, REFUNDED.id(), BEN, 0, day(7)),
            REFUNDED.cancelled(CancelledBy.USER, "Schedule conflict", day(7)),
            REFUNDED.refundRequested(1, "pay_3", 49_950, RefundCause.CANCELLED, day(7)),
            REFUNDED.refundAccepted(1, "rfnd_3", day(7)),
            REFUNDED.refundProcessed(1, "rfnd_3", 49_950, PaymentStatus.REFUNDED, day(8)),
            reserved(MEDITATION, OWED.id(), BEN, 1, day(8)),
            OWED.opened(meditation(), day(8)),
            OWED.paid(49_950, day(8)),
            OWED.confirmed(ConfirmedBy.PAYMENT, BookingStatus.CONFIRMED, day(8)),
            reserved(MEDITATION, UNPAID.id(), ASHA, 2, day(9)),
            UNPAID.opened(meditation(), day(9)),
            UNPAID.orderOpened(49_950, day(9)),
            released(MEDITATION, OWED.id(), BEN, 1, day(9)),
            OWED.cancelled(CancelledBy.USER, null, day(9)),
            OWED.refundRequested(1, "pay_4", 24_975, RefundCause.CANCELLED, day(9)),
            OWED.refundFailed(1, 1, true, day(9)),
            OWED.noted("Called him", day(9)),
            reserved(TALK, LISTENED.id(), ASHA, 1, day(4)),
            LISTENED.opened(talk(), day(4)),
            LISTENED.confirmed(ConfirmedBy.FREE, BookingStatus.CONFIRMED, day(4)),
            used(TALK, LISTENED.id(), ASHA, day(5)),
            LISTENED.completed(day(5)));

    private SessionStory() {}
}
