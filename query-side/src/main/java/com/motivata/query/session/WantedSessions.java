package com.motivata.query.session;

import com.mongodb.client.model.Filters;
import com.motivata.api.common.Money;
import com.motivata.api.session.SessionQuery.Filter;
import com.motivata.query.ViewCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** A filter of sessions in the words of the database. */
final class WantedSessions {

    /** In any case, of any alphabet. */
    private static final String ANY_CASE = "iu";

    private WantedSessions() {}

    static Bson of(Filter filter) {
        List<Bson> conditions = new ArrayList<>();
        conditions.add(Filters.eq("lifecycle.deleted", filter.deleted()));
        addEqual(conditions, "content.category", stored(filter.category()));
        addEqual(conditions, "content.sessionType", stored(filter.sessionType()));
        addEqual(conditions, "content.live", filter.live());
        addPrices(conditions, filter.minPrice(), filter.maxPrice());
        if (filter.host() != null) {
            conditions.add(Filters.regex("content.host", literally(filter.host()), ANY_CASE));
        }
        return Filters.and(conditions);
    }

    static Bson liveOnes() {
        return of(new Filter(null, null, true, false, null, null, null));
    }

    private static void addPrices(List<Bson> conditions, @Nullable Money min, @Nullable Money max) {
        if (min != null) {
            conditions.add(Filters.gte("content.price.minor", min.minor()));
        }
        if (max != null) {
            conditions.add(Filters.lte("content.price.minor", max.minor()));
        }
    }

    private static void addEqual(List<Bson> conditions, String field, @Nullable Object value) {
        if (value != null) {
            conditions.add(Filters.eq(field, value));
        }
    }

    private static @Nullable String stored(@Nullable Enum<?> constant) {
        return constant == null ? null : ViewCollection.stored(constant);
    }

    /** What a pattern could understand in another way, or a document could not hold, is named by its number. */
    private static String literally(String text) {
        return text.codePoints()
                .mapToObj(c -> Character.isLetterOrDigit(c) ? Character.toString(c) : "\\x{%x}".formatted(c))
                .collect(Collectors.joining());
    }
}
