package com.motivata.api.sos;

import com.motivata.api.common.UserId;

/** A user's way through a program: all runs, one after the other, share this stream. */
public record SosProgressId(ProgramId programId, UserId userId) {

    /** The aggregate's identifier: {@code <program>:<user>}; a program id has a fixed length, so no two pairs collide. */
    @Override
    public String toString() {
        return programId + ":" + userId;
    }
}
