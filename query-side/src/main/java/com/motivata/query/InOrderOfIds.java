package com.motivata.query;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/**
 * All documents of a collection in the order of their ids, read a page at a time: the embedded server keeps a whole answer in
 * memory, and a collection may be larger than that.
 */
public final class InOrderOfIds {

    private static final int PAGE = 500;

    private InOrderOfIds() {}

    public static Iterator<RawBsonDocument> of(MongoCollection<?> documents) {
        var raw = documents.withDocumentClass(RawBsonDocument.class);
        return Stream.iterate(
                        page(raw, new Document()),
                        page -> !page.isEmpty(),
                        page -> page(raw, Filters.gt("_id", page.getLast().get("_id"))))
                .flatMap(List::stream)
                .iterator();
    }

    private static List<RawBsonDocument> page(MongoCollection<RawBsonDocument> documents, Bson behind) {
        return documents.find(behind).sort(Sorts.ascending("_id")).limit(PAGE).into(new ArrayList<>());
    }
}
