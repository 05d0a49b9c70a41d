package com.motivata.query.session;

import com.mongodb.client.model.Sorts;
import com.motivata.api.common.Page;
import com.motivata.api.common.PageRequest;
import com.motivata.api.session.SessionQuery.Filter;
import com.motivata.api.session.SessionQuery.FindAllSessions;
import com.motivata.api.session.SessionQuery.FindSession;
import com.motivata.api.session.SessionQuery.FindSessionDetails;
import com.motivata.api.session.SessionQuery.FindSessions;
import com.motivata.api.session.SessionSort;
import com.motivata.api.session.SortOrder;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

@Component
class SessionQueries {

    /** Nothing that is equal changes places from page to page. */
    private static final Bson THEN_NEWEST_FIRST =
            Sorts.orderBy(Sorts.descending("lifecycle.createdAt"), Sorts.ascending("_id"));

    private final SessionViews views;
    private final Sessions sessions;

    SessionQueries(SessionViews views, Sessions sessions) {
        this.views = views;
        this.sessions = sessions;
    }

    @QueryHandler
    FindSessions.Result answer(FindSessions query) {
        return new FindSessions.Result(
                page(query.filter(), query.sort(), query.order(), query.page()).map(SessionView::card));
    }

    @QueryHandler
    FindAllSessions.Result answer(FindAllSessions query) {
        return new FindAllSessions.Result(
                page(query.filter(), query.sort(), query.order(), query.page()).map(SessionView::details));
    }

    @QueryHandler
    FindSession.Result answer(FindSession query) {
        return new FindSession.Result(sessions.live(query.sessionId()).sheet());
    }

    @QueryHandler
    FindSessionDetails.Result answer(FindSessionDetails query) {
        return new FindSessionDetails.Result(sessions.any(query.sessionId()).details());
    }

    private Page<SessionView> page(Filter filter, SessionSort sort, SortOrder order, PageRequest request) {
        return views.sessions().page(WantedSessions.of(filter), by(sort, order), request);
    }

    private static Bson by(SessionSort sort, SortOrder order) {
        var fields = switch (sort) {
            case PRICE -> List.of("content.price.minor");
            case DATE -> List.of("content.sessionDate", "lifecycle.createdAt");
            case POPULAR -> List.of("bookedSlots");
        };
        var wanted = order == SortOrder.ASCENDING ? Sorts.ascending(fields) : Sorts.descending(fields);
        return sort == SessionSort.DATE
                ? Sorts.orderBy(wanted, Sorts.ascending("_id"))
                : Sorts.orderBy(wanted, THEN_NEWEST_FIRST);
    }
}
