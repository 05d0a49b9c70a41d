package com.motivata.query;

import com.mongodb.client.model.Filters;
import com.motivata.api.common.Page;
import com.motivata.api.common.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

/** The views of one kind, in a collection of their own. */
public final class ViewCollection<V extends View> {

    private static final String ID = "_id";
    private static final String POSITION = "position";

    private final MongoOperations mongo;
    private final String name;
    private final Class<V> type;

    public ViewCollection(MongoOperations mongo, String name, Class<V> type) {
        this.mongo = mongo;
        this.name = name;
        this.type = type;
    }

    /** Embedded or not, the server keeps an index it already has. */
    public ViewCollection<V> indexedBy(Bson keys) {
        mongo.execute(name, views -> views.createIndex(keys));
        return this;
    }

    /** How a constant stands in a view, to filter by it. */
    public static String stored(Enum<?> constant) {
        return ViewDocuments.nameOf(constant);
    }

    public Optional<V> find(Object id) {
        return find(Filters.eq(ID, id.toString()), new Document()).stream().findFirst();
    }

    public List<V> find(Bson filter, Bson order) {
        return mongo.execute(
                name, views -> views.find(filter).sort(order).map(this::view).into(new ArrayList<>()));
    }

    public Page<V> page(Bson filter, Bson order, PageRequest request) {
        return mongo.execute(name, views -> {
            var items = views.find(filter)
                    .sort(order)
                    .skip((int) Math.min(request.offset(), Integer.MAX_VALUE)) // no list is that long
                    .limit(request.limit())
                    .map(this::view)
                    .into(new ArrayList<>());
            return new Page<>(items, request, views.countDocuments(filter));
        });
    }

    /** @param type of a result, read as a view is */
    public <R> List<R> aggregate(List<Bson> pipeline, Class<R> type) {
        return mongo.execute(
                name,
                views -> views.aggregate(pipeline)
                        .map(result -> ViewDocuments.read(result, type))
                        .into(new ArrayList<>()));
    }

    /**
     * Replaces a view by what follows from it. Where somebody else was faster, it is loaded and folded again.
     *
     * @param step gets {@code null} where there is no view yet
     */
    public void fold(Object id, UnaryOperator<@Nullable V> step) {
        while (!folded(id, step)) {
            Thread.onSpinWait();
        }
    }

    public void clear() {
        mongo.execute(name, views -> views.deleteMany(new Document()));
    }

    private boolean folded(Object id, UnaryOperator<@Nullable V> step) {
        var before = find(id).orElse(null);
        var after = step.apply(before);
        if (after == before) {
            return true;
        }
        return before == null ? inserted(after) : replaced(id, before.position(), after);
    }

    private boolean inserted(V view) {
        try {
            mongo.execute(name, views -> views.insertOne(ViewDocuments.write(view)));
            return true;
        } catch (DuplicateKeyException lostRace) {
            return false;
        }
    }

    private boolean replaced(Object id, long position, V view) {
        var asItWas = Filters.and(Filters.eq(ID, id.toString()), Filters.eq(POSITION, position));
        return mongo.execute(name, views -> views.replaceOne(asItWas, ViewDocuments.write(view)))
                        .getMatchedCount()
                == 1;
    }

    private V view(Document document) {
        return ViewDocuments.read(document, type);
    }
}
