package com.motivata.api.session;

/** For how many a session is. */
public enum SessionType {
    /** One to one: a single slot. */
    OTO,
    /** One to many: as many slots as it says, or any number. */
    OTM
}
