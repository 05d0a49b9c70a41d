package com.motivata.embedded;

import com.motivata.embedded.Demand.Between;
import com.motivata.embedded.Demand.OneOf;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * A collection in a map ordered by _id, which makes ranges and sorts on _id a walk along that map. Other queries take
 * the index that leaves the fewest documents to look at. What an index finds is in the order a scan would find it, and
 * the query is applied to it once more.
 */
final class StoredCollection extends AbstractSynchronizedMongoCollection<Object> {

    private final MVMap<Object, Document> documents;
    private final ThreadLocal<@Nullable Document> leadingMatch = new ThreadLocal<>();
    private boolean firstMatchOnly;

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            MVMap<Object, Document> documents) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    MVMap<Object, Document> documents() {
        return documents;
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        int atMost = firstMatchOnly ? 1 : limit;
        Optional<Demand> onId = getIdField() == null ? Optional.empty() : Demands.onId(getIdField(), query);
        if (onId.orElse(null) instanceof OneOf ids) {
            return filtered(at(ids.values()), query, orderBy, skip, atMost, batchSize, fields);
        }
        boolean sortedById = isById(orderBy);
        if (!(sortedById && onId.isPresent())) {
            NavigableSet<Object> found = searchIndexes(query);
            if (found != null) {
                return filtered(at(found), query, orderBy, skip, atMost, batchSize, fields);
            }
        }
        Between range = onId.orElse(null) instanceof Between between ? between : null;
        Stream<Document> walk = Walk.along(documents, range, sortedById && isDescending(orderBy));
        return filtered(walk, query, sortedById ? null : orderBy, skip, atMost, batchSize, fields);
    }

    private QueryResult filtered(
            Stream<Document> candidates,
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document fields) {
        return matchDocumentsFromStream(candidates, query, orderBy, skip, limit, batchSize, fields);
    }

    private Stream<Document> at(NavigableSet<Object> positions) {
        return positions.stream().map(documents::get).filter(Objects::nonNull);
    }

    private @Nullable NavigableSet<Object> searchIndexes(Document query) {
        NavigableSet<Object> fewest = null;
        for (Index<Object> index : getIndexes()) {
            if (index instanceof SearchableIndex searchable) {
                Optional<Demand> demand = Demands.on(searchable.firstField(), query);
                int worthIt = fewest == null ? documents.size() / 2 : fewest.size() - 1;
                NavigableSet<Object> found =
                        demand.map(wanted -> searchable.search(wanted, worthIt)).orElse(null);
                fewest = found == null ? fewest : found;
            }
        }
        return fewest;
    }

    /** No two documents share an _id, so sort fields behind it change nothing. */
    private boolean isById(@Nullable Document orderBy) {
        if (orderBy == null || orderBy.isEmpty()) {
            return false;
        }
        String first = orderBy.keySet().iterator().next();
        return first.equals(getIdField()) || first.equals("$natural");
    }

    private static boolean isDescending(Document orderBy) {
        return orderBy.values().iterator().next() instanceof Number direction && direction.intValue() < 0;
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, @Nullable Document orderBy, int skip, int limit, int batchSize, @Nullable Document fields) {
        return filtered(Walk.along(documents, null, false), query, orderBy, skip, limit, batchSize, fields);
    }

    @Override
    protected QueryResult createQueryResult(List<Document> matches, int batchSize) {
        List<Document> results =
                Copies.wanted() ? matches.stream().map(Document::cloneDeeply).toList() : matches;
        return super.createQueryResult(results, batchSize);
    }

    @Override
    public synchronized Document updateDocuments(
            Document selector, Document update, ArrayFilters filters, boolean multi, boolean upsert, Oplog oplog) {
        firstMatchOnly = !multi;
        try {
            return Copies.duringWhich(() -> super.updateDocuments(selector, update, filters, multi, upsert, oplog));
        } finally {
            firstMatchOnly = false;
        }
    }

    @Override
    public synchronized Document findAndModify(Document query) {
        return Copies.duringWhich(() -> super.findAndModify(query));
    }

    /** An aggregation reads the whole collection first; with this it reads only what its first $match leaves of it. */
    <T> T whileMatching(@Nullable Document match, Supplier<T> aggregation) {
        leadingMatch.set(match);
        try {
            return aggregation.get();
        } finally {
            leadingMatch.remove();
        }
    }

    @Override
    public Iterable<Document> queryAll() {
        Document match = leadingMatch.get();
        leadingMatch.remove(); // a nested pipeline on this collection begins anew
        return handleQuery(match == null ? new Document() : new Document("$query", match));
    }

    @Override
    public synchronized int count(@Nullable Document query, int skip, int limit) {
        return super.count(query, skip, limit);
    }

    /** A failed build must not leave half an index behind: the next attempt would take it for complete. */
    @Override
    public synchronized void addIndex(Index<Object> index) {
        try {
            super.addIndex(index);
        } catch (IndexBuildFailedException e) {
            index.drop();
            throw e;
        }
    }

    @Override
    public synchronized void dropIndex(String indexName) {
        super.dropIndex(indexName);
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        Object key = getIdField() == null ? nextNumber() : Missing.ofNullable(document.get(getIdField()));
        documents.put(key, document);
        return key;
    }

    /** Collections without an _id (the server's own) keep the order in which documents were added. */
    private Object nextNumber() {
        return documents.lastKey() instanceof Number last ? last.longValue() + 1 : 1L;
    }

    @Override
    protected void handleUpdate(Object position, Document before, Document after) {
        documents.put(position, after);
    }

    @Override
    protected void removeDocument(Object position) {
        documents.remove(position);
    }

    @Override
    protected Document getDocument(Object position) {
        return documents.get(position);
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream().map(entry -> new DocumentWithPosition<>(entry.getValue(), entry.getKey()));
    }

    @Override
    public int count() {
        return documents.size();
    }

    /** Counting on every write would write twice as much; who asks for it pays with a scan. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected int getDataSize() {
        return documents.values().stream().mapToInt(Footprint::of).sum();
    }

    @Override
    protected void updateDataSize(int delta) {
        // not tracked
    }
}
