package com.motivata.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The index on _id is the map of the documents itself, so the two cannot disagree. */
final class IdIndex extends Index<Object> {

    private final MVMap<Object, Document> documents;

    IdIndex(String name, List<IndexKey> keys, MVMap<Object, Document> documents) {
        super(name, keys, false);
        this.documents = documents;
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        Object id = document.get("_id");
        if (documents.containsKey(Missing.ofNullable(id))) {
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(id));
        }
    }

    /** The key as stored: an update may have made 1.0 of an _id that was inserted as 1. */
    @Override
    public @Nullable Object getPosition(Document document) {
        return documents.ceilingKey(Missing.ofNullable(document.get("_id")));
    }

    @Override
    public @Nullable Object remove(Document document) {
        return getPosition(document);
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        // the document is its own entry; so it is with every change below
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        // an _id never changes
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        // an _id never changes
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException("the collection plans its queries itself");
    }

    @Override
    public long getCount() {
        return documents.sizeAsLong();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        // goes with the documents
    }
}
