package com.motivata.command.notification;

import com.motivata.api.common.UserId;
import com.motivata.api.notification.DeviceId;
import com.motivata.api.notification.DeviceLoss;
import com.motivata.api.notification.NotificationCommand.ChangePreferences;
import com.motivata.api.notification.NotificationCommand.RegisterDevice;
import com.motivata.api.notification.NotificationPreferences;
import com.motivata.api.notification.RecipientEvent;
import com.motivata.api.notification.RecipientId;
import java.time.Instant;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/** One user as somebody who is told things. Binds Axon; the rules are in {@link RecipientRules}. */
@Aggregate(snapshotTriggerDefinition = "snapshotTrigger")
@Revision("1") // of the snapshot: raised when the state changes its shape or its fold
class Recipient {

    @AggregateIdentifier
    private @Nullable RecipientId id;

    private RecipientState state = RecipientState.UNKNOWN;

    void learn(UserId user, Contact contact, Instant now) {
        RecipientRules.learn(state, user, contact, now).ifPresent(event -> apply(event));
    }

    void add(RegisterDevice command, Instant now) {
        RecipientRules.add(state, command, now).ifPresent(event -> apply(event));
    }

    void lose(UserId user, DeviceId device, DeviceLoss reason, Instant now) {
        apply(RecipientRules.lose(state, user, device, reason, now));
    }

    NotificationPreferences change(ChangePreferences command, Instant now) {
        RecipientRules.change(state, command, now).ifPresent(event -> apply(event));
        return state.preferences();
    }

    boolean has(DeviceId device) {
        return state.devices().contains(device);
    }

    @EventSourcingHandler
    void on(RecipientEvent event) {
        id = new RecipientId(event.userId());
        state = state.after(event);
    }
}
