package com.motivata.query;

/** What a projection keeps. It is replaced as a whole by each event folded in. */
public interface View {

    /** Where the last event folded in stands in the log; an event at or below it changes nothing. */
    long position();
}
