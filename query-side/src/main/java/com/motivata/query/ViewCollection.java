package com.motivata.query;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.motivata.api.common.Page;
import com.motivata.api.common.PageRequest;
import com.motivata.api.common.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * The views of one kind, in a collection of their own for each version of them. A projection changes them by
 * {@link #fold} only, and reads them nowhere else while it handles an event.
 */
public final class ViewCollection<V extends View> {

    static final String ID = "_id";
    static final String POSITION = "position";

    private final MongoOperations mongo;
    private final String group;
    private final String name;
    private final Class<V> type;
    private final ViewVersions versions;
    private final List<Bson> indexes = new ArrayList<>();
    private final Map<Integer, RecentViews<V>> recent = new ConcurrentHashMap<>();

    /** Of documents that are no projection's, and have no versions. */
    public ViewCollection(MongoOperations mongo, String name, Class<V> type) {
        this(mongo, name, name, type, new ViewVersions());
    }

    ViewCollection(MongoOperations mongo, String group, String name, Class<V> type, ViewVersions versions) {
        this.mongo = mongo;
        this.group = group;
        this.name = name;
        this.type = type;
        this.versions = versions;
    }

    /** Embedded or not, the server keeps an index it already has. */
    public ViewCollection<V> indexedBy(Bson keys) {
        indexes.add(keys);
        mongo.execute(name, views -> views.createIndex(keys));
        return this;
    }

    /** How a constant stands in a view, to filter by it. */
    public static String stored(Enum<?> constant) {
        return ViewDocuments.nameOf(constant);
    }

    public boolean belongsTo(String projection) {
        return group.equals(projection);
    }

    /** The name of the collection of this version. */
    public String collection(int version) {
        return ViewVersions.named(name, version);
    }

    /** Makes what the views of a new version need to be as quick as those of the first. */
    public void prepare(int version) {
        indexes.forEach(keys -> mongo.execute(collection(version), views -> views.createIndex(keys)));
    }

    public void drop(int version) {
        recent.remove(version);
        mongo.dropCollection(collection(version));
    }

    public Optional<V> find(Object id) {
        return find(current(), id);
    }

    public List<V> find(Bson filter, Bson order) {
        return mongo.execute(
                current(),
                views -> views.find(filter).sort(order).map(this::view).into(new ArrayList<>()));
    }

    public Page<V> page(Bson filter, Bson order, PageRequest request) {
        return mongo.execute(current(), views -> {
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
                current(),
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
        if (ViewVersions.writesInBatches() && FoldedBatch.isPossible()) {
            int version = versions.current(group);
            FoldedBatch.of(mongo, collection(version), recentOf(version), this::view)
                    .fold(id.toString(), step);
            return;
        }
        var collection = current();
        while (!folded(collection, id, step)) {
            Thread.onSpinWait();
        }
    }

    /** What is shown is folded as it stands in the database: somebody may just have been forgotten there. */
    private RecentViews<V> recentOf(int version) {
        if (versions.isAwaited(group, version)) {
            recent.remove(version);
            return new RecentViews<>();
        }
        return recent.computeIfAbsent(version, ignored -> new RecentViews<>());
    }

    public void clear() {
        recent.remove(versions.current(group));
        mongo.execute(current(), views -> views.deleteMany(new Document()));
    }

    /** Takes out of all views of a version what they say about this user. */
    public void erase(int version, UserId user) {
        recent.values().forEach(RecentViews::forget);
        if (!PersonalParts.areIn(type)) {
            return;
        }
        Bson theirs = PersonalParts.personOf(type)
                .map(person -> Filters.eq(person, user.value()))
                .orElseGet(Document::new);
        mongo.execute(
                        collection(version),
                        views -> views.find(theirs)
                                .projection(Projections.include(ID))
                                .map(view -> view.get(ID))
                                .into(new ArrayList<>()))
                .forEach(id -> {
                    while (!erased(collection(version), id, user)) {
                        Thread.onSpinWait();
                    }
                });
    }

    /** @return whether nobody else was faster */
    private boolean erased(String collection, Object id, UserId user) {
        return mongo.execute(collection, views -> {
            var view = views.find(Filters.eq(ID, id)).first();
            if (view == null || !PersonalParts.erase(view, type, user)) {
                return true;
            }
            var asItWas = Filters.and(Filters.eq(ID, id), Filters.eq(POSITION, view.get(POSITION)));
            return views.replaceOne(asItWas, view).getMatchedCount() == 1;
        });
    }

    private String current() {
        return collection(versions.current(group));
    }

    private Optional<V> find(String collection, Object id) {
        return Optional.ofNullable(mongo.execute(
                        collection,
                        views -> views.find(Filters.eq(ID, id.toString())).first()))
                .map(this::view);
    }

    private boolean folded(String collection, Object id, UnaryOperator<@Nullable V> step) {
        var before = find(collection, id).orElse(null);
        var after = step.apply(before);
        if (after == before) {
            return true;
        }
        return before == null ? inserted(collection, after) : replaced(collection, id, before.position(), after);
    }

    private boolean inserted(String collection, V view) {
        try {
            mongo.execute(collection, views -> views.insertOne(ViewDocuments.write(view)));
            return true;
        } catch (DuplicateKeyException lostRace) {
            return false;
        }
    }

    private boolean replaced(String collection, Object id, long position, V view) {
        return mongo.execute(
                                collection,
                                views -> views.replaceOne(asItWas(id.toString(), position), ViewDocuments.write(view)))
                        .getMatchedCount()
                == 1;
    }

    static Bson asItWas(String id, long position) {
        return Filters.and(Filters.eq(ID, id), Filters.eq(POSITION, position));
    }

    private V view(Document document) {
        return ViewDocuments.read(document, type);
    }
}
