package com.motivata.query.audit.history;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.motivata.query.audit.history.Audit.Sent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** The messages stored because of events. They are another part's; here they are only looked at. */
@Component
class SentMessages {

    private static final String COLLECTION = "messages";
    private static final String EVENT = "cause.eventId";

    private final MongoOperations mongo;

    SentMessages(MongoOperations mongo) {
        this.mongo = mongo;
    }

    Map<String, List<Sent>> because(Collection<String> eventIds) {
        var sent = new HashMap<String, List<Sent>>();
        mongo.execute(
                        COLLECTION,
                        messages -> messages.find(Filters.in(EVENT, eventIds))
                                .projection(Projections.include(EVENT, "kind", "channel", "recipient", "status"))
                                .into(new ArrayList<>()))
                .forEach(message -> sent.computeIfAbsent(
                                message.get("cause", Document.class).getString("eventId"), event -> new ArrayList<>())
                        .add(sent(message)));
        return sent;
    }

    private static Sent sent(Document message) {
        return new Sent(
                String.valueOf(message.get("_id")),
                message.getString("kind"),
                message.getString("channel"),
                message.getString("recipient"),
                message.getString("status"));
    }
}
