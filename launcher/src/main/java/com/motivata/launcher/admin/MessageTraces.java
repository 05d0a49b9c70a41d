package com.motivata.launcher.admin;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.motivata.api.common.PersonalTraces;
import com.motivata.api.common.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.springframework.stereotype.Component;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

/** Messages to somebody, and to others about their bookings: that they were sent stays, to where and in what words does not. */
@Component
class MessageTraces implements PersonalTraces {

    private static final String ERASED = "erased";

    private final MongoCollection<Document> messages;

    MessageTraces(MongoDatabase database) {
        this.messages = database.getCollection("messages");
    }

    @Override
    public void erase(UserId user) {
        var theirs = eq("userId", user.value());
        var bookings = messages.find(theirs)
                .map(message -> message.getString("bookingId"))
                .into(new ArrayList<>());
        bookings.removeIf(Objects::isNull);
        messages.find(or(theirs, in("bookingId", bookings)))
                .into(new ArrayList<>())
                .forEach(this::erase);
    }

    /** Where the dispatcher was faster, the next pass finds it again. */
    private void erase(Document message) {
        var attempts = message.getList("attempts", Document.class, List.of());
        var asItWas = and(eq(message.get("_id")), eq("attempts", attempts));
        var without = attempts.stream()
                .map(attempt -> new Document(attempt).append("to", ERASED))
                .toList();
        messages.updateOne(asItWas, combine(set("facts", new Document()), set("attempts", without)));
    }
}
