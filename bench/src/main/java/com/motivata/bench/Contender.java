package com.motivata.bench;

import com.mongodb.client.MongoDatabase;
import com.motivata.eventstore.CommitLog;
import com.motivata.eventstore.CommitLogStorageEngine;
import com.motivata.eventstore.Snapshots;
import java.time.InstantSource;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.StorageStrategy;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.documentpercommit.DocumentPerCommitStorageStrategy;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.documentperevent.DocumentPerEventStorageStrategy;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Whom is measured. */
enum Contender {
    OURS("this log"),
    PER_EVENT("axon-mongo, document per event"),
    PER_COMMIT("axon-mongo, document per commit"),
    FLOOR("driver loop, one insert each");

    static final Serializer SERIALIZER = Jackson3Serializer.builder().build();

    final String title;

    Contender(String title) {
        this.title = title;
    }

    /** What appends in a database of its own. */
    Appending appendingIn(MongoDatabase database) {
        if (this == FLOOR) {
            return new DriverLoop(database);
        }
        EventStorageEngine engine = engineIn(database);
        return (stream, sequence) -> engine.appendEvents(Samples.event(stream, sequence));
    }

    EventStorageEngine engineIn(MongoDatabase database) {
        return switch (this) {
            case OURS -> ours(database);
            case PER_EVENT -> stock(database, new DocumentPerEventStorageStrategy());
            case PER_COMMIT -> stock(database, new DocumentPerCommitStorageStrategy());
            case FLOOR -> throw new IllegalArgumentException("the driver loop is no storage engine");
        };
    }

    static CommitLogStorageEngine ours(MongoDatabase database) {
        return CommitLogStorageEngine.builder(CommitLog.open(database, InstantSource.system()), new Snapshots(database))
                .eventSerializer(SERIALIZER)
                .snapshotSerializer(SERIALIZER)
                .build();
    }

    private static EventStorageEngine stock(MongoDatabase database, StorageStrategy strategy) {
        return MongoEventStorageEngine.builder()
                .mongoTemplate(
                        DefaultMongoTemplate.builder().mongoDatabase(database).build())
                .storageStrategy(strategy)
                .eventSerializer(SERIALIZER)
                .snapshotSerializer(SERIALIZER)
                .build();
    }
}
