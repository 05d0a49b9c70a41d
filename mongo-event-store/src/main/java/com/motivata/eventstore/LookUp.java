package com.motivata.eventstore;

import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;

/** How to find commits by number. Two ways, because numbers are dense and not every server has ordered indexes. */
interface LookUp {

    /** The highest number there is, or a number in the dense part of the log not far below it; 0 in an empty log. */
    long farthestFrom(long known);

    /** What there is of the {@code count} commits from this number on, in any order, as documents of this class. */
    <T> Iterable<T> between(long from, int count, Class<T> as);

    /** The times, by number, of what there is of the {@code count} commits from this number on. */
    Map<Long, Long> timesBetween(long from, int count);

    /** The times, by number, of those of these commits that are there. */
    Map<Long, Long> timesOf(List<Long> numbers);

    /** The commits holding any of these positions, in any order. */
    List<BsonDocument> holding(List<String> positions);
}
