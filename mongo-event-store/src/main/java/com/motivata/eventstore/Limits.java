package com.motivata.eventstore;

/** What fits into one commit. Checked before anything is written. */
public final class Limits {

    /** Events in one commit: a tracking token has ten bits for the place within the commit. */
    public static final int EVENTS = 1023;

    /** Bytes of BSON in one commit. MongoDB takes 16 MB; half of it is left for the wire and for indexes. */
    public static final int COMMIT_BYTES = 8 * 1024 * 1024;

    /** Bytes (UTF-8) of an aggregate identifier, a commit id and the other ids in a commit. */
    public static final int ID_BYTES = 256;

    private Limits() {}
}
