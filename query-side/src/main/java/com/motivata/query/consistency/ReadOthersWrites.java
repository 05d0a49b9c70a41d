package com.motivata.query.consistency;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets a query wait for what others wrote before it came, for a moment only: an admin who has published something tells
 * people to look. Where the projections are further behind than that, a commit is waited for once and not again.
 */
public final class ReadOthersWrites {

    private static final Duration A_MOMENT = Duration.ofMillis(100);

    private final WriteLog writes;
    private final Progress progress;
    private final AtomicLong waitedForInVain = new AtomicLong();

    public ReadOthersWrites(WriteLog writes, Progress progress) {
        this.writes = writes;
        this.progress = progress;
    }

    public void await() {
        var commit = writes.lastKnownCommit();
        if (commit > waitedForInVain.get()
                && !Patience.awaitUntil(() -> progress.handledCommit() >= commit, A_MOMENT)) {
            waitedForInVain.accumulateAndGet(commit, Math::max);
        }
    }
}
