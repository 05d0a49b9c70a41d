package com.motivata.query.audit;

import java.io.IOException;

/** Writes events one after the other, in some format. Closing is left to whoever opened what it writes to. */
public interface EventWriter {

    void write(EventLine line) throws IOException;

    /** Sends what was written on its way. */
    void flush() throws IOException;

    /** Lets a reader that waits for more know that somebody is still there. */
    void keepAlive() throws IOException;
}
