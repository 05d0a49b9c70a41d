package com.motivata.eventstore;

/**
 * A commit with this id is in the log already, stored by an earlier request; this one stored nothing. The first
 * answer is found with {@link CommitLog#findByCommitId}. Not a conflict: trying again cannot help and is not needed.
 */
public final class AlreadyCommitted extends RuntimeException {

    private final String commitId;
    private final long number;

    AlreadyCommitted(String commitId, long number) {
        super("commit %s is in the log already, as number %d".formatted(commitId, number), null, false, false);
        this.commitId = commitId;
        this.number = number;
    }

    public String commitId() {
        return commitId;
    }

    /** The number of the commit that was stored first. */
    public long number() {
        return number;
    }
}
