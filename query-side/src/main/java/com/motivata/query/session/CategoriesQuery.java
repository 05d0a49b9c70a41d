package com.motivata.query.session;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.motivata.api.session.SessionCategory;
import com.motivata.api.session.SessionQuery.CategoryCount;
import com.motivata.api.session.SessionQuery.CountCategories;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

@Component
class CategoriesQuery {

    private final SessionViews views;

    CategoriesQuery(SessionViews views) {
        this.views = views;
    }

    private record Alike(@JsonProperty("_id") SessionCategory category, long sessions) {}

    @QueryHandler
    CountCategories.Result answer(CountCategories query) {
        var live = live();
        return new CountCategories.Result(Arrays.stream(SessionCategory.values())
                .map(category -> new CategoryCount(
                        category.key(), category.label(), live.getOrDefault(category, 0L), category.icon()))
                .toList());
    }

    private Map<SessionCategory, Long> live() {
        var liveOnes = Aggregates.match(WantedSessions.liveOnes());
        var counts = Aggregates.group("$content.category", Accumulators.sum("sessions", 1));
        return views.sessions().aggregate(List.of(liveOnes, counts), Alike.class).stream()
                .collect(Collectors.toMap(Alike::category, Alike::sessions));
    }
}
