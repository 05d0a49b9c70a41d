package com.motivata.query.audit.history;

import com.motivata.api.booking.BookingReference;
import com.motivata.api.booking.ReferenceEvent.ReferenceTaken;
import com.motivata.api.webhook.WebhookEvent.WebhookReceived;
import com.motivata.eventstore.Commit;
import com.motivata.eventstore.LogReader;
import com.motivata.eventstore.LoggedEvent;
import com.motivata.eventstore.StoredEvent;
import com.motivata.eventstore.serializer.ReadablePayloads;
import com.motivata.query.audit.history.Audit.Entry;
import com.motivata.query.audit.history.Audit.Link;
import com.motivata.query.audit.history.Audit.Request;
import com.motivata.query.audit.history.Audit.Sent;
import com.motivata.query.audit.history.Audit.Webhook;
import com.motivata.web.error.ApiFailure;
import com.motivata.web.error.ErrorCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the life of one thing from its events, folded here and nowhere else: not from the views, which may be wrong. */
@Component
public class Histories {

    private static final String WEBHOOK = "Webhook";

    private final LogReader log;
    private final EventStore events;
    private final ReadablePayloads payloads;
    private final SentMessages messages;

    Histories(LogReader log, EventStore events, ReadablePayloads payloads, SentMessages messages) {
        this.log = log;
        this.events = events;
        this.payloads = payloads;
        this.messages = messages;
    }

    /**
     * @param id of the aggregate; for a booking also its reference
     * @param asOf an instant or a position; {@code null}: now
     * @param clear whether personal values are shown as they are
     * @throws ApiFailure 404 where there is no such thing, or was not yet
     */
    public Audit of(Kind kind, String id, @Nullable String asOf, boolean clear) {
        var limit = AsOf.parse(asOf);
        var aggregate = kind == Kind.BOOKINGS ? bookingOf(id) : id;
        var stream = log.ofAggregate(aggregate, 0);
        var known = new HashMap<String, LoggedEvent>();
        stream.forEach(logged -> known.put(logged.event().id(), logged));
        var sent = messages.because(known.keySet());
        var entries = new ArrayList<Entry>();
        var facts = Facts.NONE;
        var typed = typed(aggregate);
        for (var logged : stream) {
            var event = typed.get(logged.event().sequence());
            if (event == null || !kind.isMine(event)) {
                throw notFound(kind);
            }
            if (limit.covers(logged)) {
                var after = kind.after(facts, event);
                entries.add(entry(logged, event, facts.changesTo(after), known, sent, clear));
                facts = after;
            }
        }
        if (entries.isEmpty()) {
            throw notFound(kind);
        }
        return new Audit(Names.of(kind), aggregate, asOf, facts.all(), entries);
    }

    private String bookingOf(String id) {
        if (!BookingReference.isValid(id)) {
            return id;
        }
        var taken = typed(id).get(0L);
        return taken instanceof ReferenceTaken reference ? reference.bookingId().value() : id;
    }

    /** From the first event on, never from a snapshot. */
    private Map<Long, Object> typed(String aggregate) {
        var typed = new HashMap<Long, Object>();
        events.readEvents(aggregate, 0)
                .asStream()
                .forEach((DomainEventMessage<?> event) -> typed.put(event.getSequenceNumber(), event.getPayload()));
        return typed;
    }

    private Entry entry(
            LoggedEvent logged,
            Object event,
            List<Facts.Change> changes,
            Map<String, LoggedEvent> known,
            Map<String, List<Sent>> sent,
            boolean clear) {
        var stored = logged.event();
        var facts = logged.commit().facts();
        var webhook = webhookIn(logged.commit());
        return new Entry(
                logged.position(),
                logged.commit().number(),
                stored.at(),
                logged.commit().at(),
                stored.id(),
                stored.type(),
                Who.of(facts, event, webhook),
                new Request(facts.command(), facts.commandId(), facts.correlationId(), facts.traceId(), webhook),
                changes,
                Money.movedBy(event).orElse(null),
                sent.getOrDefault(stored.id(), List.of()),
                cause(facts.causationId(), known),
                effects(logged, known),
                clear ? payloads.revealed(stored) : payloads.pseudonymised(stored));
    }

    /** A webhook's effect and the record of it are one commit. */
    private @Nullable Webhook webhookIn(Commit commit) {
        return commit.events().stream()
                .filter(event -> WEBHOOK.equals(event.aggregateType()))
                .findFirst()
                .map(StoredEvent::aggregateId)
                .map(this::webhook)
                .orElse(null);
    }

    private @Nullable Webhook webhook(String id) {
        return typed(id).get(0L) instanceof WebhookReceived received
                ? new Webhook(id, received.sender().key(), received.type())
                : null;
    }

    private static @Nullable Link cause(@Nullable String eventId, Map<String, LoggedEvent> known) {
        if (eventId == null) {
            return null;
        }
        var cause = known.get(eventId);
        return cause == null ? new Link(eventId, null, null, null) : link(cause.event(), cause.position());
    }

    private static List<Link> effects(LoggedEvent logged, Map<String, LoggedEvent> known) {
        var effects = new ArrayList<Link>();
        logged.commit().events().stream()
                .filter(sibling -> !sibling.id().equals(logged.event().id()))
                .forEach(sibling -> effects.add(link(sibling, null)));
        known.values().stream()
                .filter(later ->
                        logged.event().id().equals(later.commit().facts().causationId()))
                .sorted((one, other) -> Long.compare(one.position(), other.position()))
                .forEach(later -> effects.add(link(later.event(), later.position())));
        return effects;
    }

    private static Link link(StoredEvent event, @Nullable Long position) {
        return new Link(event.id(), position, event.type(), event.aggregateId());
    }

    private static ApiFailure notFound(Kind kind) {
        return new ApiFailure(ErrorCode.NOT_FOUND, kind.words() + " not found");
    }
}
