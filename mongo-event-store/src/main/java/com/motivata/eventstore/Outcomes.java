package com.motivata.eventstore;

import com.mongodb.client.MongoCollection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

/**
 * Finds out what became of a commit by looking at who holds its id and its positions: this append, an earlier request
 * with the same id, another commit, or nobody. No error message is ever parsed.
 */
final class Outcomes {

    private static final Bson HOLDER =
            include(CommitDocuments.COMMIT_ID, CommitDocuments.ATTEMPT, CommitDocuments.STREAMS);

    private final MongoCollection<BsonDocument> commits;

    Outcomes(MongoCollection<BsonDocument> commits) {
        this.commits = commits;
    }

    /** Decides the commit if its outcome can be told; leaves it as it is when nobody holds what it wants. */
    void settle(PendingCommit pending) {
        NewCommit commit = pending.commit();
        BsonDocument sameId = holderOfId(commit.commitId());
        if (sameId != null) {
            settleById(pending, sameId);
            return;
        }
        String taken = takenPosition(commit.positions());
        if (taken == null) {
            return;
        }
        // Between the two look-ups our own late attempt may have arrived.
        BsonDocument late = holderOfId(commit.commitId());
        if (late != null) {
            settleById(pending, late);
        } else {
            pending.failed(new StreamConflict(taken));
        }
    }

    private void settleById(PendingCommit pending, BsonDocument holder) {
        if (pending.commit().isStoredAs(holder)) {
            pending.storedAs(CommitDocuments.number(holder));
        } else {
            pending.alreadyStoredAs(CommitDocuments.number(holder));
        }
    }

    private @Nullable BsonDocument holderOfId(String commitId) {
        return commits.find(eq(CommitDocuments.COMMIT_ID, commitId))
                .projection(HOLDER)
                .first();
    }

    private @Nullable String takenPosition(List<String> positions) {
        Set<String> taken = new HashSet<>();
        for (BsonDocument holder :
                commits.find(in(CommitDocuments.STREAMS, positions)).projection(HOLDER)) {
            for (BsonValue position : holder.getArray(CommitDocuments.STREAMS)) {
                taken.add(position.asString().getValue());
            }
        }
        return positions.stream().filter(taken::contains).findFirst().orElse(null);
    }
}
