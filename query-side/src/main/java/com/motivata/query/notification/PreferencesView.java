package com.motivata.query.notification;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.motivata.api.common.UserId;
import com.motivata.api.notification.NotificationPreferences;
import com.motivata.api.notification.RecipientEvent;
import com.motivata.api.notification.RecipientEvent.ContactLearned;
import com.motivata.api.notification.RecipientEvent.DeviceAdded;
import com.motivata.api.notification.RecipientEvent.DeviceLost;
import com.motivata.api.notification.RecipientEvent.PreferencesChanged;
import com.motivata.query.View;
import org.jspecify.annotations.Nullable;

/** What a user wants to be told. How to reach them is nobody's to look up here. */
record PreferencesView(@JsonProperty("_id") UserId userId, long position, NotificationPreferences preferences)
        implements View {

    static PreferencesView after(@Nullable PreferencesView before, RecipientEvent event, long position) {
        var known = before == null
                ? new PreferencesView(event.userId(), position, NotificationPreferences.DEFAULT)
                : before;
        if (before != null && position <= before.position()) {
            return before;
        }
        var preferences = switch (event) {
            case PreferencesChanged changed -> changed.preferences();
            case ContactLearned learned -> known.preferences();
            case DeviceAdded added -> known.preferences();
            case DeviceLost lost -> known.preferences();
        };
        return new PreferencesView(event.userId(), position, preferences);
    }
}
