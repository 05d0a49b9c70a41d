package com.motivata.eventstore;

/** The log was written by a newer version of this software; an older one must not touch it. */
public final class LogFormatTooNew extends IllegalStateException {

    LogFormatTooNew(String log, int found, int known) {
        super(("the log \"%s\" has format %d, this version of the software knows formats up to %d: "
                        + "start the version that wrote it, or a newer one")
                .formatted(log, found, known));
    }
}
