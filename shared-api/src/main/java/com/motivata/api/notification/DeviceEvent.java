package com.motivata.api.notification;

import com.motivata.api.common.StoredAs;
import com.motivata.api.common.UserId;
import java.time.Instant;

/** Whose a device is. It has one user at a time: nobody reads on a borrowed phone what was meant for another. */
public sealed interface DeviceEvent {

    DeviceId deviceId();

    Instant at();

    @StoredAs("notification.DeviceAssigned")
    record DeviceAssigned(DeviceId deviceId, UserId userId, Instant at) implements DeviceEvent {}

    @StoredAs("notification.DeviceReleased")
    record DeviceReleased(DeviceId deviceId, Instant at) implements DeviceEvent {}
}
