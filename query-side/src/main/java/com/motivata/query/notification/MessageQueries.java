package com.motivata.query.notification;

import com.mongodb.client.model.Filters;
import com.motivata.api.common.Refusal;
import com.motivata.api.notification.NotificationQuery.Filter;
import com.motivata.api.notification.NotificationQuery.FindMyNotifications;
import com.motivata.api.notification.NotificationQuery.FindNotifications;
import com.motivata.api.notification.NotificationQuery.FindStrayReceipts;
import com.motivata.api.notification.NotificationQuery.WhyNotification;
import com.motivata.api.notification.NotificationRefusal;
import com.motivata.api.notification.NotificationStatus;
import com.motivata.query.ViewCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class MessageQueries {

    private static final List<String> TOLD = Stream.of(
                    NotificationStatus.SENT, NotificationStatus.DELIVERED, NotificationStatus.READ)
            .map(NotificationStatus::apiName)
            .toList();

    private final StoredMessages messages;

    MessageQueries(StoredMessages messages) {
        this.messages = messages;
    }

    /** Only what they were told themselves; what a host was told of their booking is not theirs. */
    @QueryHandler
    FindMyNotifications.Result answer(FindMyNotifications query) {
        var mine = Filters.and(
                Filters.eq("userId", query.userId().value()),
                Filters.eq("recipient", "user"),
                Filters.in("status", TOLD));
        return new FindMyNotifications.Result(messages.page(mine, query.page(), MessageFields::mine));
    }

    @QueryHandler
    FindNotifications.Result answer(FindNotifications query) {
        return new FindNotifications.Result(
                messages.page(wanted(query.filter()), query.page(), MessageFields::notification));
    }

    @QueryHandler
    WhyNotification.Result answer(WhyNotification query) {
        return messages.find(query.id().value())
                .map(MessageFields::why)
                .orElseThrow(
                        () -> new Refusal(NotificationRefusal.NOTIFICATION_NOT_FOUND, "There is no such notification"));
    }

    @QueryHandler
    FindStrayReceipts.Result answer(FindStrayReceipts query) {
        return new FindStrayReceipts.Result(messages.strays(query.page(), MessageFields::stray));
    }

    private static Bson wanted(Filter filter) {
        var wanted = new ArrayList<Bson>();
        add(wanted, "userId", filter.userId() == null ? null : filter.userId().value());
        add(wanted, "bookingId", filter.bookingId());
        add(wanted, "kind", stored(filter.kind()));
        add(wanted, "channel", stored(filter.channel()));
        add(wanted, "status", stored(filter.status()));
        return wanted.isEmpty() ? new Document() : Filters.and(wanted);
    }

    private static @Nullable String stored(@Nullable Enum<?> constant) {
        return constant == null ? null : ViewCollection.stored(constant);
    }

    private static void add(List<Bson> wanted, String field, @Nullable String value) {
        if (value != null) {
            wanted.add(Filters.eq(field, value));
        }
    }
}
