package com.motivata.command.notification;

import com.motivata.api.common.UserId;
import com.motivata.api.notification.DeviceEvent;
import com.motivata.api.notification.DeviceEvent.DeviceAssigned;
import com.motivata.api.notification.DeviceEvent.DeviceReleased;
import com.motivata.api.notification.DeviceId;
import com.motivata.api.notification.DeviceStreamId;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/** Sees to it that a device has one user at a time. */
@Aggregate
class Device {

    @AggregateIdentifier
    private @Nullable DeviceStreamId id;

    private @Nullable UserId user;

    /** @return whose it was before, where that is somebody else */
    Optional<UserId> assign(DeviceId device, UserId to, Instant now) {
        var before = Optional.ofNullable(user).filter(owner -> !owner.equals(to));
        if (!to.equals(user)) {
            apply(new DeviceAssigned(device, to, now));
        }
        return before;
    }

    void release(DeviceId device, UserId by, Instant now) {
        if (by.equals(user)) {
            apply(new DeviceReleased(device, now));
        }
    }

    @EventSourcingHandler
    void on(DeviceEvent event) {
        id = new DeviceStreamId(event.deviceId());
        user = switch (event) {
            case DeviceAssigned assigned -> assigned.userId();
            case DeviceReleased released -> null;
        };
    }
}
