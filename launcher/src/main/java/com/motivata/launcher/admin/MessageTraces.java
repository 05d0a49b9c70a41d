package com.motivata.launcher.admin;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.motivata.api.common.PersonalTraces;
import com.motivata.api.common.StoredAs;
import com.motivata.api.common.UserId;
import com.motivata.api.person.PersonEvent.PersonalDataErased;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

/**
 * Messages to somebody: those that wait are not sent any more, and of those that were the names providers gave them go,
 * since WhatsApp's hold the number, where they are not kept as a digest. Nothing else in a message says anything about a person.
 */
@Component
class MessageTraces implements PersonalTraces {

    private static final String ATTEMPTS = "attempts";
    private static final String RECEIPTS = "receipts";
    private static final String NAME = "providerMessageId";
    private static final String BECAUSE =
            PersonalDataErased.class.getAnnotation(StoredAs.class).value();

    private final MongoCollection<Document> messages;
    private final Clock clock;

    MessageTraces(MongoDatabase database, Clock clock) {
        this.messages = database.getCollection("messages");
        this.clock = clock;
    }

    @Override
    public void erase(UserId user) {
        var theirs = and(eq("userId", user.value()), eq("recipient", "user"));
        messages.updateMany(and(theirs, eq("status", "pending")), cancelled());
        messages.find(and(theirs, or(exists(ATTEMPTS + "." + NAME), exists(RECEIPTS + "." + NAME))))
                .into(new ArrayList<>())
                .forEach(this::unname);
    }

    private Bson cancelled() {
        var step = new Document("at", Date.from(clock.instant()))
                .append("what", "cancelled")
                .append("detail", BECAUSE);
        return combine(
                set("status", "cancelled"), set("reason", "no_longer_applies"), push("history", step), unset("due"));
    }

    /** Where the dispatcher was faster, the next pass finds it again. */
    private void unname(Document message) {
        var attempts = each(message, ATTEMPTS);
        var receipts = each(message, RECEIPTS);
        var asItWas = and(eq(message.get("_id")), eq(ATTEMPTS, attempts), eq(RECEIPTS, receipts));
        messages.updateOne(asItWas, combine(set(ATTEMPTS, unnamed(attempts)), set(RECEIPTS, unnamed(receipts))));
    }

    private static List<Document> each(Document message, String field) {
        return message.getList(field, Document.class, List.of());
    }

    private static List<Document> unnamed(List<Document> documents) {
        return documents.stream()
                .map(Document::new)
                .peek(document -> document.remove(NAME))
                .toList();
    }
}
