package com.motivata.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/** An index the collection asks by the {@link Demand} on its first field, and of which it takes the best. */
abstract sealed class SearchableIndex extends Index<Object> permits OrderedIndex, UniqueIndex {

    SearchableIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
    }

    /** The keys of the documents that may meet the demand, or null when there are more than {@code atMost}. */
    abstract @Nullable NavigableSet<Object> search(Demand demand, int atMost);

    final String firstField() {
        return getKeys().getFirst().getKey();
    }

    /** Only the _id index tells where a document is. */
    @Override
    public final @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public final boolean canHandle(Document query) {
        return false;
    }

    @Override
    public final Iterable<Object> getPositions(Document query) {
        throw new UnsupportedOperationException("the collection plans its queries itself");
    }

    @Override
    public final long getDataSize() {
        return getCount();
    }

    @Override
    public final boolean hasSameOptions(Index<?> other) {
        return super.hasSameOptions(other)
                && isUnique() == other.isUnique()
                && toIndexDescription()
                        .get("key")
                        .equals(other.toIndexDescription().get("key"));
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        // an index that is not unique accepts everything
    }
}
