package com.motivata.eventstore;

import com.mongodb.MongoException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** The commits of a batch of which it is not known yet what becomes of them, in their order. */
final class Undecided {

    private final Outcomes outcomes;
    private final Frontier frontier;
    private final HeldNumbers numbers;
    private final Deque<PendingCommit> commits;

    Undecided(List<PendingCommit> batch, Outcomes outcomes, Frontier frontier, HeldNumbers numbers) {
        this.commits = new ArrayDeque<>(batch);
        this.outcomes = outcomes;
        this.frontier = frontier;
        this.numbers = numbers;
    }

    boolean isEmpty() {
        return commits.isEmpty();
    }

    int size() {
        return commits.size();
    }

    Iterator<PendingCommit> iterator() {
        return commits.iterator();
    }

    void stored(PendingCommit commit, long number) {
        commits.remove(commit);
        commit.storedAs(number);
        frontier.await(commit);
    }

    void failed(PendingCommit commit, RuntimeException reason) {
        commits.remove(commit);
        commit.failed(reason);
    }

    /** Looks each of them up; those of which nothing is found stay. */
    void settleAll(MongoException trouble) {
        for (PendingCommit commit : List.copyOf(commits)) {
            settle(commit, trouble);
        }
        giveUpImpatient(trouble);
    }

    /** @return whether it is known now what became of the commit */
    boolean settle(PendingCommit commit, MongoException trouble) {
        try {
            outcomes.settle(commit);
        } catch (MongoException e) {
            e.addSuppressed(trouble);
            if (!commit.hasPatience()) {
                throw e;
            }
        }
        if (!commit.isDecided()) {
            return false;
        }
        commits.remove(commit);
        if (commit.isStored()) {
            numbers.isOfThisBatch(commit.number());
        }
        if (!commit.isDone()) {
            frontier.await(commit);
        }
        return true;
    }

    void giveUpImpatient(MongoException trouble) {
        for (PendingCommit commit : List.copyOf(commits)) {
            if (!commit.hasPatience()) {
                failed(commit, new OutcomeUnknown(commit.commit().commitId(), trouble));
            }
        }
    }

    /** No caller may be left waiting, whatever went wrong. */
    void abandonAll(Throwable trouble) {
        for (PendingCommit commit : List.copyOf(commits)) {
            failed(commit, new OutcomeUnknown(commit.commit().commitId(), trouble));
        }
    }
}
