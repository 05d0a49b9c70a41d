package com.motivata.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/** One database: a map of documents per collection, and a map per unique index, in the one data file. */
final class StoredDatabase extends AbstractSynchronizedMongoDatabase<Object> {

    private static final String DOCUMENTS = "documents:";
    private static final String UNIQUE = "unique:";

    private final MVStore store;

    StoredDatabase(String name, MVStore store, CursorRegistry cursors) {
        super(name, cursors);
        this.store = store;
        initializeNamespacesAndIndexes();
    }

    static Set<String> namesIn(MVStore store) {
        return store.getMapNames().stream()
                .filter(map -> map.startsWith(DOCUMENTS))
                .map(map -> map.substring(DOCUMENTS.length(), map.indexOf('.')))
                .collect(Collectors.toSet());
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        return new StoredCollection(this, name, options, cursorRegistry, documentsOf(name));
    }

    private MVMap<Object, Document> documentsOf(String collection) {
        return store.openMap(
                DOCUMENTS + getFullCollectionNamespace(collection),
                new MVMap.Builder<Object, Document>().keyType(new BsonKeyType()).valueType(new BsonType()));
    }

    private String uniqueMap(String namespace, String index) {
        return UNIQUE + namespace + ":" + index;
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        if (keys.size() == 1 && keys.getFirst().getKey().equals("_id")) {
            return new IdIndex(name, keys, documentsOf(collection));
        }
        MVMap<Object, Object> positions = store.openMap(
                uniqueMap(getFullCollectionNamespace(collection), name),
                new MVMap.Builder<Object, Object>().keyType(new BsonKeyType()).valueType(new BsonKeyType()));
        return new UniqueIndex(name, keys, sparse, positions);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(name, keys);
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver resolver, Oplog oplog) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "aggregate" -> aggregate(channel, command, query, resolver, oplog);
            case "dropindexes" -> dropIndexes(channel, command, query, resolver, oplog);
            default -> super.handleCommand(channel, command, query, resolver, oplog);
        };
    }

    private Document aggregate(
            Channel channel, String command, Document query, DatabaseResolver resolver, Oplog oplog) {
        Object pipeline = query.get("pipeline");
        if (!(resolveCollection(String.valueOf(query.get(command)), false) instanceof StoredCollection collection)) {
            return super.handleCommand(channel, command, query, resolver, oplog);
        }
        return collection.whileMatching(
                leadingMatch(pipeline),
                () -> writesIntoDocuments(pipeline)
                        ? Copies.duringWhich(() -> super.handleCommand(channel, command, query, resolver, oplog))
                        : super.handleCommand(channel, command, query, resolver, oplog));
    }

    private static @Nullable Document leadingMatch(@Nullable Object pipeline) {
        return pipeline instanceof List<?> stages
                        && !stages.isEmpty()
                        && stages.getFirst() instanceof Document first
                        && first.get("$match") instanceof Document match
                ? match
                : null;
    }

    /** $addFields puts its values into embedded documents without copying them. */
    private static boolean writesIntoDocuments(@Nullable Object pipeline) {
        return String.valueOf(pipeline).contains("$addFields");
    }

    /** By name, the server would also forget the indexes of that name on every other collection. */
    private Document dropIndexes(
            Channel channel, String command, Document query, DatabaseResolver resolver, Oplog oplog) {
        Document last = new Document("ok", 1.0);
        for (Document key : keysToDrop(String.valueOf(query.get(command)), query.get("index"))) {
            Document byKey = query.clone().append("index", key);
            last = super.handleCommand(channel, command, byKey, resolver, oplog);
        }
        return last;
    }

    private List<Document> keysToDrop(String collection, @Nullable Object index) {
        if (index instanceof Document key) {
            return List.of(key);
        }
        Document filter = new Document("ns", getFullCollectionNamespace(collection));
        if (!"*".equals(index)) {
            filter.append("name", index instanceof Collection<?> names ? new Document("$in", names) : index);
        }
        return getOrCreateIndexesCollection()
                .handleQueryAsStream(filter)
                .map(description -> (Document) description.get("key"))
                .filter(key -> !isPrimaryKeyIndex(key))
                .toList();
    }

    @Override
    protected void dropIndex(MongoCollection<Object> collection, String index) {
        super.dropIndex(collection, index);
        store.removeMap(uniqueMap(collection.getFullName(), index));
    }

    @Override
    public synchronized MongoCollection<Object> createCollectionOrThrowIfExists(
            String name, CollectionOptions options) {
        return super.createCollectionOrThrowIfExists(name, options);
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        store.removeMap(documentsOf(name));
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        String oldNamespace = collection.getFullName();
        super.moveCollection(from, collection, newName);
        if (collection instanceof StoredCollection stored) {
            store.renameMap(stored.documents(), DOCUMENTS + stored.getFullName());
            stored.getIndexes().stream()
                    .filter(UniqueIndex.class::isInstance)
                    .map(Index::getName)
                    .forEach(index -> renameUniqueMap(oldNamespace, stored.getFullName(), index));
        }
    }

    private void renameUniqueMap(String oldNamespace, String newNamespace, String index) {
        store.renameMap(store.openMap(uniqueMap(oldNamespace, index)), uniqueMap(newNamespace, index));
    }

    @Override
    protected long getFileSize() {
        return store.getFileStore().size();
    }

    @Override
    protected long getStorageSize() {
        return getFileSize();
    }
}
