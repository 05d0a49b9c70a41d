package com.motivata.embedded;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the server library's and netty's logs from a user who did not ask for them: they tell of every connection, and
 * print whole documents with every error a client gets anyway. A level that somebody configured stays.
 */
final class LibraryLogs {

    private LibraryLogs() {}

    static void quieten() {
        if (isLogback()) {
            Logback.setUnlessConfigured("de.bwaldvogel.mongo", Level.OFF);
            Logback.setUnlessConfigured("io.netty", Level.WARN);
        }
    }

    /** By name, because logback need not be there. */
    private static boolean isLogback() {
        return LoggerFactory.getILoggerFactory().getClass().getName().startsWith("ch.qos.logback.");
    }

    /** A class of its own, loaded only with logback. */
    private static final class Logback {

        static void setUnlessConfigured(String name, Level level) {
            if (LoggerFactory.getLogger(name) instanceof Logger logger && logger.getLevel() == null) {
                logger.setLevel(level);
            }
        }
    }
}
