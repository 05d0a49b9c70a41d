package com.motivata.process;

/** How sagas have something done. */
public interface Instructions {

    /**
     * Returns when it is done, in a commit of its own, or when a rule said no: then the world has moved on, and there is
     * nothing left to do. Throws what went wrong otherwise: then it is to be tried again.
     */
    void carryOut(Object command);
}
