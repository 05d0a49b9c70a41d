package com.motivata.query.notification;

import com.motivata.api.common.PageRequest;
import com.motivata.api.common.UserId;
import com.motivata.api.notification.NotificationChannel;
import com.motivata.api.notification.NotificationId;
import com.motivata.api.notification.NotificationKind;
import com.motivata.api.notification.NotificationQuery.Attempt;
import com.motivata.api.notification.NotificationQuery.Filter;
import com.motivata.api.notification.NotificationQuery.FindMyNotifications;
import com.motivata.api.notification.NotificationQuery.FindNotifications;
import com.motivata.api.notification.NotificationQuery.FindStrayReceipts;
import com.motivata.api.notification.NotificationQuery.MyNotification;
import com.motivata.api.notification.NotificationQuery.Step;
import com.motivata.api.notification.NotificationQuery.StrayReceipt;
import com.motivata.api.notification.NotificationQuery.WhyNotification;
import com.motivata.api.notification.NotificationRefusal;
import com.motivata.api.notification.NotificationStatus;
import com.motivata.query.RunningMongo;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.motivata.query.Refused.assertRefused;
import static com.motivata.query.notification.StoredMessage.BOOKING;
import static com.motivata.query.notification.StoredMessage.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MessageQueriesTest {

    private static final UserId UMA = new UserId("uma");
    private static final PageRequest ALL = new PageRequest(1, 10);

    @RegisterExtension
    static final RunningMongo database = new RunningMongo();

    private MessageQueries queries;

    @BeforeEach
    void messages() {
        StoredMessage.store(
                database.mongo(),
                StoredMessage.of(1, "uma", "session_booked", "email")
                        .about(BOOKING)
                        .sentAndNow("sent"),
                StoredMessage.of(2, "uma", "session_booked", "email")
                        .about(BOOKING)
                        .to("host")
                        .sentAndNow("sent"),
                StoredMessage.of(3, "uma", "streak_milestone", "push").sentAndNow("delivered"),
                StoredMessage.of(4, "uma", "challenge_joined", "email").skipped("preference_off"),
                StoredMessage.of(5, "uma", "session_booked", "whatsapp")
                        .about(BOOKING)
                        .sentAndNow("read"),
                StoredMessage.of(6, "uma", "session_reminder", "push"),
                StoredMessage.of(7, "ben", "streak_milestone", "push").sentAndNow("failed"));
        queries = new MessageQueries(new StoredMessages(database.mongo()));
    }

    @Test
    void users_see_what_they_have_been_told_themselves_the_newest_first() {
        assertThat(mine(ALL)).extracting(MyNotification::id).containsExactly(id(5), id(3), id(1));
        assertThat(mine(ALL).getFirst())
                .isEqualTo(new MyNotification(
                        id(5), "session_booked", "whatsapp", "A title", "A text", "read", NOON.plusSeconds(61)));
        assertThat(mine(new PageRequest(2, 2))).extracting(MyNotification::id).containsExactly(id(1));
    }

    @Test
    void admins_see_all_the_newest_first_with_the_total() {
        var page = queries.answer(new FindNotifications(nothingAsked(), new PageRequest(2, 3)))
                .notifications();
        assertThat(page.items()).extracting(found -> found.id()).containsExactly(id(4), id(3), id(2));
        assertThat(page.total()).isEqualTo(7);
    }

    @Test
    void they_are_found_by_user_booking_kind_channel_and_status_and_by_all_of_them() {
        assertThat(found(new Filter(new UserId("ben"), null, null, null, null))).containsExactly(id(7));
        assertThat(found(new Filter(null, BOOKING, null, null, null))).containsExactly(id(5), id(2), id(1));
        assertThat(found(new Filter(null, null, NotificationKind.STREAK_MILESTONE, null, null)))
                .containsExactly(id(7), id(3));
        assertThat(found(new Filter(null, null, null, NotificationChannel.WHATSAPP, null)))
                .containsExactly(id(5));
        assertThat(found(new Filter(null, null, null, null, NotificationStatus.PENDING)))
                .containsExactly(id(6));
        assertThat(found(new Filter(
                        UMA,
                        BOOKING,
                        NotificationKind.SESSION_BOOKED,
                        NotificationChannel.EMAIL,
                        NotificationStatus.SENT)))
                .containsExactly(id(2), id(1));
        assertThat(found(new Filter(UMA, BOOKING, null, NotificationChannel.PUSH, null)))
                .isEmpty();
    }

    @Test
    void why_one_was_sent_names_all_that_was_done() {
        var why = queries.answer(new WhyNotification(id(3)));
        assertThat(why.cause().eventType()).isEqualTo("a.Cause");
        assertThat(why.rule()).isEqualTo("a rule in words");
        assertThat(why.decision()).containsEntry("preference", "on").containsEntry("quietHours", "none");
        assertThat(why.attempts())
                .extracting(Attempt::number, Attempt::outcome, Attempt::code, Attempt::providerMessageId)
                .containsExactly(tuple(1, "later", "UNAVAILABLE", null), tuple(2, "accepted", null, "messages/1"));
        assertThat(why.receipts()).extracting(receipt -> receipt.status()).containsExactly("delivered");
        assertThat(why.notification().sentAt()).isEqualTo(NOON.plusSeconds(61));
    }

    @Test
    void why_one_was_not_sent_says_what_was_found_and_when() {
        var why = queries.answer(new WhyNotification(id(4)));
        assertThat(why.notification().reason()).isEqualTo("preference_off");
        assertThat(why.decision()).containsExactly(Map.entry("preference", "off"));
        assertThat(why.attempts()).isEmpty();
        assertThat(why.history())
                .containsExactly(
                        new Step(NOON, "stored", null), new Step(NOON.plusSeconds(60), "preference_off", "in words"));
    }

    @Test
    void why_one_waits_is_answered_before_anything_was_looked_at() {
        var why = queries.answer(new WhyNotification(id(6)));
        assertThat(why.notification().dueAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(why.notification().sentAt()).isNull();
        assertThat(why.decision()).isEmpty();
    }

    @Test
    void what_there_is_not_is_not_found() {
        assertRefused(NotificationRefusal.NOTIFICATION_NOT_FOUND, () -> queries.answer(new WhyNotification(id(99))));
    }

    @Test
    void stray_receipts_are_listed_the_newest_first() {
        StoredMessage.storeStray(database.mongo(), "first", 1);
        StoredMessage.storeStray(database.mongo(), "second", 2);
        assertThat(queries.answer(new FindStrayReceipts(ALL)).receipts().items())
                .extracting(StrayReceipt::providerMessageId)
                .containsExactly("second", "first");
    }

    private List<MyNotification> mine(PageRequest page) {
        return queries.answer(new FindMyNotifications(UMA, page))
                .notifications()
                .items();
    }

    private List<NotificationId> found(Filter filter) {
        return queries.answer(new FindNotifications(filter, ALL)).notifications().items().stream()
                .map(found -> found.id())
                .toList();
    }

    private static Filter nothingAsked() {
        return new Filter(null, null, null, null, null);
    }

    private static NotificationId id(int number) {
        return new NotificationId("65f0000000000000000001%02d".formatted(number));
    }
}
