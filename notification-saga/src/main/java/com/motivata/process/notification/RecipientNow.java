package com.motivata.process.notification;

import com.motivata.api.notification.DeviceId;
import com.motivata.api.notification.NotificationPreferences;
import com.motivata.api.notification.RecipientEvent;
import com.motivata.api.notification.RecipientEvent.ContactLearned;
import com.motivata.api.notification.RecipientEvent.DeviceAdded;
import com.motivata.api.notification.RecipientEvent.DeviceLost;
import com.motivata.api.notification.RecipientEvent.PreferencesChanged;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to reach somebody, and what they want to hear.
 *
 * @param devices push tokens by device; what was erased is not among them
 */
record RecipientNow(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        Map<DeviceId, String> devices,
        NotificationPreferences preferences) {

    static final RecipientNow UNKNOWN = new RecipientNow(null, null, null, Map.of(), NotificationPreferences.DEFAULT);

    static RecipientNow after(@Nullable RecipientNow before, RecipientEvent event) {
        return (before == null ? UNKNOWN : before).after(event);
    }

    private RecipientNow after(RecipientEvent event) {
        return switch (event) {
            case ContactLearned learned ->
                new RecipientNow(learned.name(), learned.email(), learned.phone(), devices, preferences);
            case DeviceAdded added -> with(added.deviceId(), added.token());
            case DeviceLost lost -> with(lost.deviceId(), null);
            case PreferencesChanged changed -> new RecipientNow(name, email, phone, devices, changed.preferences());
        };
    }

    private RecipientNow with(DeviceId device, @Nullable String token) {
        var changed = new LinkedHashMap<>(devices);
        if (token == null) {
            changed.remove(device);
        } else {
            changed.put(device, token);
        }
        return new RecipientNow(name, email, phone, changed, preferences);
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "RecipientNow";
    }
}
