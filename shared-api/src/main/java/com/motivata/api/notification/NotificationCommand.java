package com.motivata.api.notification;

import com.motivata.api.common.Change;
import com.motivata.api.common.UserId;
import com.motivata.api.notification.NotificationPreferences.Muted;
import java.time.ZoneId;
import java.util.Map;

/** What one can ask of the notifications. */
public sealed interface NotificationCommand {

    /** Answers a {@link RegisteredDevice}. A device that was somebody else's is theirs no more. */
    record RegisterDevice(UserId userId, String token, Platform platform) implements NotificationCommand {}

    /** Refused where the device is not this user's. */
    record RemoveDevice(UserId userId, DeviceId deviceId, DeviceLoss reason) implements NotificationCommand {}

    /**
     * Answers {@link NotificationPreferences}.
     *
     * @param wanted what is to be switched on or off; everything else stays as it is
     * @param here where the caller is: quiet hours go by its clock, unless they say otherwise
     */
    record ChangePreferences(
            UserId userId, Map<Muted, Boolean> wanted, Change<QuietHours> quietHours, Change<ZoneId> zone, ZoneId here)
            implements NotificationCommand {

        public ChangePreferences {
            wanted = Map.copyOf(wanted);
        }
    }
}
