package com.motivata.eventstore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Commits that are written together: no two of them want the same position or id. One that clashes with a member waits
 * as its rival; once the member is stored, the rival has lost, and nobody need ask the server.
 */
final class Batch {

    private static final int COMMITS = 64;
    private static final int BYTES = 4 * 1024 * 1024;

    private record Rival(PendingCommit loser, PendingCommit holder) {}

    private final List<PendingCommit> members = new ArrayList<>();
    private final Map<String, PendingCommit> holders = new HashMap<>();
    private final List<Rival> rivals = new ArrayList<>();
    private int bytes;

    /** Takes the commit in if there is room for it and it clashes with none. */
    boolean takes(PendingCommit pending) {
        Optional<PendingCommit> holder =
                keys(pending).map(holders::get).filter(Objects::nonNull).findFirst();
        if (holder.isPresent()) {
            rivals.add(new Rival(pending, holder.get()));
            return false;
        }
        if (!hasRoomFor(pending)) {
            return false;
        }
        members.add(pending);
        bytes += pending.commit().bytes();
        keys(pending).forEach(key -> holders.put(key, pending));
        return true;
    }

    private boolean hasRoomFor(PendingCommit pending) {
        return members.isEmpty() || bytes + pending.commit().bytes() <= BYTES;
    }

    boolean isFull() {
        return members.size() == COMMITS;
    }

    List<PendingCommit> members() {
        return members;
    }

    /** Tells the rivals of stored members that they lost. The rivals of failed ones still have their chance. */
    void settleRivals(Consumer<PendingCommit> leaveQueue) {
        for (Rival rival : rivals) {
            if (rival.holder().isStored()) {
                leaveQueue.accept(rival.loser());
                rival.loser().failed(defeat(rival));
            }
        }
    }

    private static RuntimeException defeat(Rival rival) {
        NewCommit lost = rival.loser().commit();
        NewCommit stored = rival.holder().commit();
        if (lost.commitId().equals(stored.commitId())) {
            return new AlreadyCommitted(lost.commitId(), rival.holder().number());
        }
        String position = lost.positions().stream()
                .filter(stored.positions()::contains)
                .findFirst()
                .orElseThrow();
        return new StreamConflict(position);
    }

    /** The NUL keeps ids apart from positions. */
    private static Stream<String> keys(PendingCommit pending) {
        NewCommit commit = pending.commit();
        return Stream.concat(Stream.of("\0" + commit.commitId()), commit.positions().stream());
    }
}
