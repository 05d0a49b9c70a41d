package com.motivata.embedded;

import com.motivata.embedded.Demand.Between;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A lazy walk along the map of documents, in either direction, over all of them or a range. */
final class Walk implements Iterator<Document> {

    private final Cursor<Object, Document> cursor;

    private Walk(Cursor<Object, Document> cursor) {
        this.cursor = cursor;
    }

    static Stream<Document> along(MVMap<Object, Document> documents, @Nullable Between range, boolean backwards) {
        Object low = range == null ? null : range.from();
        Object high = range == null ? null : range.to();
        Walk walk = new Walk(backwards ? documents.cursor(high, low, true) : documents.cursor(low, high, false));
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(walk, Spliterator.ORDERED), false);
    }

    @Override
    public boolean hasNext() {
        return cursor.hasNext();
    }

    @Override
    public Document next() {
        cursor.next();
        return cursor.getValue();
    }
}
