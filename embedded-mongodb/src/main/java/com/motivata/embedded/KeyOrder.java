package com.motivata.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map.Entry;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The total order of stored keys: BSON's order of types, then the value; numbers of all types by what they are worth.
 * Two keys compare as equal exactly when a query takes them for equal, so the order may decide uniqueness.
 */
final class KeyOrder implements Comparator<@Nullable Object> {

    static final KeyOrder KEYS = new KeyOrder();

    /** No value is greater; ends a range over compound keys that share a prefix. */
    static final Edge LAST = new Edge(Integer.MAX_VALUE, true);

    private KeyOrder() {}

    /** The place before or after all values of one type: the open end of a range. */
    record Edge(int rank, boolean after) {

        static Edge before(Object value) {
            return new Edge(rankOf(value), false);
        }

        static Edge after(Object value) {
            return new Edge(rankOf(value), true);
        }
    }

    @Override
    public int compare(@Nullable Object left, @Nullable Object right) {
        int byType = Integer.compare(rankOf(left), rankOf(right));
        if (byType != 0) {
            return byType;
        }
        if (left instanceof Edge || right instanceof Edge) {
            return Integer.compare(side(left), side(right));
        }
        return compareWithinType(left, right);
    }

    private static int side(@Nullable Object value) {
        return value instanceof Edge edge ? (edge.after() ? 1 : -1) : 0;
    }

    private int compareWithinType(@Nullable Object left, @Nullable Object right) {
        return switch (left) {
            case Number number when right instanceof Number other -> compareNumbers(number, other);
            case Document document when right instanceof Document other -> compareDocuments(document, other);
            case Collection<?> list when right instanceof Collection<?> other -> compareLists(list, other);
            // the query matcher orders them as text, too
            case UUID uuid when right instanceof UUID other -> uuid.toString().compareTo(other.toString());
            case Comparable<?> value
            when right != null && value.getClass() == right.getClass() -> compareNaturally(value, right);
            case null, default -> String.valueOf(left).compareTo(String.valueOf(right));
        };
    }

    @SuppressWarnings("unchecked")
    private static <T> int compareNaturally(Comparable<T> left, Object right) {
        return left.compareTo((T) right);
    }

    private static int compareNumbers(Number left, Number right) {
        if (isWhole(left) && isWhole(right)) {
            return Long.compare(left.longValue(), right.longValue());
        }
        double leftValue = left.doubleValue() + 0.0; // makes 0.0 of -0.0
        double rightValue = right.doubleValue() + 0.0;
        int compared = Double.compare(leftValue, rightValue);
        return compared != 0 || !Double.isFinite(leftValue)
                ? compared
                : exact(left).compareTo(exact(right));
    }

    private static boolean isWhole(Number number) {
        return number instanceof Integer || number instanceof Long;
    }

    /** A decimal counts as its double here, because it does so for the query matcher. */
    private static BigDecimal exact(Number number) {
        return isWhole(number) ? BigDecimal.valueOf(number.longValue()) : new BigDecimal(number.doubleValue());
    }

    private int compareDocuments(Document left, Document right) {
        Iterator<Entry<String, Object>> others = right.entrySet().iterator();
        for (Entry<String, Object> field : left.entrySet()) {
            if (!others.hasNext()) {
                return 1;
            }
            Entry<String, Object> other = others.next();
            int byName = field.getKey().compareTo(other.getKey());
            int compared = byName != 0 ? byName : compare(field.getValue(), other.getValue());
            if (compared != 0) {
                return compared;
            }
        }
        return others.hasNext() ? -1 : 0;
    }

    private int compareLists(Collection<?> left, Collection<?> right) {
        Iterator<?> others = right.iterator();
        for (Object value : left) {
            if (!others.hasNext()) {
                return 1;
            }
            int compared = compare(value, others.next());
            if (compared != 0) {
                return compared;
            }
        }
        return others.hasNext() ? -1 : 0;
    }

    private static int rankOf(@Nullable Object value) {
        return switch (value) {
            case Edge edge -> edge.rank();
            case MinKey ignored -> 0;
            case null -> 1;
            case Missing ignored -> 1;
            case Number ignored -> 2;
            case String ignored -> 3;
            case Document ignored -> 4;
            case Collection<?> ignored -> 5;
            case BinData ignored -> 6;
            case LegacyUUID ignored -> 7;
            case UUID ignored -> 8;
            case ObjectId ignored -> 9;
            case Boolean ignored -> 10;
            case Instant ignored -> 11;
            case BsonTimestamp ignored -> 12;
            case BsonRegularExpression ignored -> 13;
            case MaxKey ignored -> 15;
            default -> 14;
        };
    }
}
