package com.motivata.api.common;

/** Implemented by whatever keeps what people say in the clear outside of the log, such as views and messages. */
public interface PersonalTraces {

    /** Leaves nothing of it, and may be called any number of times. Who it was about, by their id, may stay. */
    void erase(UserId user);
}
