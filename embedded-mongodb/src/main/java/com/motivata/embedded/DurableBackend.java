package com.motivata.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import io.netty.channel.Channel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the clients' commands: writes are answered when they are durable, reads as their read concern says. */
final class DurableBackend extends AbstractMongoBackend {

    private static final Logger log = LoggerFactory.getLogger(DurableBackend.class);

    private final MVStore store;
    private final GroupCommit commits;
    private final Map<String, StoredDatabase> opened = new ConcurrentHashMap<>();

    DurableBackend(MVStore store) {
        this.store = store;
        StoredDatabase.namesIn(store).forEach(this::resolveDatabase);
        this.commits = new GroupCommit(store);
    }

    /** The server asks for this on every listDatabases; opening rebuilds indexes, so it happens once. */
    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return opened.computeIfAbsent(name, missing -> new StoredDatabase(missing, store, getCursorRegistry()));
    }

    @Override
    public void dropDatabase(String name) {
        super.dropDatabase(name);
        opened.remove(name);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String name, Document query) {
        Command command = Command.of(name, query);
        try {
            return switch (command.kind()) {
                case HELLO -> hello(super.handleCommand(channel, database, "ismaster", query));
                case READ -> execute(channel, database, command);
                case COMMITTED_READ -> commits.readCommitted(() -> execute(channel, database, command));
                case WIPE -> wiped();
                case WRITE -> commits.write(() -> execute(channel, database, command));
            };
        } catch (MongoServerException e) {
            throw e; // an answer to the client
        } catch (RuntimeException e) {
            log.error("The embedded database failed to handle the command {}", name, e);
            throw e;
        }
    }

    private Document execute(Channel channel, String database, Command command) {
        Document query = command.query();
        if (command.isOrderedUpdateOfMany()) {
            return WriteAnswers.stoppingAtFailure(
                    query, one -> super.handleCommand(channel, database, command.name(), one));
        }
        Document answer = super.handleCommand(channel, database, command.name(), query);
        return command.isInsert() ? WriteAnswers.countingStored(query, answer) : answer;
    }

    private Document wiped() {
        commits.wipe();
        return new Document("ok", 1.0);
    }

    private static Document hello(Document isMaster) {
        return isMaster.append("isWritablePrimary", true);
    }

    /** Not with H2's compaction on closing: moving chunks, it ran into an error of its own (2.4.240). */
    @Override
    public void close() {
        super.close();
        commits.close();
        store.close();
    }
}
