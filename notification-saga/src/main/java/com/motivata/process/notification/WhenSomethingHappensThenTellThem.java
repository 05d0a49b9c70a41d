package com.motivata.process.notification;

import com.motivata.api.booking.BookingEvent;
import com.motivata.api.challenge.ChallengeProgressEvent;
import com.motivata.api.sos.SosProgressEvent;
import com.motivata.process.delivery.Messages;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ReplayStatus;
import org.springframework.stereotype.Component;

/**
 * Stores what is to be told, and takes back what need not be told any more. A message's id follows from its event, so an
 * event that comes again changes nothing. In a replay nothing is told at all.
 */
@Component
@ProcessingGroup(WhenSomethingHappensThenTellThem.GROUP)
class WhenSomethingHappensThenTellThem {

    /** Stored with its tokens: never renamed. */
    static final String GROUP = "notifications";

    private final Messages messages;
    private final Occasions occasions;
    private final Hours hours;
    private final Clock clock;

    WhenSomethingHappensThenTellThem(Messages messages, Occasions occasions, Hours hours, Clock clock) {
        this.messages = messages;
        this.occasions = occasions;
        this.hours = hours;
        this.clock = clock;
    }

    @EventHandler
    void on(SosProgressEvent event, EventMessage<?> message, ReplayStatus replay) {
        if (matters(event, replay)) {
            tell(event, occasions.of(event, message));
        }
    }

    @EventHandler
    void on(ChallengeProgressEvent event, EventMessage<?> message, ReplayStatus replay) {
        if (matters(event, replay)) {
            tell(event, occasions.of(event, message));
        }
    }

    @EventHandler
    void on(BookingEvent event, EventMessage<?> message, ReplayStatus replay) {
        if (matters(event, replay)) {
            occasions.of(event, message).ifPresent(occasion -> tell(event, occasion));
        }
    }

    private static boolean matters(Object event, ReplayStatus replay) {
        return !replay.isReplay()
                && (WhoHearsWhat.ENDS.containsKey(event.getClass())
                        || WhoHearsWhat.rulesFor(event).findAny().isPresent());
    }

    private void tell(Object event, Occasion occasion) {
        Instant now = clock.instant();
        var ended = WhoHearsWhat.ENDS.getOrDefault(event.getClass(), Set.of());
        if (!ended.isEmpty()) {
            messages.cancel(occasion.subject(), ended, occasion.cause(), now);
        }
        Planner.messages(event, occasion, hours, now).forEach(message -> messages.add(message, now));
    }
}
