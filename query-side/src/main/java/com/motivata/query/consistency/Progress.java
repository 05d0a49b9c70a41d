package com.motivata.query.consistency;

/** How far the views are that this node's queries read. */
public interface Progress {

    /** The number of the last commit that every projection has handled. */
    long handledCommit();
}
