package com.motivata.query.consistency;

import java.util.OptionalLong;

/** Who committed what, as the event log knows it. */
public interface WriteLog {

    /**
     * @param actorId the user id recorded with the commit
     * @param afterCommit a commit number; what is at or below it is of no interest
     * @return the number of the actor's last commit above it, empty if there is none
     */
    OptionalLong lastCommitOf(String actorId, long afterCommit);

    /** The highest commit number this process has heard of; costs nothing, and may lag behind other processes. */
    default long lastKnownCommit() {
        return 0;
    }
}
