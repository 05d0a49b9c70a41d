package com.motivata.command.notification;

import com.motivata.api.common.Change;
import com.motivata.api.common.UserId;
import com.motivata.api.notification.DeviceEvent.DeviceAssigned;
import com.motivata.api.notification.DeviceEvent.DeviceReleased;
import com.motivata.api.notification.DeviceId;
import com.motivata.api.notification.DeviceLoss;
import com.motivata.api.notification.NotificationChannel;
import com.motivata.api.notification.NotificationCommand.ChangePreferences;
import com.motivata.api.notification.NotificationCommand.RegisterDevice;
import com.motivata.api.notification.NotificationCommand.RemoveDevice;
import com.motivata.api.notification.NotificationKind;
import com.motivata.api.notification.NotificationPreferences;
import com.motivata.api.notification.NotificationPreferences.Muted;
import com.motivata.api.notification.NotificationRefusal;
import com.motivata.api.notification.Platform;
import com.motivata.api.notification.QuietHours;
import com.motivata.api.notification.RecipientEvent.ContactLearned;
import com.motivata.api.notification.RecipientEvent.DeviceAdded;
import com.motivata.api.notification.RecipientEvent.DeviceLost;
import com.motivata.api.notification.RecipientEvent.PreferencesChanged;
import com.motivata.command.support.CommandSide;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecipientTest {

    private static final UserId UMA = new UserId("uma");
    private static final ZoneId HERE = ZoneId.of("Asia/Kolkata");
    private static final UserId BEN = new UserId("ben");
    private static final Instant NOW = Instant.parse("2024-12-01T10:00:00Z");
    private static final DeviceId PHONE = DeviceId.ofToken("a token");
    private static final Muted MILESTONES = new Muted(NotificationKind.STREAK_MILESTONE, NotificationChannel.PUSH);

    private final CommandSide side = new CommandSide();

    @BeforeEach
    void handle() {
        side.subscribe(
                new RecipientHandler(side.repository(Recipient.class), side.repository(Device.class), side.clock()));
    }

    @Test
    void a_device_is_registered_once() {
        assertThat(side.eventsWhen(new RegisterDevice(UMA, "a token", Platform.ANDROID)))
                .containsExactlyInAnyOrder(
                        new DeviceAssigned(PHONE, UMA, NOW),
                        new DeviceAdded(UMA, PHONE, "a token", Platform.ANDROID, NOW));
        assertThat(side.eventsWhen(new RegisterDevice(UMA, "a token", Platform.ANDROID)))
                .isEmpty();
    }

    @Test
    void a_device_that_changes_hands_is_taken_from_who_had_it() {
        side.eventsWhen(new RegisterDevice(UMA, "a token", Platform.ANDROID));
        assertThat(side.eventsWhen(new RegisterDevice(BEN, "a token", Platform.ANDROID)))
                .containsExactlyInAnyOrder(
                        new DeviceAssigned(PHONE, BEN, NOW),
                        new DeviceLost(UMA, PHONE, DeviceLoss.TAKEN_OVER, NOW),
                        new DeviceAdded(BEN, PHONE, "a token", Platform.ANDROID, NOW));
        assertThat(side.refusalWhen(new RemoveDevice(UMA, PHONE, DeviceLoss.REMOVED))
                        .code())
                .isEqualTo(NotificationRefusal.DEVICE_NOT_FOUND);
    }

    @Test
    void a_removed_device_can_come_back() {
        side.eventsWhen(new RegisterDevice(UMA, "a token", Platform.IOS));
        assertThat(side.eventsWhen(new RemoveDevice(UMA, PHONE, DeviceLoss.REMOVED)))
                .containsExactlyInAnyOrder(
                        new DeviceLost(UMA, PHONE, DeviceLoss.REMOVED, NOW), new DeviceReleased(PHONE, NOW));
        assertThat(side.eventsWhen(new RegisterDevice(UMA, "a token", Platform.IOS)))
                .hasSize(2);
    }

    @Test
    void preferences_keep_what_is_not_mentioned() {
        var quiet = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));
        side.eventsWhen(change(Map.of(MILESTONES, false), Change.none(), Change.none()));
        assertThat(side.eventsWhen(change(Map.of(), Change.to(quiet), Change.none())))
                .as("by the clock where the caller is")
                .containsExactly(new PreferencesChanged(
                        UMA, new NotificationPreferences(List.of(MILESTONES), quiet, HERE), NOW));
        assertThat(side.eventsWhen(change(Map.of(MILESTONES, false), Change.none(), Change.none())))
                .isEmpty();
        assertThat(side.eventsWhen(change(Map.of(MILESTONES, true), Change.to(null), Change.to(null))))
                .containsExactly(new PreferencesChanged(UMA, NotificationPreferences.DEFAULT, NOW));
    }

    @Test
    void what_is_known_of_somebody_is_learned_once_and_stands_nowhere_in_the_clear() {
        var contact = new Contact("Uma", "uma@example.org", null);
        var learned = RecipientRules.learn(RecipientState.UNKNOWN, UMA, contact, NOW);
        assertThat(learned).contains(new ContactLearned(UMA, "Uma", "uma@example.org", null, NOW));
        var state = RecipientState.UNKNOWN.after(learned.orElseThrow());
        assertThat(state.toString()).doesNotContain("Uma", "example.org");
        assertThat(RecipientRules.learn(state, UMA, contact, NOW)).isEmpty();
        assertThat(RecipientRules.learn(state, UMA, new Contact("Uma", "new@example.org", null), NOW))
                .isPresent();
        assertThat(RecipientRules.learn(state, UMA, new Contact(null, null, null), NOW))
                .isEmpty();
    }

    private static ChangePreferences change(
            Map<Muted, Boolean> wanted, Change<QuietHours> quietHours, Change<ZoneId> zone) {
        return new ChangePreferences(UMA, wanted, quietHours, zone, HERE);
    }
}
