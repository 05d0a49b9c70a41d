package com.motivata.api.notification;

import com.motivata.api.common.DataSubject;
import com.motivata.api.common.Personal;
import com.motivata.api.common.StoredAs;
import com.motivata.api.common.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user as somebody who is told things: how to reach them is learned from their tokens when they act, devices come and
 * go, and they say what they want to hear and when.
 */
public sealed interface RecipientEvent {

    UserId userId();

    Instant at();

    /** Replaces what was known before. */
    @StoredAs("notification.ContactLearned")
    record ContactLearned(
            @DataSubject UserId userId,
            @Personal @Nullable String name,
            @Personal @Nullable String email,
            @Personal @Nullable String phone,
            Instant at)
            implements RecipientEvent {}

    /** @param token what the push provider knows the device by; {@code null} once erased */
    @StoredAs("notification.DeviceAdded")
    record DeviceAdded(
            @DataSubject UserId userId,
            DeviceId deviceId,
            @Personal @Nullable String token,
            Platform platform,
            Instant at)
            implements RecipientEvent {}

    @StoredAs("notification.DeviceLost")
    record DeviceLost(@DataSubject UserId userId, DeviceId deviceId, DeviceLoss reason, Instant at)
            implements RecipientEvent {}

    /** @param preferences all of them, as they are from now on */
    @StoredAs("notification.PreferencesChanged")
    record PreferencesChanged(@DataSubject UserId userId, NotificationPreferences preferences, Instant at)
            implements RecipientEvent {}
}
