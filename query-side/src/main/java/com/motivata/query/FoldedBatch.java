package com.motivata.query;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * What a batch of events makes of the views of one collection, written in one go before the batch is done. Each view is
 * still replaced only where it is as it was; if one is not, the batch is given up and handled again.
 */
final class FoldedBatch<V extends View> {

    private static final BulkWriteOptions IN_ANY_ORDER = new BulkWriteOptions().ordered(false);

    private final MongoOperations mongo;
    private final String collection;
    private final RecentViews<V> recent;
    private final Function<Document, V> reader;
    private final Map<String, V> folded = new LinkedHashMap<>();
    private final Map<String, Long> positions = new LinkedHashMap<>();

    private FoldedBatch(MongoOperations mongo, String collection, RecentViews<V> recent, Function<Document, V> reader) {
        this.mongo = mongo;
        this.collection = collection;
        this.recent = recent;
        this.reader = reader;
    }

    static boolean isPossible() {
        return CurrentUnitOfWork.isStarted();
    }

    /** The one of the current unit of work, which is a batch of the processor's. */
    static <V extends View> FoldedBatch<V> of(
            MongoOperations mongo, String collection, RecentViews<V> recent, Function<Document, V> reader) {
        var work = CurrentUnitOfWork.get().root();
        return work.getOrComputeResource(FoldedBatch.class.getName() + collection, name -> {
            var batch = new FoldedBatch<>(mongo, collection, recent, reader);
            work.onPrepareCommit(ignored -> batch.write());
            return batch;
        });
    }

    void fold(String id, UnaryOperator<@Nullable V> step) {
        var before = folded.containsKey(id) ? folded.get(id) : load(id);
        var after = step.apply(before);
        if (after != before) {
            positions.putIfAbsent(id, before == null ? LogPosition.NONE : before.position());
            folded.put(id, after);
        }
    }

    private @Nullable V load(String id) {
        var known = recent.find(id);
        if (known != null) {
            return known;
        }
        var stored = mongo.execute(
                collection,
                views -> views.find(Filters.eq(ViewCollection.ID, id)).first());
        return stored == null ? null : reader.apply(stored);
    }

    private void write() {
        if (folded.isEmpty()) {
            return;
        }
        List<WriteModel<Document>> writes = new ArrayList<>(folded.size());
        folded.forEach((id, view) -> writes.add(write(id, view)));
        boolean done = false;
        try {
            var result = mongo.execute(collection, views -> views.bulkWrite(writes, IN_ANY_ORDER));
            done = result.getInsertedCount() + result.getMatchedCount() == writes.size();
        } catch (MongoBulkWriteException lostRace) {
            recent.forget();
            throw lostRace;
        }
        if (!done) {
            recent.forget();
            throw new IllegalStateException("somebody else writes " + collection + " too; the batch is handled again");
        }
        recent.keep(folded);
    }

    private WriteModel<Document> write(String id, V view) {
        long position = positions.getOrDefault(id, LogPosition.NONE);
        return position == LogPosition.NONE
                ? new InsertOneModel<>(ViewDocuments.write(view))
                : new ReplaceOneModel<>(ViewCollection.asItWas(id, position), ViewDocuments.write(view));
    }
}
