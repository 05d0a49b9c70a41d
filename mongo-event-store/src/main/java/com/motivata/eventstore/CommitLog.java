package com.motivata.eventstore;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.BsonDocument;
import org.bson.Document;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.include;

/**
 * The event log: commits in one collection, numbered 1, 2, 3, … in the order in which they became visible. Any number
 * of processes may append to it and read it. Writes are acknowledged by a majority's journals, reads are majority
 * reads on the primary.
 */
public final class CommitLog {

    /** Where the commits are, for an analyst. */
    public static final String COLLECTION = "commits";

    private final MongoCollection<BsonDocument> commits;
    private final Frontier frontier = new Frontier();
    private final LogStatistics statistics = new LogStatistics();
    private final Tail tail;
    private final Holes holes;
    private final CommitReads reads;
    private final StreamReads streams;
    private final Instants instants;
    private final GroupCommit appends;

    private CommitLog(LogDatabase database, InstantSource clock, WriterSettings settings) {
        LookUp lookUp = database.lookUp();
        commits = database.commits();
        tail = new Tail(lookUp, frontier);
        NumberCounter counter = new NumberCounter(database.database());
        Numbers numbers = new Numbers(frontier, tail, counter, statistics);
        WriteTimes times = new WriteTimes(clock, frontier);
        HolePatience patience = new HolePatience(settings.holePatience(), times, counter);
        Fillers fillers = new Fillers(database.inserts(), times, statistics);
        holes = new Holes(fillers, lookUp, frontier, numbers, patience, settings.fillsHoles());
        RecentCommits recent = new RecentCommits();
        reads = new CommitReads(lookUp, frontier, recent);
        streams = new StreamReads(commits, lookUp, new Visibility(tail, frontier, holes));
        instants = new Instants(commits, lookUp, tail);
        Outcomes outcomes = new Outcomes(commits);
        appends = new GroupCommit(
                new BatchWriter(
                        database.inserts(),
                        lookUp,
                        frontier,
                        numbers,
                        holes,
                        outcomes,
                        times,
                        patience,
                        recent,
                        statistics),
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
        CommitLog log = new CommitLog(LogDatabase.forWriting(database), clock, settings);
        log.tail();
        return log;
    }

    /** Opens a log that is only read, and changes nothing in its database; appending to it would not be safe. */
    public static CommitLog openForReading(MongoDatabase database) {
        return new CommitLog(
                LogDatabase.forReading(database), InstantSource.fixed(Instant.EPOCH), WriterSettings.READING);
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
        return reads.read(from, count);
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
        return instants.lastBefore(instant);
    }

    /** The last sequence number of a stream, -1 if there is none. */
    long lastSequenceOf(String aggregateId) {
        return streams.lastSequenceOf(aggregateId);
    }

    /** The commits holding the positions of one stream from {@code first} on, in order; all visible to everybody. */
    List<Commit> readStream(String aggregateId, long first, int count) {
        return streams.read(aggregateId, first, count);
    }
}
