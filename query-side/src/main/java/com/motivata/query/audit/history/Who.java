package com.motivata.query.audit.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.motivata.api.booking.BookingEvent.BookingCancelled;
import com.motivata.api.booking.BookingEvent.PaymentFailed;
import com.motivata.api.booking.BookingEvent.PaymentReceived;
import com.motivata.api.booking.BookingEvent.RefundAccepted;
import com.motivata.api.booking.BookingEvent.RefundProcessed;
import com.motivata.api.booking.CancelledBy;
import com.motivata.eventstore.CommitFacts;
import com.motivata.query.audit.history.Audit.Webhook;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is behind an event: who asked for its commit, where somebody did; else the provider whose webhook is recorded in the
 * same commit, or who told us when asked; else the system by itself.
 *
 * @param kind user, admin, host, system or provider
 * @param id of a user or admin; the name of a provider, where it is recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Who(String kind, @Nullable String id) {

    private static final String SYSTEM = "system";
    private static final String PROVIDER = "provider";

    /** Nothing but the answer is in the commits of these. */
    private static final Set<String> QUESTIONS_TO_PROVIDERS = Set.of("CheckPayment", "CheckRefund");

    static Who of(CommitFacts facts, Object event, @Nullable Webhook webhook) {
        if (event instanceof BookingCancelled cancelled && isTold(cancelled, facts)) {
            return cancelled(cancelled, facts);
        }
        var role = facts.actorRole();
        if (role != null) {
            return new Who(role, facts.actorId());
        }
        if (webhook != null) {
            return new Who(PROVIDER, webhook.from());
        }
        return isByProvidersWord(event) || QUESTIONS_TO_PROVIDERS.contains(String.valueOf(facts.command()))
                ? new Who(PROVIDER, providerOf(event))
                : new Who(SYSTEM, facts.actorId());
    }

    /** The event itself says by whom, which is more than who sent it: a host's wish comes from Calendly or an admin. */
    private static boolean isTold(BookingCancelled cancelled, CommitFacts facts) {
        return facts.actorRole() == null || cancelled.by() == CancelledBy.HOST || cancelled.by() == CancelledBy.SYSTEM;
    }

    private static Who cancelled(BookingCancelled cancelled, CommitFacts facts) {
        var id = cancelled.by() == CancelledBy.USER ? cancelled.userId().value() : facts.actorId();
        return new Who(Names.of(cancelled.by()), id);
    }

    /** Nobody but a provider can say these, and they are recorded only when one does. */
    private static boolean isByProvidersWord(Object event) {
        return event instanceof PaymentReceived
                || event instanceof PaymentFailed
                || event instanceof RefundAccepted
                || event instanceof RefundProcessed;
    }

    private static @Nullable String providerOf(Object event) {
        return switch (event) {
            case PaymentReceived received -> received.provider();
            case PaymentFailed failed -> failed.provider();
            default -> null;
        };
    }
}
