package com.motivata.query.session;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.motivata.api.common.Percentage;
import com.motivata.api.session.SessionId;
import com.motivata.api.session.SessionQuery.CountAllSessionStats;
import com.motivata.api.session.SessionQuery.CountSessionStats;
import com.motivata.api.session.SessionQuery.SessionStats;
import com.motivata.api.session.SessionQuery.TotalStats;
import com.motivata.query.session.SalesCounts.Alike;
import java.math.BigDecimal;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class SessionStatsQuery {

    private static final Bson NEWEST_FIRST =
            Sorts.orderBy(Sorts.descending("lifecycle.createdAt"), Sorts.ascending("_id"));

    private final SessionViews views;
    private final Sessions sessions;

    SessionStatsQuery(SessionViews views, Sessions sessions) {
        this.views = views;
        this.sessions = sessions;
    }

    /** Of the sessions that are not deleted; slots where they are limited. */
    private record Slots(long sessions, long available, long booked) {

        static final Slots NONE = new Slots(0, 0, 0);
    }

    @QueryHandler
    CountSessionStats.Result answer(CountSessionStats query) {
        var session = sessions.any(query.sessionId());
        return new CountSessionStats.Result(stats(session, salesOf(List.of(session.id()))));
    }

    @QueryHandler
    CountAllSessionStats.Result answer(CountAllSessionStats query) {
        var page = views.sessions().page(new Document(), NEWEST_FIRST, query.page());
        var sales = salesOf(page.items().stream().map(SessionView::id).toList());
        return new CountAllSessionStats.Result(total(), page.map(session -> stats(session, sales.of(session.id()))));
    }

    private static SessionStats stats(SessionView session, SalesCounts sales) {
        var available = session.content().availableSlots();
        return new SessionStats(
                session.id(),
                session.content().title(),
                session.lifecycle().deleted(),
                available,
                session.bookedSlots(),
                available == null ? null : fillRate(session.bookedSlots(), available),
                sales.bookings(),
                sales.revenue());
    }

    private TotalStats total() {
        var sales = sales(new Document(), new Document("status", "$status"));
        var slots = slots();
        return new TotalStats(
                slots.sessions(),
                slots.available(),
                slots.booked(),
                fillRate(slots.booked(), slots.available()),
                sales.bookings(),
                sales.revenue());
    }

    private static @Nullable BigDecimal fillRate(long booked, long available) {
        return available == 0 ? null : Percentage.of(booked, available);
    }

    private SalesCounts salesOf(List<SessionId> ids) {
        var wanted = Filters.in("sessionId", ids.stream().map(SessionId::value).toList());
        return sales(wanted, new Document("sessionId", "$sessionId").append("status", "$status"));
    }

    private SalesCounts sales(Bson wanted, Document standing) {
        var sums = Aggregates.group(
                standing,
                Accumulators.sum("bookings", 1),
                Accumulators.sum("captured", "$takings.captured.minor"),
                Accumulators.sum("refunded", "$takings.refunded.minor"),
                Accumulators.sum("inFlight", "$takings.inFlight.minor"),
                Accumulators.sum("failed", "$takings.failed.minor"));
        return new SalesCounts(views.sales().aggregate(List.of(Aggregates.match(wanted), sums), Alike.class));
    }

    private Slots slots() {
        var available = new Document("$ifNull", List.of("$content.availableSlots", 0));
        var isLimited = new Document("$gt", List.of(available, 0));
        var sums = Aggregates.group(
                null,
                Accumulators.sum("sessions", 1),
                Accumulators.sum("available", available),
                Accumulators.sum("booked", new Document("$cond", List.of(isLimited, "$bookedSlots", 0))));
        var undeleted = Aggregates.match(Filters.eq("lifecycle.deleted", false));
        return views.sessions().aggregate(List.of(undeleted, sums), Slots.class).stream()
                .findFirst()
                .orElse(Slots.NONE);
    }
}
