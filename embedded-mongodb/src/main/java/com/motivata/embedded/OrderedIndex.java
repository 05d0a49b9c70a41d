package com.motivata.embedded;

import com.motivata.embedded.Demand.Between;
import com.motivata.embedded.Demand.OneOf;
import com.motivata.embedded.KeyOrder.Edge;
import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

import static com.motivata.embedded.KeyOrder.KEYS;

/** A non-unique index on its first field, kept on the heap and rebuilt from the documents at every start. */
final class OrderedIndex extends SearchableIndex {

    private static final Edge FIRST = new Edge(-1, false);

    private record Entry(Object value, Object position) {}

    private final NavigableSet<Entry> entries =
            new TreeSet<>(Comparator.comparing(Entry::value, KEYS).thenComparing(Entry::position, KEYS));

    /** Sparse as far as the server is concerned: that tells it not to expect every document here. */
    OrderedIndex(String name, List<IndexKey> keys) {
        super(name, keys, true);
    }

    @Override
    synchronized @Nullable NavigableSet<Object> search(Demand demand, int atMost) {
        NavigableSet<Object> positions = new TreeSet<>(KEYS);
        boolean complete = switch (demand) {
            case OneOf points -> points.values().stream().allMatch(point -> collect(point, point, positions, atMost));
            case Between range -> collect(range.from(), range.to(), positions, atMost);
        };
        return complete ? positions : null;
    }

    private boolean collect(Object from, Object to, NavigableSet<Object> positions, int atMost) {
        if (KEYS.compare(from, to) > 0) {
            return true;
        }
        for (Entry entry : entries.subSet(new Entry(from, FIRST), true, new Entry(to, KeyOrder.LAST), true)) {
            positions.add(entry.position());
            if (positions.size() > atMost) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        // accepts everything
    }

    @Override
    public synchronized void add(Document document, Object position, MongoCollection<Object> collection) {
        FieldValues.of(document, firstField()).forEach(value -> entries.add(new Entry(value, position)));
    }

    @Override
    public synchronized @Nullable Object remove(Document document) {
        remove(document, Missing.ofNullable(document.get("_id")));
        return null;
    }

    private void remove(Document document, Object position) {
        FieldValues.of(document, firstField()).forEach(value -> entries.remove(new Entry(value, position)));
    }

    @Override
    public synchronized void updateInPlace(
            Document before, Document after, Object position, MongoCollection<Object> collection) {
        remove(before, position);
        add(after, position, collection);
    }

    @Override
    public synchronized long getCount() {
        return entries.size();
    }

    @Override
    public synchronized void drop() {
        entries.clear();
    }
}
