package com.motivata.embedded;

import com.motivata.embedded.Demand.Between;
import com.motivata.embedded.Demand.OneOf;
import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

import static com.motivata.embedded.KeyOrder.KEYS;

/** A unique index: key values → key of the one document that has them. Committed in one chunk with the documents. */
final class UniqueIndex extends SearchableIndex {

    private final MVMap<Object, Object> positions;

    UniqueIndex(String name, List<IndexKey> keys, boolean sparse, MVMap<Object, Object> positions) {
        super(name, keys, sparse);
        this.positions = positions;
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    @Nullable
    NavigableSet<Object> search(Demand demand, int atMost) {
        NavigableSet<Object> found = new TreeSet<>(KEYS);
        boolean complete = switch (demand) {
            case OneOf points -> points.values().stream().allMatch(point -> collect(point, point, found, atMost));
            case Between range -> collect(range.from(), range.to(), found, atMost);
        };
        return complete ? found : null;
    }

    private boolean collect(Object from, Object to, NavigableSet<Object> found, int atMost) {
        Cursor<Object, Object> cursor = positions.cursor(List.of(from), List.of(to, KeyOrder.LAST), false);
        while (cursor.hasNext()) {
            cursor.next();
            found.add(cursor.getValue());
            if (found.size() > atMost) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        checkFree(keysOf(document), collection);
    }

    private void checkFree(Collection<List<Object>> keys, MongoCollection<Object> collection) {
        for (List<Object> key : keys) {
            if (positions.containsKey(key)) {
                throw duplicate(key, collection);
            }
        }
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Object> collection) {
        Set<List<Object>> own = sorted(keysOf(before));
        for (List<Object> key : keysOf(after)) {
            if (!own.contains(key) && positions.containsKey(key)) {
                throw duplicate(key, collection);
            }
        }
    }

    private DuplicateKeyError duplicate(List<Object> key, MongoCollection<Object> collection) {
        return new DuplicateKeyError(this, collection, getKeys(), new KeyValue(key));
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        Collection<List<Object>> keys = keysOf(document);
        checkFree(keys, collection);
        keys.forEach(key -> positions.put(key, position));
    }

    @Override
    public @Nullable Object remove(Document document) {
        Object position = null;
        for (List<Object> key : keysOf(document)) {
            position = positions.remove(key);
        }
        return position;
    }

    @Override
    public void updateInPlace(Document before, Document after, Object position, MongoCollection<Object> collection) {
        Set<List<Object>> old = sorted(keysOf(before));
        Set<List<Object>> now = sorted(keysOf(after));
        old.stream().filter(key -> !now.contains(key)).forEach(positions::remove);
        now.stream().filter(key -> !old.contains(key)).forEach(key -> positions.put(key, position));
    }

    private static Set<List<Object>> sorted(Collection<List<Object>> keys) {
        Set<List<Object>> sorted = new TreeSet<>(KEYS);
        sorted.addAll(keys);
        return sorted;
    }

    private Collection<List<Object>> keysOf(Document document) {
        if (isSparse() && hasNoneOfTheFields(document)) {
            return List.of();
        }
        Set<KeyValue> keys = getKeyValues(document);
        return keys.isEmpty()
                ? List.of(keyOfEmptyArray(document))
                : keys.stream().map(key -> key.stream().toList()).toList();
    }

    /** MongoDB files an empty array under "undefined": it differs from null, but two of them collide. */
    private List<Object> keyOfEmptyArray(Document document) {
        return values(document)
                .map(value -> value instanceof Collection<?> ? MinKey.getInstance() : value)
                .toList();
    }

    private boolean hasNoneOfTheFields(Document document) {
        return values(document).allMatch(UniqueIndex::isMissing);
    }

    private static boolean isMissing(@Nullable Object value) {
        return value instanceof Missing
                || value instanceof Collection<?> list
                        && !list.isEmpty()
                        && list.stream().allMatch(Missing.class::isInstance);
    }

    private Stream<Object> values(Document document) {
        return keys().stream().map(field -> Utils.getSubdocumentValueCollectionAware(document, field));
    }

    @Override
    public long getCount() {
        return positions.sizeAsLong();
    }

    @Override
    public void drop() {
        positions.clear();
    }
}
