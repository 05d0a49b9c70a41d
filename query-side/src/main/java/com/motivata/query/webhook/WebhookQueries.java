package com.motivata.query.webhook;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.motivata.api.webhook.WebhookQuery.FindWebhooks;
import com.motivata.query.ViewCollection;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

@Component
class WebhookQueries {

    private static final Bson LATEST_FIRST = Sorts.orderBy(Sorts.descending("receivedAt"), Sorts.ascending("_id"));

    private final ViewCollection<WebhookView> webhooks;

    WebhookQueries(ViewCollection<WebhookView> webhooks) {
        this.webhooks = webhooks;
    }

    @QueryHandler
    FindWebhooks.Result answer(FindWebhooks query) {
        return new FindWebhooks.Result(
                webhooks.page(wanted(query), LATEST_FIRST, query.page()).map(WebhookView::item));
    }

    private static Bson wanted(FindWebhooks query) {
        List<Bson> conditions = new ArrayList<>();
        if (query.status() != null) {
            conditions.add(Filters.eq("status", ViewCollection.stored(query.status())));
        }
        if (query.provider() != null) {
            conditions.add(Filters.eq("sender", ViewCollection.stored(query.provider())));
        }
        return conditions.isEmpty() ? new Document() : Filters.and(conditions);
    }
}
