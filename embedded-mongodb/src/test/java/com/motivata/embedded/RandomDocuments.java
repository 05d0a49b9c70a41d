package com.motivata.embedded;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;

/** Few distinct values of many types, so that queries hit, and hit values that nearly equal each other. */
final class RandomDocuments {

    private static final List<String> PATHS = List.of("a", "tags", "actor.id", "late", "unique", "_id");

    private final Random random;
    private int ids;

    RandomDocuments(Random random) {
        this.random = random;
    }

    int number(int bound) {
        return random.nextInt(bound);
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private Object scalar() {
        int n = number(8);
        return oneOf(Arrays.asList(
                n,
                n,
                (long) n,
                n + 0.0,
                n + 0.5,
                -0.0,
                Decimal128.parse(n + ".5"),
                (1L << 53) + n,
                (double) (1L << 53),
                "s" + n,
                "s" + n,
                n % 2 == 0,
                new Date(n),
                new ObjectId(n, 0),
                null));
    }

    private Object value() {
        return switch (number(8)) {
            case 0 -> list(number(4));
            case 1 -> new Document("x", scalar());
            case 2 -> List.of(new Document("id", notNull()), new Document("x", 1), notNull());
            default -> scalar();
        };
    }

    private Object notNull() {
        Object value = scalar();
        return value == null ? 0 : value;
    }

    private List<Object> list(int size) {
        List<Object> values = new ArrayList<>();
        IntStream.range(0, size).forEach(i -> values.add(number(6) == 0 ? Arrays.asList(scalar(), 1) : scalar()));
        return values;
    }

    private Object id() {
        int n = ++ids % 300;
        IntFunction<Object> kind = oneOf(List.of(
                i -> i,
                i -> (long) i,
                i -> i + 0.5,
                i -> "s" + i,
                Date::new,
                i -> new Document("x", i).append("y", "k")));
        return kind.apply(n);
    }

    private Document document() {
        Document document = new Document("_id", id()).append("unique", List.of(ids, "u" + number(2_000)));
        for (String field : List.of("a", "tags", "late", "actor")) {
            if (number(5) > 0) {
                document.append(field, field.equals("actor") ? actor() : value());
            }
        }
        return document;
    }

    private Object actor() {
        Document actor = new Document("id", value()).append("name", "n");
        return number(3) == 0 ? List.of(actor, new Document("id", value()), notNull()) : actor;
    }

    private Object condition() {
        return switch (number(8)) {
            case 0, 1 -> value();
            case 2 -> new Document("$in", list(number(4)));
            case 3 -> new Document("$gte", scalar()).append("$lt", scalar());
            case 4 -> new Document("$eq", scalar());
            case 5 -> new Document("$gt", scalar()).append("$ne", scalar());
            case 6 -> new Document("$exists", number(2) == 0);
            default -> new Document(oneOf(List.of("$gt", "$gte", "$lt", "$lte")), scalar());
        };
    }

    Document query() {
        return switch (number(6)) {
            case 0 -> new Document(oneOf(PATHS), condition()).append(oneOf(PATHS), condition());
            case 1 -> new Document("$and", List.of(simpleQuery(), simpleQuery()));
            case 2 -> new Document("_id", condition());
            case 3 -> new Document("_id", number(2) == 0 ? id() : new Document("$in", List.of(id(), id())));
            default -> simpleQuery();
        };
    }

    private Document simpleQuery() {
        return new Document(oneOf(PATHS), condition());
    }

    /** Always ends with _id: without a total order two right answers may differ under a limit. */
    Document sort() {
        int direction = number(2) == 0 ? 1 : -1;
        return number(2) == 0 ? new Document("_id", direction) : new Document("actor.name", 1).append("_id", direction);
    }

    Function<MongoCollection<Document>, Object> change() {
        Document query = query();
        Document values = document();
        String field = oneOf(List.of("a", "tags", "late", "actor"));
        Document set = new Document("$set", new Document(field, values.get(field)));
        Document inc = new Document("$inc", new Document("a", 1));
        Document withoutId = new Document(values);
        withoutId.remove("_id");
        return switch (number(12)) {
            case 0 -> collection -> collection.updateOne(query, set).getModifiedCount();
            case 1 -> collection -> collection.updateMany(query, set).getModifiedCount();
            case 2 -> collection -> collection.replaceOne(query, withoutId).getModifiedCount();
            case 3 -> collection -> collection.deleteOne(query).getDeletedCount();
            case 4 -> collection -> String.valueOf(collection.findOneAndUpdate(query, set));
            case 5 -> collection -> collection.updateOne(query, inc).getModifiedCount();
            case 6 ->
                collection -> collection
                        .updateOne(new Document("_id", values.get("_id")), set, new UpdateOptions().upsert(true))
                        .getModifiedCount();
            default -> collection -> collection.insertOne(new Document(values)).wasAcknowledged();
        };
    }
}
