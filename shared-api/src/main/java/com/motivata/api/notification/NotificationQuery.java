package com.motivata.api.notification;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.motivata.api.common.Page;
import com.motivata.api.common.PageRequest;
import com.motivata.api.common.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything one can ask about notifications, each with its answer. */
public sealed interface NotificationQuery {

    /** Answers a {@link PreferencesSheet}. */
    record FindPreferences(UserId userId) implements NotificationQuery {}

    /** What the user was told; newest first. */
    record FindMyNotifications(UserId userId, PageRequest page) implements NotificationQuery {

        public record Result(Page<MyNotification> notifications) {}
    }

    /** @param sentAt when it was sent */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MyNotification(
            @JsonProperty("_id") NotificationId id,
            String kind,
            String channel,
            String title,
            @Nullable String text,
            String status,
            @Nullable Instant sentAt) {}

    /** {@code null}: whatever it is. */
    record Filter(
            @Nullable UserId userId,
            @Nullable String bookingId,
            @Nullable NotificationKind kind,
            @Nullable NotificationChannel channel,
            @Nullable NotificationStatus status) {}

    /** Newest first. */
    record FindNotifications(Filter filter, PageRequest page) implements NotificationQuery {

        public record Result(Page<Notification> notifications) {}
    }

    /**
     * A message as admins see it. Who it goes to is named, how they are reached is not.
     *
     * @param recipient {@code user} or {@code host}
     * @param userId whom it goes to, or whose booking it is about
     * @param dueAt when it was or is to be sent, as far as is known now
     * @param reason why it is not sent, where it is not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Notification(
            @JsonProperty("_id") NotificationId id,
            String kind,
            String channel,
            String recipient,
            @Nullable String userId,
            @Nullable String bookingId,
            @Nullable String template,
            String status,
            @Nullable String reason,
            @Nullable String title,
            Instant dueAt,
            int tries,
            @Nullable String provider,
            Instant createdAt,
            @Nullable Instant sentAt) {}

    /** Answers a {@link WhyNotification.Result}. */
    record WhyNotification(NotificationId id) implements NotificationQuery {

        /**
         * Why a message was sent, or was not.
         *
         * @param rule the line of the table it follows from, in words
         * @param decision what was looked at when it was due: whether it still applied, the preference, quiet hours, the address
         * @param attempts each call of a provider and what came of it
         * @param receipts what the provider reported afterwards, in the order it came
         * @param history what else happened to it
         */
        public record Result(
                Notification notification,
                Cause cause,
                String rule,
                Map<String, String> decision,
                List<Attempt> attempts,
                List<Receipt> receipts,
                List<Step> history) {}
    }

    /** The event it follows from. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cause(String eventId, String eventType, Instant at, String aggregateId) {}

    /**
     * @param to the device, where a message goes to several
     * @param outcome {@code open}, {@code accepted}, {@code refused}, {@code later}, {@code misconfigured} or {@code unknown}
     * @param code the provider's, or a word for what happened
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Attempt(
            int number,
            String provider,
            String to,
            Instant startedAt,
            @Nullable Instant endedAt,
            String outcome,
            @Nullable String code,
            @Nullable String providerMessageId) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Receipt(
            String status,
            Instant at,
            @Nullable String code,
            @Nullable String providerMessageId) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(Instant at, String what, @Nullable String detail) {}

    /** Delivery receipts that belong to no message of ours; newest first. */
    record FindStrayReceipts(PageRequest page) implements NotificationQuery {

        public record Result(Page<StrayReceipt> receipts) {}
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StrayReceipt(
            String status, @Nullable String code, @Nullable String providerMessageId, Instant receivedAt) {}
}
