package com.motivata.query.consistency;

import java.time.Duration;

/** Lets a caller's query wait until the views show what the same caller wrote before, on whatever node. */
public final class ReadYourWrites {

    /** A projection this many commits behind is being made anew: it will not be there in a moment, so nobody waits. */
    private static final long TOO_FAR_BEHIND = 20_000;

    private final WriteLog writes;
    private final Progress progress;
    private final Duration timeout;

    public ReadYourWrites(WriteLog writes, Progress progress, Duration timeout) {
        this.writes = writes;
        this.progress = progress;
        this.timeout = timeout;
    }

    /** @return whether the views show all the actor has written; if not, the time for waiting is over, or would not do */
    public boolean await(String actorId) {
        var handled = progress.handledCommit();
        var lastCommit = writes.lastCommitOf(actorId, handled);
        return lastCommit.isEmpty() || await(handled, lastCommit.getAsLong());
    }

    private boolean await(long handled, long commit) {
        return commit - handled <= TOO_FAR_BEHIND
                && Patience.awaitUntil(() -> progress.handledCommit() >= commit, timeout);
    }
}
