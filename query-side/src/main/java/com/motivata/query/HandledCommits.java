package com.motivata.query;

import java.util.Map;

/** How far each processor is, wherever it runs. */
public interface HandledCommits {

    /** The number of the last commit it has handled; -1 before the first. */
    long handledCommit(String processor);

    /** The position of each of its segments. */
    Map<Integer, Long> positions(String processor);
}
