package com.motivata.query.session;

import com.motivata.api.booking.BookingEvent.RefundAccepted;
import com.motivata.api.booking.BookingEvent.RefundEvent;
import com.motivata.api.booking.BookingEvent.RefundFailed;
import com.motivata.api.booking.BookingEvent.RefundProcessed;
import com.motivata.api.booking.BookingEvent.RefundRequested;
import com.motivata.api.booking.BookingEvent.RefundRetried;
import com.motivata.api.booking.RefundId;
import com.motivata.api.booking.RefundStatus;
import com.motivata.api.common.Money;
import java.util.List;
import java.util.stream.Stream;

/**
 * The money of one booking. The sums follow from the refunds; they are kept for the sums over all bookings.
 *
 * @param inFlight owed to the user, and not back yet
 * @param failed the part of it whose refund has failed, and was not tried again yet
 */
record Takings(Money captured, Money refunded, Money inFlight, Money failed, List<Refund> refunds) {

    Takings {
        refunds = List.copyOf(refunds);
    }

    record Refund(RefundId id, Money amount, RefundStatus status) {

        Refund after(RefundEvent event) {
            if (!event.refundId().equals(id)) {
                return this;
            }
            return switch (event) {
                case RefundRequested ignored -> this;
                case RefundAccepted ignored -> at(RefundStatus.PROCESSING);
                case RefundRetried ignored -> at(RefundStatus.PROCESSING);
                case RefundFailed ignored -> at(RefundStatus.FAILED);
                case RefundProcessed ignored -> at(RefundStatus.PROCESSED);
            };
        }

        private Refund at(RefundStatus now) {
            return new Refund(id, amount, now);
        }
    }

    static Takings none(String currency) {
        var nothing = new Money(0, currency);
        return new Takings(nothing, nothing, nothing, nothing, List.of());
    }

    Takings plus(Money payment) {
        return new Takings(captured.plus(payment), refunded, inFlight, failed, refunds);
    }

    Takings after(RefundEvent event) {
        return event instanceof RefundRequested requested
                ? with(Stream.concat(refunds.stream(), Stream.of(processing(requested)))
                        .toList())
                : with(refunds.stream().map(refund -> refund.after(event)).toList());
    }

    private static Refund processing(RefundRequested event) {
        return new Refund(event.refundId(), event.amount(), RefundStatus.PROCESSING);
    }

    private Takings with(List<Refund> all) {
        var failing = sum(all, RefundStatus.FAILED);
        return new Takings(
                captured,
                sum(all, RefundStatus.PROCESSED),
                sum(all, RefundStatus.PROCESSING).plus(failing),
                failing,
                all);
    }

    private Money sum(List<Refund> all, RefundStatus status) {
        return all.stream()
                .filter(refund -> refund.status() == status)
                .map(Refund::amount)
                .reduce(new Money(0, captured.currency()), Money::plus);
    }
}
