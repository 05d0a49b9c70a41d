package com.motivata.launcher;

import com.motivata.api.booking.BookingEvent;
import com.motivata.api.booking.ReferenceEvent;
import com.motivata.api.challenge.ChallengeEvent;
import com.motivata.api.challenge.ChallengeProgressEvent;
import com.motivata.api.common.StoredAs;
import com.motivata.api.payment.KnownIdEvent;
import com.motivata.api.payment.SandboxEvent;
import com.motivata.api.session.SessionEvent;
import com.motivata.api.sos.QuizEvent;
import com.motivata.api.sos.SosProgramEvent;
import com.motivata.api.sos.SosProgressEvent;
import com.motivata.api.webhook.WebhookEvent;
import com.motivata.eventstore.serializer.EventType;
import com.motivata.eventstore.serializer.EventTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Every event of the product under the name it is stored as. */
public final class StoredEventTypes {

    /** The lives of all aggregates; their events are found from here. */
    public static final List<Class<?>> LIVES = List.of(
            SosProgramEvent.class,
            QuizEvent.class,
            SosProgressEvent.class,
            ChallengeEvent.class,
            ChallengeProgressEvent.class,
            SessionEvent.class,
            BookingEvent.class,
            ReferenceEvent.class,
            KnownIdEvent.class,
            SandboxEvent.class,
            WebhookEvent.class);

    private StoredEventTypes() {}

    static EventTypes all() {
        var types = new ArrayList<EventType>();
        LIVES.stream().flatMap(StoredEventTypes::eventsOf).forEach(types::add);
        types.add(new EventType("reply", "1", StoredReply.class));
        return EventTypes.of(types);
    }

    public static Stream<EventType> eventsOf(Class<?> life) {
        return Arrays.stream(life.getPermittedSubclasses()).flatMap(StoredEventTypes::eventsIn);
    }

    private static Stream<EventType> eventsIn(Class<?> part) {
        return part.isSealed() ? eventsOf(part) : Stream.of(typeOf(part));
    }

    private static EventType typeOf(Class<?> event) {
        var stored = event.getAnnotation(StoredAs.class);
        if (stored == null) {
            throw new IllegalStateException(event + " does not say what it is stored as");
        }
        return new EventType(stored.value(), stored.revision(), event);
    }
}
