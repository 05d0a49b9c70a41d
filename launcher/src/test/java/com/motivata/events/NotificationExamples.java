package com.motivata.events;

import com.motivata.api.common.UserId;
import com.motivata.api.notification.DeviceEvent.DeviceAssigned;
import com.motivata.api.notification.DeviceEvent.DeviceReleased;
import com.motivata.api.notification.DeviceId;
import com.motivata.api.notification.DeviceLoss;
import com.motivata.api.notification.NotificationChannel;
import com.motivata.api.notification.NotificationKind;
import com.motivata.api.notification.NotificationPreferences;
import com.motivata.api.notification.NotificationPreferences.Muted;
import com.motivata.api.notification.Platform;
import com.motivata.api.notification.QuietHours;
import com.motivata.api.notification.RecipientEvent.ContactLearned;
import com.motivata.api.notification.RecipientEvent.DeviceAdded;
import com.motivata.api.notification.RecipientEvent.DeviceLost;
import com.motivata.api.notification.RecipientEvent.PreferencesChanged;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** One event of each kind the notifications have. */
final class NotificationExamples {

    private static final UserId UMA = new UserId("uma");
    private static final DeviceId DEVICE = new DeviceId("65f000000000000000000009");
    private static final Instant AT = Instant.parse("2026-03-14T09:26:53.589Z");

    static final List<Object> EVENTS = List.of(
            new ContactLearned(UMA, "Uma Rao", "uma@example.org", "+919812345678", AT),
            new DeviceAdded(UMA, DEVICE, "fcm-token-of-uma", Platform.ANDROID, AT),
            new DeviceLost(UMA, DEVICE, DeviceLoss.TAKEN_OVER, AT),
            new PreferencesChanged(
                    UMA,
                    new NotificationPreferences(
                            List.of(new Muted(NotificationKind.STREAK_MILESTONE, NotificationChannel.PUSH)),
                            new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 30)),
                            ZoneId.of("Asia/Kolkata")),
                    AT),
            new DeviceAssigned(DEVICE, UMA, AT),
            new DeviceReleased(DEVICE, AT));

    private NotificationExamples() {}
}
