package com.motivata.eventstore;

/**
 * The server did not say, within the log's patience, whether the commit was stored. Neither success nor failure may
 * be reported; whoever has the commit id can ask {@link CommitLog#findByCommitId} later.
 */
public final class OutcomeUnknown extends RuntimeException {

    OutcomeUnknown(String commitId, Throwable cause) {
        super("whether commit %s was stored is not known: %s".formatted(commitId, cause.getMessage()), cause);
    }
}
