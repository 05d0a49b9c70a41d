package com.motivata.query.notification;

import com.motivata.api.common.UserId;
import com.motivata.api.notification.DeviceId;
import com.motivata.api.notification.DeviceLoss;
import com.motivata.api.notification.NotificationChannel;
import com.motivata.api.notification.NotificationKind;
import com.motivata.api.notification.NotificationPreferences;
import com.motivata.api.notification.NotificationQuery.FindPreferences;
import com.motivata.api.notification.Platform;
import com.motivata.api.notification.PreferencesSheet;
import com.motivata.api.notification.QuietHours;
import com.motivata.api.notification.RecipientEvent;
import com.motivata.api.notification.RecipientEvent.ContactLearned;
import com.motivata.api.notification.RecipientEvent.DeviceAdded;
import com.motivata.api.notification.RecipientEvent.DeviceLost;
import com.motivata.api.notification.RecipientEvent.PreferencesChanged;
import com.motivata.query.RunningMongo;
import com.motivata.query.RunningProcessors;
import com.motivata.query.Stored;
import com.motivata.query.ViewCollection;
import com.motivata.query.Views;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PreferencesProjectionTest {

    private static final String COLLECTION = "notification_preferences";
    private static final UserId UMA = new UserId("uma");
    private static final UserId BEN = new UserId("ben");
    private static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    private static final NotificationPreferences NO_STREAKS =
            NotificationPreferences.DEFAULT.with(NotificationKind.STREAK_MILESTONE, NotificationChannel.PUSH, false);
    private static final NotificationPreferences QUIET_NIGHTS = new NotificationPreferences(
            List.of(), new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 30)), ZoneId.of("Asia/Kolkata"));

    private static final List<Object> HISTORY = List.of(
            contact(UMA),
            changed(UMA, NO_STREAKS),
            contact(BEN),
            changed(BEN, QUIET_NIGHTS),
            new DeviceAdded(UMA, new DeviceId("65f000000000000000000009"), "a token", Platform.IOS, NOON),
            changed(UMA, QUIET_NIGHTS),
            new DeviceLost(UMA, new DeviceId("65f000000000000000000009"), DeviceLoss.REMOVED, NOON),
            changed(BEN, NO_STREAKS));

    @RegisterExtension
    static final RunningMongo database = new RunningMongo();

    private ViewCollection<PreferencesView> views;
    private PreferencesProjection projection;
    private PreferencesQuery query;

    @BeforeEach
    void readSide() {
        views = new PreferencesProjection.Setup().notificationPreferencesViews(new Views(database.mongo()));
        projection = new PreferencesProjection(views);
        query = new PreferencesQuery(views);
    }

    @Test
    void who_has_said_nothing_wants_everything() {
        assertThat(asked(UMA)).isEqualTo(PreferencesSheet.of(NotificationPreferences.DEFAULT));
        tell(1, contact(UMA));
        assertThat(asked(UMA)).isEqualTo(PreferencesSheet.of(NotificationPreferences.DEFAULT));
    }

    @Test
    void what_somebody_says_stands_until_they_say_something_else_whatever_else_is_learned_of_them() {
        tell(1, changed(UMA, NO_STREAKS));
        tell(2, contact(UMA));
        tell(3, new DeviceAdded(UMA, new DeviceId("65f000000000000000000009"), "a token", Platform.IOS, NOON));
        assertThat(asked(UMA)).isEqualTo(PreferencesSheet.of(NO_STREAKS));
        assertThat(asked(BEN)).isEqualTo(PreferencesSheet.of(NotificationPreferences.DEFAULT));
        tell(4, changed(UMA, QUIET_NIGHTS));
        assertThat(asked(UMA)).isEqualTo(PreferencesSheet.of(QUIET_NIGHTS));
    }

    @Test
    void an_old_event_that_comes_again_changes_nothing() {
        tell(1, changed(UMA, NO_STREAKS));
        tell(2, changed(UMA, QUIET_NIGHTS));
        tell(1, changed(UMA, NO_STREAKS));
        assertThat(asked(UMA)).isEqualTo(PreferencesSheet.of(QUIET_NIGHTS));
    }

    @Test
    void no_address_and_no_token_is_kept_here() {
        tell(1, contact(UMA));
        tell(2, new DeviceAdded(UMA, new DeviceId("65f000000000000000000009"), "a token", Platform.IOS, NOON));
        assertThat(Stored.documents(database.mongo(), COLLECTION).toString())
                .contains("uma")
                .doesNotContain("example.org", "+91", "Uma Rao", "a token");
    }

    @Test
    void a_replay_over_wrong_views_ends_as_the_first_reading_did() {
        var tokens = new InMemoryTokenStore();
        var group = new PreferencesProjection.Setup().preferencesByUser();
        try (var processors = RunningProcessors.start(Map.of(group, projection), tokens, HISTORY)) {
            processors.awaitEndOfLog();
            var before = Stored.documents(database.mongo(), COLLECTION);
            assertThat(before).hasSize(2);
            assertThat(asked(UMA)).isEqualTo(PreferencesSheet.of(QUIET_NIGHTS));
            assertThat(asked(BEN)).isEqualTo(PreferencesSheet.of(NO_STREAKS));

            Stored.spoil(database.mongo(), COLLECTION);
            processors.replay();
            processors.awaitEndOfLog();
            assertThat(Stored.documents(database.mongo(), COLLECTION)).isEqualTo(before);
        }
    }

    private PreferencesSheet asked(UserId user) {
        return query.answer(new FindPreferences(user));
    }

    private void tell(long position, RecipientEvent event) {
        projection.on(event, new GlobalSequenceTrackingToken(position));
    }

    private static RecipientEvent contact(UserId user) {
        return new ContactLearned(user, "Uma Rao", "uma@example.org", "+919812345678", NOON);
    }

    private static RecipientEvent changed(UserId user, NotificationPreferences preferences) {
        return new PreferencesChanged(user, preferences, NOON);
    }
}
