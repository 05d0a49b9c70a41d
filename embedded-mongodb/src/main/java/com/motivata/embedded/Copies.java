package com.motivata.embedded;

import java.util.function.Supplier;

/**
 * Decides whether queries hand out copies. The server changes documents in place, and a stored one may just be on its
 * way to a client or into the file: so whatever writes into its results works on copies.
 */
final class Copies {

    private static final ThreadLocal<Boolean> WANTED = ThreadLocal.withInitial(() -> false);

    private Copies() {}

    static boolean wanted() {
        return WANTED.get();
    }

    static <T> T duringWhich(Supplier<T> command) {
        boolean before = WANTED.get();
        WANTED.set(true);
        try {
            return command.get();
        } finally {
            WANTED.set(before);
        }
    }
}
