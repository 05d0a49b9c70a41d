package com.motivata.embedded;

import com.motivata.embedded.Demand.Between;
import com.motivata.embedded.Demand.OneOf;
import com.motivata.embedded.KeyOrder.Edge;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import static com.motivata.embedded.KeyOrder.KEYS;

/** Reads the {@link Demand} on a field out of a query. When in doubt there is none, and the collection is scanned. */
final class Demands {

    /** With any other operator beside them the query matcher does not always take all of them together. */
    private static final Set<String> ANSWERABLE = Set.of("$eq", "$in", "$gt", "$gte", "$lt", "$lte");

    private final String field;
    private final Predicate<@Nullable Object> comparable;

    private Demands(String field, Predicate<@Nullable Object> comparable) {
        this.field = field;
        this.comparable = comparable;
    }

    static Optional<Demand> on(String field, Document query) {
        return new Demands(field, Demands::isScalar).in(query);
    }

    /** An _id is never an array and never missing, so whole documents can be looked up as well. */
    static Optional<Demand> onId(String field, Document query) {
        return new Demands(field, value -> isScalar(value) || isPlainDocument(value)).in(query);
    }

    private Optional<Demand> in(Document query) {
        return parts(query)
                .map(part -> part.get(field))
                .map(this::demandOf)
                .filter(Objects::nonNull)
                .min((left, right) -> Boolean.compare(left instanceof Between, right instanceof Between));
    }

    private static Stream<Document> parts(Document query) {
        return query.get("$and") instanceof Collection<?> conjunction
                ? Stream.concat(Stream.of(query), conjunction.stream().flatMap(Demands::partsOf))
                : Stream.of(query);
    }

    private static Stream<Document> partsOf(@Nullable Object query) {
        return query instanceof Document document ? parts(document) : Stream.empty();
    }

    private @Nullable Demand demandOf(@Nullable Object condition) {
        if (comparable.test(condition)) {
            return oneOf(List.of(condition));
        }
        if (!(condition instanceof Document operators)
                || operators.isEmpty()
                || !ANSWERABLE.containsAll(operators.keySet())) {
            return null;
        }
        if (operators.containsKey("$eq")) {
            return comparable.test(operators.get("$eq")) ? oneOf(List.of(operators.get("$eq"))) : null;
        }
        if (operators.containsKey("$in")) {
            return operators.get("$in") instanceof Collection<?> values
                            && values.stream().allMatch(comparable)
                    ? oneOf(values)
                    : null;
        }
        return between(operators);
    }

    private static OneOf oneOf(Collection<?> values) {
        NavigableSet<Object> sorted = new TreeSet<>(KEYS);
        sorted.addAll(values);
        return new OneOf(sorted);
    }

    private static @Nullable Between between(Document operators) {
        if (!operators.values().stream().allMatch(Demands::isScalar)) {
            return null;
        }
        Object lower = operators.getOrDefault("$gt", operators.get("$gte"));
        Object upper = operators.getOrDefault("$lt", operators.get("$lte"));
        return new Between(
                lower == null ? Edge.before(upper) : lower, //
                upper == null ? Edge.after(lower) : upper);
    }

    private static boolean isScalar(@Nullable Object value) {
        return switch (value) {
            case Number number -> !Double.isNaN(number.doubleValue());
            case String ignored -> true;
            case Boolean ignored -> true;
            case Instant ignored -> true;
            case ObjectId ignored -> true;
            case UUID ignored -> true;
            case LegacyUUID ignored -> true;
            case BinData ignored -> true;
            case BsonTimestamp ignored -> true;
            case null, default -> false;
        };
    }

    /** The matcher lets empty documents and nulls match values of other types: those are left to it. */
    private static boolean isPlainDocument(@Nullable Object value) {
        return value instanceof Document document
                && !document.isEmpty()
                && document.keySet().stream().noneMatch(name -> name.startsWith("$"))
                && document.values().stream().allMatch(part -> isScalar(part) || isPlainDocument(part));
    }
}
