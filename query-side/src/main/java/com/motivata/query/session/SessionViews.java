package com.motivata.query.session;

import com.mongodb.client.model.Indexes;
import com.motivata.query.ViewCollection;
import com.motivata.query.Views;
import org.springframework.stereotype.Component;

/** Where the views of sessions live. */
@Component
class SessionViews {

    private final ViewCollection<SessionView> sessions;
    private final ViewCollection<SaleView> sales;

    SessionViews(Views views) {
        sessions = views.of(SessionProjections.SESSIONS, "sessions", SessionView.class);
        sales = views.of(SessionProjections.SALES, "session_sales", SaleView.class)
                .indexedBy(Indexes.ascending("sessionId"));
    }

    ViewCollection<SessionView> sessions() {
        return sessions;
    }

    ViewCollection<SaleView> sales() {
        return sales;
    }
}
