package com.motivata.eventstore;

import com.mongodb.client.MongoDatabase;
import com.motivata.eventstore.personal.MongoPersonKeys;
import com.motivata.eventstore.personal.PersonalFields;
import com.motivata.eventstore.serializer.EventSerializer;
import com.motivata.eventstore.serializer.EventTypes;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A log with its engine on one database, as one process would have it. */
final class TestLog {

    static final byte[] MASTER_KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    @Retention(RetentionPolicy.RUNTIME)
    @interface Private {}

    @Retention(RetentionPolicy.RUNTIME)
    @interface Whose {}

    final MongoDatabase database;
    final CommitLog log;
    final EventSerializer serializer;
    final Snapshots snapshots;
    final CommitLogStorageEngine engine;

    TestLog(MongoDatabase database) {
        this(database, InstantSource.system(), Account.TYPES);
    }

    TestLog(MongoDatabase database, InstantSource clock, EventTypes types) {
        this.database = database;
        log = CommitLog.open(database, clock);
        serializer = serializer(database, types);
        snapshots = new Snapshots(database);
        engine = CommitLogStorageEngine.builder(log, snapshots)
                .replyCodec(new TextReplies())
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
    }

    static TestLog empty() {
        return new TestLog(TestServer.newDatabase());
    }

    static EventSerializer serializer(MongoDatabase database, EventTypes types) {
        MongoPersonKeys keys = new MongoPersonKeys(database, MASTER_KEY, InstantSource.system());
        return new EventSerializer(
                types, JsonMapper.builder().build(), new PersonalFields(Private.class, Whose.class, keys));
    }

    static DomainEventMessage<?> event(String aggregateId, long sequence) {
        return event(aggregateId, sequence, new Account.Deposited(aggregateId, sequence));
    }

    static DomainEventMessage<?> event(String aggregateId, long sequence, Object payload) {
        return new GenericDomainEventMessage<>("Account", aggregateId, sequence, payload);
    }

    static NewCommit commit(String aggregateId, long sequence) {
        BsonDocument event = BsonDocument.parse("{aggregateId: '%s', n: 0}".formatted(aggregateId));
        return NewCommit.of(List.of(StreamPosition.of(aggregateId, sequence)), List.of(event), CommitFacts.none());
    }

    void append(EventMessage<?>... events) {
        engine.appendEvents(Arrays.asList(events));
    }

    List<BsonDocument> documents() {
        return database.getCollection(CommitLog.COLLECTION, BsonDocument.class)
                .find()
                .sort(new BsonDocument("_id", new BsonInt32(1)))
                .into(new ArrayList<>());
    }

    List<Long> numbers() {
        return documents().stream().map(CommitDocuments::number).toList();
    }

    /** Without the empty commits that fill numbers nobody used; having seen that no number is missing. */
    List<BsonDocument> commits() {
        assertThat(numbers())
                .isEqualTo(LongStream.rangeClosed(1, numbers().size()).boxed().toList());
        return documents().stream().filter(commit -> !isFiller(commit)).toList();
    }

    static boolean isFiller(BsonDocument commit) {
        return commit.getString(CommitDocuments.COMMIT_ID).getValue().startsWith("filler-");
    }

    List<Long> sequencesOf(String aggregateId) {
        return engine.readEvents(aggregateId)
                .asStream()
                .<Long>map(DomainEventMessage::getSequenceNumber)
                .toList();
    }

    /** All at once: every task starts when the last one is ready. */
    static <T> List<Future<T>> race(int racers, IntFunction<Callable<T>> task) throws Exception {
        CyclicBarrier start = new CyclicBarrier(racers);
        try (ExecutorService threads = Executors.newFixedThreadPool(racers)) {
            List<Callable<T>> tasks = new ArrayList<>();
            for (int i = 0; i < racers; i++) {
                Callable<T> one = task.apply(i);
                tasks.add(() -> {
                    start.await();
                    return one.call();
                });
            }
            return threads.invokeAll(tasks);
        }
    }

    /** Answers kept as their text. */
    static final class TextReplies implements ReplyCodec {

        @Override
        public byte[] encode(Object result, @Nullable String actorId) {
            return result.toString().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public Object decode(byte[] reply, @Nullable String actorId) {
            return new String(reply, StandardCharsets.UTF_8);
        }
    }
}
