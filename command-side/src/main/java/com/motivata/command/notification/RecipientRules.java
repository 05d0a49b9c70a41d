package com.motivata.command.notification;

import com.motivata.api.common.Refusal;
import com.motivata.api.common.UserId;
import com.motivata.api.notification.DeviceId;
import com.motivata.api.notification.DeviceLoss;
import com.motivata.api.notification.NotificationCommand.ChangePreferences;
import com.motivata.api.notification.NotificationCommand.RegisterDevice;
import com.motivata.api.notification.NotificationPreferences;
import com.motivata.api.notification.NotificationRefusal;
import com.motivata.api.notification.RecipientEvent.ContactLearned;
import com.motivata.api.notification.RecipientEvent.DeviceAdded;
import com.motivata.api.notification.RecipientEvent.DeviceLost;
import com.motivata.api.notification.RecipientEvent.PreferencesChanged;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is worth recording of a recipient, and what is refused. */
final class RecipientRules {

    /** Nobody has that many; a client in a loop may. */
    static final int MOST_DEVICES = 1_000;

    private RecipientRules() {}

    /** @return empty where it is known already */
    static Optional<ContactLearned> learn(RecipientState state, UserId user, Contact contact, Instant now) {
        return contact.isEmpty() || contact.digest().equals(state.contactDigest())
                ? Optional.empty()
                : Optional.of(new ContactLearned(user, contact.name(), contact.email(), contact.phone(), now));
    }

    /** @return empty where it is this user's already */
    static Optional<DeviceAdded> add(RecipientState state, RegisterDevice command, Instant now) {
        var device = DeviceId.ofToken(command.token());
        if (state.devices().contains(device)) {
            return Optional.empty();
        }
        if (state.devices().size() >= MOST_DEVICES) {
            throw new Refusal(NotificationRefusal.TOO_MANY_DEVICES, "You have too many devices; remove one first");
        }
        return Optional.of(new DeviceAdded(command.userId(), device, command.token(), command.platform(), now));
    }

    static DeviceLost lose(RecipientState state, UserId user, DeviceId device, DeviceLoss reason, Instant now) {
        if (!state.devices().contains(device)) {
            throw new Refusal(NotificationRefusal.DEVICE_NOT_FOUND, "You have no such device");
        }
        return new DeviceLost(user, device, reason, now);
    }

    /** @return empty where nothing would be different */
    static Optional<PreferencesChanged> change(RecipientState state, ChangePreferences command, Instant now) {
        var before = state.preferences();
        var after = new NotificationPreferences(
                before.muted(), command.quietHours().or(before.quietHours()), zone(before, command));
        for (var wish : command.wanted().entrySet()) {
            after = after.with(wish.getKey().kind(), wish.getKey().channel(), wish.getValue());
        }
        return after.equals(before)
                ? Optional.empty()
                : Optional.of(new PreferencesChanged(command.userId(), after, now));
    }

    private static @Nullable ZoneId zone(NotificationPreferences before, ChangePreferences command) {
        boolean isNewlyNeeded = command.quietHours().value() != null && before.zone() == null;
        return isNewlyNeeded && !command.zone().asked()
                ? command.here()
                : command.zone().or(before.zone());
    }
}
