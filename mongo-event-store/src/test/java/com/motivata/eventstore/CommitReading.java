package com.motivata.eventstore;

import java.util.List;

/** Reads commits made by {@link TestLog#commit}, whose events have no content. */
final class CommitReading {

    private CommitReading() {}

    static List<Long> numbers(CommitLog log, long from, int count) {
        return log.readRaw(from, count).stream().map(CommitDocuments::number).toList();
    }
}
