package com.motivata.query.audit.rebuild;

import com.mongodb.client.model.Filters;
import com.motivata.query.InOrderOfIds;
import com.motivata.query.ViewCollection;
import com.motivata.query.ViewVersions;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/** Goes through two versions of a projection's views side by side, in the order of their ids. */
final class Comparing {

    private static final int MOST_EXAMPLES = 20;
    private static final int LOOKS = 5;

    private final MongoOperations mongo;
    private final List<String> examples = new ArrayList<>();
    private long identical;
    private long different;
    private long moving;
    private long missing;
    private long added;

    private Comparing(MongoOperations mongo) {
        this.mongo = mongo;
    }

    static Comparison of(MongoOperations mongo, String group, List<ViewCollection<?>> collections, int live, int made) {
        var comparing = new Comparing(mongo);
        collections.forEach(views -> comparing.compare(views.collection(live), views.collection(made)));
        long letters = DeadLetters.count(mongo, ViewVersions.named(group, made));
        return new Comparison(
                comparing.identical,
                comparing.different,
                comparing.moving,
                comparing.missing,
                comparing.added,
                List.copyOf(comparing.examples),
                letters);
    }

    private void compare(String live, String made) {
        var olds = InOrderOfIds.of(mongo.getCollection(live));
        var news = InOrderOfIds.of(mongo.getCollection(made));
        var old = next(olds);
        var fresh = next(news);
        while (old != null || fresh != null) {
            int order = order(old, fresh);
            if (order == 0) {
                compare(live, made, id(old), old, fresh);
            } else if (order < 0) {
                missing += found(made, old) == null ? 1 : 0;
                note(old);
            } else {
                added += found(live, fresh) == null ? 1 : 0;
                note(fresh);
            }
            old = order <= 0 ? next(olds) : old;
            fresh = order >= 0 ? next(news) : fresh;
        }
    }

    /** Both go on being written: only at the same position can they be compared. */
    private void compare(String live, String made, BsonValue id, RawBsonDocument first, RawBsonDocument second) {
        var old = first;
        var fresh = second;
        for (int look = 0; look < LOOKS && !old.get("position").equals(fresh.get("position")); look++) {
            old = found(live, old);
            fresh = found(made, fresh);
            if (old == null || fresh == null) {
                break;
            }
        }
        if (old == null || fresh == null || !old.get("position").equals(fresh.get("position"))) {
            moving++;
        } else if (old.equals(fresh)) {
            identical++;
        } else {
            different++;
            examples.add(id.asString().getValue());
            trim();
        }
    }

    private void note(RawBsonDocument view) {
        examples.add(id(view).asString().getValue());
        trim();
    }

    private void trim() {
        if (examples.size() > MOST_EXAMPLES) {
            examples.removeLast();
        }
    }

    private @Nullable RawBsonDocument found(String collection, RawBsonDocument view) {
        return mongo.execute(
                collection,
                views -> views.withDocumentClass(RawBsonDocument.class)
                        .find(Filters.eq("_id", id(view)))
                        .first());
    }

    private static @Nullable RawBsonDocument next(Iterator<RawBsonDocument> views) {
        return views.hasNext() ? views.next() : null;
    }

    private static int order(@Nullable RawBsonDocument old, @Nullable RawBsonDocument fresh) {
        if (old == null || fresh == null) {
            return old == null ? 1 : -1;
        }
        return id(old).asString().getValue().compareTo(id(fresh).asString().getValue());
    }

    private static BsonValue id(RawBsonDocument view) {
        return view.get("_id");
    }
}
