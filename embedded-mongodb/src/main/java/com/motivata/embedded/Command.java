package com.motivata.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A client's command: how careful the server must be with it, and the form in which the server understands it. */
record Command(String name, Document query) {

    /** Anything not known to be a read is answered as a write: that is never wrong, only slower. */
    enum Kind {
        HELLO,
        READ,
        COMMITTED_READ,
        WRITE,
        WIPE
    }

    private static final int DOCUMENTS_PER_BATCH = 1_000;

    private static final Set<String> READS = Set.of(
            "aggregate",
            "buildinfo",
            "collstats",
            "connectionstatus",
            "count",
            "dbstats",
            "distinct",
            "endsessions",
            "explain",
            "find",
            "getlasterror",
            "getlog",
            "getmore",
            "hostinfo",
            "ismaster",
            "killcursors",
            "listcollections",
            "listdatabases",
            "listindexes",
            "ping",
            "serverstatus",
            "validate",
            "whatsmyuri");

    static Command of(String name, Document query) {
        Command command = new Command(name, query);
        return switch (command.key()) {
            case "find", "getmore" -> command.inBatches();
            default -> command;
        };
    }

    private String key() {
        return name.toLowerCase(Locale.ROOT);
    }

    Kind kind() {
        if (key().equals("hello")) {
            return Kind.HELLO;
        }
        if (key().equals("wipefreedspace")) {
            return Kind.WIPE;
        }
        if (!READS.contains(key()) || writesCollection()) {
            return Kind.WRITE;
        }
        return wantsCommitted() ? Kind.COMMITTED_READ : Kind.READ;
    }

    private boolean writesCollection() {
        return query.get("pipeline") instanceof List<?> stages
                && !stages.isEmpty()
                && stages.getLast() instanceof Document last
                && (last.containsKey("$out") || last.containsKey("$merge"));
    }

    private boolean wantsCommitted() {
        return query.get("readConcern") instanceof Document concern
                && concern.get("level") instanceof String level
                && !level.equals("local")
                && !level.equals("available");
    }

    boolean isInsert() {
        return key().equals("insert");
    }

    boolean isOrderedUpdateOfMany() {
        return key().equals("update")
                && !Boolean.FALSE.equals(query.get("ordered"))
                && query.get("updates") instanceof List<?> updates
                && updates.size() > 1;
    }

    /** Without a batch size the server would answer with everything at once, beyond what a message may hold. */
    private Command inBatches() {
        return isPositive(query.get("batchSize"))
                ? this
                : new Command(name, query.clone().append("batchSize", DOCUMENTS_PER_BATCH));
    }

    private static boolean isPositive(@Nullable Object batchSize) {
        return batchSize instanceof Number number && number.intValue() > 0;
    }
}
