package com.motivata.embedded;

import org.h2.mvstore.MVStore;

/**
 * Leaves nothing in the data file that was changed or deleted: every chunk with something superseded in it is written anew,
 * and the space of the old ones is overwritten. Done when somebody asks for it; the server's own business goes on after it.
 */
final class Wiping {

    private static final int ALL_THAT_IS_LIVE = 100;
    private static final int MOST_ROUNDS = 100;
    private static final int BYTES_AT_ONCE = 16 << 20;
    private static final int PASSES = 4;

    private final MVStore store;

    Wiping(MVStore store) {
        this.store = store;
    }

    /** Nobody may write meanwhile. */
    void wipe() {
        int retention = store.getRetentionTime();
        int versions = store.getVersionsToKeep();
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
        try {
            rewrite();
        } finally {
            store.setVersionsToKeep(versions);
            store.setRetentionTime(retention);
        }
        ((WipingFileStore) store.getFileStore()).wipeFreeSpace();
    }

    private void rewrite() {
        for (int pass = 0; pass < PASSES; pass++) {
            makeNewVersion();
            for (int round = 0; round < MOST_ROUNDS && store.compact(ALL_THAT_IS_LIVE, BYTES_AT_ONCE); round++) {
                store.commit();
            }
            makeNewVersion();
            store.getFileStore().dropUnusedChunks();
        }
    }

    /**
     * What a version no longer uses is counted as unused, and a chunk of which nothing is used is dropped, by a later
     * version; a commit without a change makes none.
     */
    private void makeNewVersion() {
        store.setStoreVersion(store.getStoreVersion() + 1);
        store.commit();
    }
}
