package com.motivata.eventstore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.bson.BsonDocument;

/**
 * The numbers one batch may write under. Others wait for each of them, so none may be forgotten: it is used, filled,
 * given back, or found to be taken.
 */
final class HeldNumbers {

    private final Numbers numbers;
    private final Frontier frontier;
    private final LookUp lookUp;
    private final NavigableSet<Long> held = new TreeSet<>();
    private final Set<Long> ofThisBatch = new HashSet<>();
    private boolean ahead;
    private int losses;

    HeldNumbers(Numbers numbers, Frontier frontier, LookUp lookUp) {
        this.numbers = numbers;
        this.frontier = frontier;
        this.lookUp = lookUp;
    }

    boolean isEmpty() {
        return held.isEmpty();
    }

    /**
     * First those for so many commits, then those that are too many. Usually the lowest are for the commits. Where somebody
     * quicker takes one after the other, it is the highest, and what is left of the others is filled down to where he is by
     * then: he finds out, and nobody has to wait for them.
     */
    List<Long> inOrderOfUse(int commits) {
        List<Long> rising = List.copyOf(held);
        if (!ahead || rising.size() <= commits) {
            return rising;
        }
        int rest = rising.size() - commits;
        List<Long> order = new ArrayList<>(rising.subList(rest, rising.size()));
        order.addAll(rising.subList(0, rest).reversed());
        return order;
    }

    /** Takes as many as are missing; maybe none, if the log has to become complete first. */
    void takeUpTo(int wanted) {
        int missing = wanted - held.size();
        if (missing > 0) {
            List<Long> taken = numbers.take(missing);
            ahead = taken.size() > missing;
            held.addAll(taken);
        }
    }

    /** Gives back what is too much, as far as that leaves no hole. */
    void giveBackDownTo(int wanted) {
        while (held.size() > wanted && numbers.isLast(held.last())) {
            letGo(List.of(held.last()));
        }
    }

    void letGo(Collection<Long> some) {
        numbers.release(some);
        held.removeAll(some);
    }

    void letGoOfAll() {
        letGo(List.copyOf(held));
    }

    /** A commit of this batch was found under the number. */
    void isOfThisBatch(long number) {
        ofThisBatch.add(number);
    }

    /**
     * Drops those under which something durable is found. To have run into others with numbers that would only have been
     * filled is no loss.
     *
     * @param commits that would have been written under the first of them
     */
    Taken dropTaken(int commits) {
        List<Long> order = inOrderOfUse(commits);
        Map<Long, Long> taken = lookUp.timesOf(order);
        frontier.stored(taken);
        letGo(taken.keySet());
        List<Long> lost = order.stream()
                .limit(commits)
                .filter(taken::containsKey)
                .filter(number -> !ofThisBatch.contains(number))
                .toList();
        if (!lost.isEmpty()) {
            numbers.lost(lost, losses > 0 && isOutrun(Collections.min(lost)) ? losses : 0);
            losses++;
        }
        return new Taken(taken.keySet(), !lost.isEmpty());
    }

    /** A number that was filled was lost to somebody who had waited for it, not to one who is always first. */
    private boolean isOutrun(long number) {
        for (BsonDocument commit : lookUp.between(number, 1, BsonDocument.class)) {
            return !CommitDocuments.isFiller(commit);
        }
        return false;
    }

    /** @param byOthers whether another process was first with any that was for a commit */
    record Taken(Set<Long> numbers, boolean byOthers) {}
}
