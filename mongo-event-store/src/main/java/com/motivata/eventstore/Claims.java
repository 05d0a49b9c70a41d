package com.motivata.eventstore;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Ids and positions that commits on their way want, or that stored ones have, each with its holder. No two of them are
 * on their way at once, so a conflict within this process needs no question to the server.
 */
final class Claims {

    private final Map<String, PendingCommit> holders = new HashMap<>();

    static Claims ofStored(Collection<PendingCommit> batch) {
        Claims claims = new Claims();
        batch.stream().filter(PendingCommit::isStored).forEach(claims::add);
        return claims;
    }

    /** A commit that continues a stream of one on its way has to wait too: it must not get a lower number. */
    boolean admits(PendingCommit pending) {
        return pending.claims().stream().noneMatch(holders::containsKey)
                && pending.predecessors().stream().noneMatch(holders::containsKey);
    }

    void add(PendingCommit pending) {
        pending.claims().forEach(claim -> holders.put(claim, pending));
    }

    void remove(PendingCommit pending) {
        pending.claims().forEach(holders::remove);
    }

    /** Tells a rival of these stored commits that it has lost. */
    boolean defeat(PendingCommit rival, Frontier frontier) {
        String claim =
                rival.claims().stream().filter(holders::containsKey).findFirst().orElse(null);
        if (claim == null) {
            return false;
        }
        PendingCommit stored = Objects.requireNonNull(holders.get(claim));
        if (rival.commit().commitId().equals(stored.commit().commitId())) {
            rival.alreadyStoredAs(stored.number());
            frontier.await(rival);
        } else {
            rival.failed(new StreamConflict(claim));
        }
        return true;
    }
}
