package com.motivata.eventstore;

import java.util.ArrayList;
import java.util.List;

/** Commits that are written together. */
final class Batch {

    private static final int COMMITS = 64;
    private static final int BYTES = 4 * 1024 * 1024;

    private final List<PendingCommit> members = new ArrayList<>();
    private int bytes;

    void add(PendingCommit pending) {
        members.add(pending);
        bytes += pending.commit().bytes();
    }

    boolean hasRoomFor(PendingCommit pending) {
        return members.isEmpty() || bytes + pending.commit().bytes() <= BYTES;
    }

    boolean isFull() {
        return members.size() == COMMITS;
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    List<PendingCommit> members() {
        return members;
    }
}
