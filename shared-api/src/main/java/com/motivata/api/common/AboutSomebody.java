package com.motivata.api.common;

/**
 * Implemented by an answer that says something about somebody else than who asked for it. Where it is kept, it is for as
 * long as that person's data.
 */
public interface AboutSomebody {

    /** By which the person's data is erased. */
    String personId();
}
