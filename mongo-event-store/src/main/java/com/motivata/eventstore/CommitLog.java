package com.motivata.eventstore;

import com.mongodb.MongoCommandException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.RawBsonDocument;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Projections.include;

/**
 * The event log: commits in one collection, numbered 1, 2, 3, … in the order in which they became visible. Any number
 * of processes may append to it and read it. Writes are acknowledged by a majority's journals, reads are majority
 * reads on the primary.
 */
public final class CommitLog {

    /** Where the commits are, for an analyst. */
    public static final String COLLECTION = "commits";

    private static final int COMMAND_NOT_FOUND = 59;

    /** A majority that does not answer must not hold up the writers for ever: what became of a batch is looked up. */
    private static final long MAJORITY_PATIENCE_SECONDS = 10;

    private final MongoCollection<BsonDocument> commits;
    private final LookUp lookUp;
    private final Frontier frontier = new Frontier();
    private final Tail tail;
    private final Holes holes;
    private final Visibility visibility;
    private final GroupCommit appends;
    private final LogStatistics statistics = new LogStatistics();

    private CommitLog(MongoDatabase database, LookUp lookUp, InstantSource clock, WriterSettings settings) {
        this.commits = database.getCollection(COLLECTION, BsonDocument.class);
        this.lookUp = lookUp;
        this.tail = new Tail(lookUp, frontier);
        MongoCollection<RawBsonDocument> inserts = database.getCollection(COLLECTION, RawBsonDocument.class);
        Numbers numbers = new Numbers(frontier, tail, new NumberCounter(database), statistics);
        WriteTimes times = new WriteTimes(clock, frontier, settings.holePatience());
        this.holes = new Holes(inserts, lookUp, frontier, numbers, times, statistics);
        this.visibility = new Visibility(tail, frontier, holes);
        Outcomes outcomes = new Outcomes(commits);
        this.appends = new GroupCommit(
                new BatchWriter(inserts, lookUp, frontier, numbers, holes, outcomes, times, statistics),
                settings.inFlight());
    }

    /**
     * Opens the log in this database, and creates it where there is none.
     *
     * @param clock gives the commits their times
     * @throws LogFormatTooNew if a newer version of this software wrote the log
     */
    public static CommitLog open(MongoDatabase database, InstantSource clock) {
        return open(database, clock, WriterSettings.USUAL);
    }

    static CommitLog open(MongoDatabase database, InstantSource clock, WriterSettings settings) {
        MongoDatabase durable = database.withWriteConcern(WriteConcern.MAJORITY
                        .withJournal(true)
                        .withWTimeout(MAJORITY_PATIENCE_SECONDS, TimeUnit.SECONDS))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
        new LogFormat(durable).check(COLLECTION);
        MongoCollection<BsonDocument> commits = durable.getCollection(COLLECTION, BsonDocument.class);
        createIndexes(commits);
        boolean ordered = hasOrderedIndexes(database);
        LookUp lookUp = ordered ? new RangeLookUp(commits) : new PointLookUp(commits);
        CommitLog log = new CommitLog(durable, lookUp, clock, settings);
        log.tail();
        return log;
    }

    /** Opens a log that is only read, and changes nothing in its database; appending to it would not be safe. */
    public static CommitLog openForReading(MongoDatabase database) {
        MongoDatabase primary = database.withReadPreference(ReadPreference.primary());
        MongoCollection<BsonDocument> commits = primary.getCollection(COLLECTION, BsonDocument.class);
        boolean ordered = hasOrderedIndexes(database);
        LookUp lookUp = ordered ? new RangeLookUp(commits) : new PointLookUp(commits);
        return new CommitLog(primary, lookUp, InstantSource.fixed(Instant.EPOCH), WriterSettings.USUAL);
    }

    private static void createIndexes(MongoCollection<BsonDocument> commits) {
        IndexOptions unique = new IndexOptions().unique(true);
        commits.createIndex(ascending(CommitDocuments.STREAMS), unique);
        commits.createIndex(ascending(CommitDocuments.COMMIT_ID), unique);
        commits.createIndex(compoundIndex(ascending(CommitDocuments.ACTOR_ID), descending(CommitDocuments.NUMBER)));
    }

    /** A server that cannot explain a query has no planner either, and answers ranges by scanning. */
    private static boolean hasOrderedIndexes(MongoDatabase database) {
        try {
            database.runCommand(new Document("explain", new Document("find", COLLECTION).append("limit", 1)));
            return true;
        } catch (MongoCommandException e) {
            return e.getErrorCode() != COMMAND_NOT_FOUND;
        }
    }

    /**
     * Stores the commit and returns its number, once it and everything before it is durable.
     *
     * @throws StreamConflict if one of its positions is taken; nothing was stored
     * @throws AlreadyCommitted if its id is in the log already; nothing was stored
     * @throws OutcomeUnknown if the server did not say within 15 s
     */
    long append(NewCommit commit) {
        return appends.append(commit);
    }

    /**
     * Stores a commit without events, so that a request that changed nothing is remembered too. Readers pass over it.
     *
     * @param facts must have a commit id
     * @return the commit's number
     * @throws AlreadyCommitted if the id is in the log already; nothing was stored
     * @throws OutcomeUnknown if the server did not say within 15 s
     */
    public long appendEmpty(CommitFacts facts) {
        return append(NewCommit.empty(facts));
    }

    /** The number of the last commit, asked of the server; 0 in an empty log. */
    public long tail() {
        return tail.find();
    }

    Frontier frontier() {
        return frontier;
    }

    /** The highest number this process knows of; never more than {@link #tail()}, costs nothing. */
    public long knownTail() {
        return frontier.visible();
    }

    /** Looks, with one point look-up, whether another process appended; tells the listeners if so. */
    public boolean poll() {
        boolean more = tail.poll();
        holes.follow();
        return more;
    }

    /** Called after each advance of {@link #knownTail()}, on the thread that noticed: must be quick. */
    public void onAppend(Runnable listener) {
        frontier.onAdvance(listener);
    }

    /** Up to {@code count} commits from this number on, in order, stopping at the first that is not there. */
    public List<Commit> read(long from, int count) {
        return readRaw(from, count).stream().map(CommitDocuments::toCommit).toList();
    }

    List<BsonDocument> readRaw(long from, int count) {
        Map<Long, BsonDocument> found = new HashMap<>();
        lookUp.between(from, count).forEach(document -> found.put(CommitDocuments.number(document), document));
        List<BsonDocument> contiguous = new ArrayList<>(found.size());
        for (long number = from; found.containsKey(number); number++) {
            contiguous.add(found.get(number));
        }
        return contiguous;
    }

    public Optional<Commit> byNumber(long number) {
        return Optional.ofNullable(
                        commits.find(eq(CommitDocuments.NUMBER, number)).first())
                .map(CommitDocuments::toCommit);
    }

    /** What became of the request with this idempotency id, if it was stored. */
    public Optional<RecordedCommit> findByCommitId(String commitId) {
        return Optional.ofNullable(
                        commits.find(eq(CommitDocuments.COMMIT_ID, commitId)).first())
                .map(CommitDocuments::toRecorded);
    }

    /**
     * The number of the actor's last commit after this one, for a reader that waits for its own writes. Commits
     * without events do not count: no projection would ever get there.
     */
    public OptionalLong lastCommitOf(String actorId, long afterCommit) {
        BsonDocument last = commits.find(and(
                        eq(CommitDocuments.ACTOR_ID, actorId),
                        gt(CommitDocuments.NUMBER, afterCommit),
                        exists(CommitDocuments.EVENTS)))
                .sort(new Document(CommitDocuments.NUMBER, -1))
                .limit(1)
                .projection(include(CommitDocuments.NUMBER))
                .first();
        return last == null ? OptionalLong.empty() : OptionalLong.of(CommitDocuments.number(last));
    }

    /** How many commits of this process wait for the write before them to end. */
    public int waiting() {
        return appends.waiting();
    }

    public LogStatistics statistics() {
        return statistics;
    }

    /** The number of the last commit before the first one stored at this instant or later. */
    long lastBefore(Instant instant) {
        long before = 0;
        long notBefore = tail() + 1;
        while (notBefore - before > 1) {
            long middle = (before + notBefore) >>> 1;
            if (atOf(middle).isBefore(instant)) {
                before = middle;
            } else {
                notBefore = middle;
            }
        }
        return firstOfThoseWrittenTogether(before, instant.toEpochMilli()) - 1;
    }

    /** Commits that were on their way at once may differ in time, but only so many can have been. */
    private long firstOfThoseWrittenTogether(long before, long millis) {
        long from = Math.max(1, before - Tail.WINDOW);
        return lookUp.timesBetween(from, (int) (before - from) + 1).entrySet().stream()
                .filter(commit -> commit.getValue() >= millis && commit.getKey() <= before)
                .mapToLong(Map.Entry::getKey)
                .reduce(before + 1, Math::min);
    }

    private Instant atOf(long number) {
        return CommitDocuments.at(Objects.requireNonNull(commits.find(eq(CommitDocuments.NUMBER, number))
                .projection(include(CommitDocuments.AT))
                .first()));
    }

    /** The last sequence number of a stream, -1 if there is none. Sequences are dense: strides of 1, 2, 4, … find it. */
    long lastSequenceOf(String aggregateId) {
        long last = -1;
        for (long farther = farthestOf(aggregateId, last); farther > last; farther = farthestOf(aggregateId, last)) {
            last = farther;
        }
        return last;
    }

    private long farthestOf(String aggregateId, long from) {
        List<Long> strides =
                LongStream.range(0, 40).mapToObj(power -> from + (1L << power)).toList();
        List<String> positions = strides.stream()
                .map(sequence -> StreamPosition.of(aggregateId, sequence))
                .toList();
        Set<String> held = new HashSet<>();
        for (BsonDocument holder :
                commits.find(in(CommitDocuments.STREAMS, positions)).projection(include(CommitDocuments.STREAMS))) {
            visibility.await(CommitDocuments.number(holder));
            holder.getArray(CommitDocuments.STREAMS)
                    .forEach(position -> held.add(position.asString().getValue()));
        }
        return strides.stream()
                .filter(sequence -> held.contains(StreamPosition.of(aggregateId, sequence)))
                .max(Comparator.naturalOrder())
                .orElse(from);
    }

    /**
     * The commits holding the positions of one stream from {@code first} on, in order. Whoever loads a stream decides
     * on it, and must not be ahead of the log's readers: so it waits for what is behind a hole.
     */
    List<Commit> readStream(String aggregateId, long first, int count) {
        List<String> positions = new ArrayList<>(count);
        for (long sequence = first; sequence < first + count; sequence++) {
            positions.add(StreamPosition.of(aggregateId, sequence));
        }
        List<BsonDocument> holders = lookUp.holding(positions);
        holders.stream()
                .map(CommitDocuments::number)
                .max(Comparator.naturalOrder())
                .ifPresent(visibility::await);
        return holders.stream()
                .map(CommitDocuments::toCommit)
                .sorted(Comparator.comparingLong(Commit::number))
                .toList();
    }
}
