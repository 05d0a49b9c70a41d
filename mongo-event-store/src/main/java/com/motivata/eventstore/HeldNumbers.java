package com.motivata.eventstore;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
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
final class HeldNumbers implements Iterable<Long> {

    private final Numbers numbers;
    private final Frontier frontier;
    private final LookUp lookUp;
    private final NavigableSet<Long> held = new TreeSet<>();
    private final Set<Long> ofThisBatch = new HashSet<>();
    private int losses;

    HeldNumbers(Numbers numbers, Frontier frontier, LookUp lookUp) {
        this.numbers = numbers;
        this.frontier = frontier;
        this.lookUp = lookUp;
    }

    boolean isEmpty() {
        return held.isEmpty();
    }

    @Override
    public Iterator<Long> iterator() {
        return held.iterator();
    }

    /** Takes as many as are missing; maybe none, if the log has to become complete first. */
    void takeUpTo(int wanted) {
        if (wanted > held.size()) {
            held.addAll(numbers.take(wanted - held.size()));
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

    /** Drops those under which something durable is found. */
    Taken dropTaken() {
        Map<Long, Long> taken = lookUp.timesOf(List.copyOf(held));
        frontier.stored(taken);
        letGo(taken.keySet());
        Set<Long> byOthers = new HashSet<>(taken.keySet());
        byOthers.removeAll(ofThisBatch);
        if (!byOthers.isEmpty()) {
            numbers.lost(byOthers, losses > 0 && isOutrun(Collections.min(byOthers)) ? losses : 0);
            losses++;
        }
        return new Taken(taken.keySet(), !byOthers.isEmpty());
    }

    /** A number that was filled was lost to somebody who had waited for it, not to one who is always first. */
    private boolean isOutrun(long number) {
        for (BsonDocument commit : lookUp.between(number, 1, BsonDocument.class)) {
            return !CommitDocuments.isFiller(commit);
        }
        return false;
    }

    /** @param byOthers whether any of them was taken by another process */
    record Taken(Set<Long> numbers, boolean byOthers) {}
}
