package com.motivata.query.session;

import com.mongodb.client.model.Indexes;
import com.motivata.query.ViewCollection;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Where the views of sessions live. */
@Component
class SessionViews {

    private final ViewCollection<SessionView> sessions;
    private final ViewCollection<SaleView> sales;

    SessionViews(MongoOperations mongo) {
        sessions = new ViewCollection<>(mongo, "sessions", SessionView.class);
        sales = new ViewCollection<>(mongo, "session_sales", SaleView.class).indexedBy(Indexes.ascending("sessionId"));
    }

    ViewCollection<SessionView> sessions() {
        return sessions;
    }

    ViewCollection<SaleView> sales() {
        return sales;
    }
}
