package com.motivata.command.notification;

import com.motivata.api.notification.DeviceId;
import com.motivata.api.notification.NotificationPreferences;
import com.motivata.api.notification.RecipientEvent;
import com.motivata.api.notification.RecipientEvent.ContactLearned;
import com.motivata.api.notification.RecipientEvent.DeviceAdded;
import com.motivata.api.notification.RecipientEvent.DeviceLost;
import com.motivata.api.notification.RecipientEvent.PreferencesChanged;
import java.util.List;
import java.util.stream.Stream;

/**
 * A user as somebody who is told things. Nothing here says who they are or how to reach them.
 *
 * @param contactDigest of what was learned last; empty before that
 */
record RecipientState(String contactDigest, List<DeviceId> devices, NotificationPreferences preferences) {

    static final RecipientState UNKNOWN = new RecipientState("", List.of(), NotificationPreferences.DEFAULT);

    RecipientState {
        devices = List.copyOf(devices);
    }

    RecipientState after(RecipientEvent event) {
        return switch (event) {
            case ContactLearned learned ->
                new RecipientState(
                        new Contact(learned.name(), learned.email(), learned.phone()).digest(), devices, preferences);
            case DeviceAdded added ->
                withDevices(Stream.concat(without(added.deviceId()), Stream.of(added.deviceId())));
            case DeviceLost lost -> withDevices(without(lost.deviceId()));
            case PreferencesChanged changed -> new RecipientState(contactDigest, devices, changed.preferences());
        };
    }

    private Stream<DeviceId> without(DeviceId gone) {
        return devices.stream().filter(device -> !device.equals(gone));
    }

    private RecipientState withDevices(Stream<DeviceId> now) {
        return new RecipientState(contactDigest, now.toList(), preferences);
    }
}
