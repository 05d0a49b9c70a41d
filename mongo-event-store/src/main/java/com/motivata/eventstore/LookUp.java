package com.motivata.eventstore;

import java.util.List;
import org.bson.BsonDocument;

/** How to find commits by number. Two ways, because numbers are dense and not every server has ordered indexes. */
interface LookUp {

    /** The number of the last commit, given that everything up to {@code known} is there; 0 in an empty log. */
    long lastFrom(long known);

    /** What there is of the {@code count} commits from this number on, in any order. */
    Iterable<BsonDocument> between(long from, int count);

    boolean exists(long number);

    /** The commits holding any of these positions, in any order. */
    List<BsonDocument> holding(List<String> positions);
}
