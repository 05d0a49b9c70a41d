package com.motivata.embedded;

import java.nio.ByteBuffer;
import java.util.Map;
import org.h2.mvstore.SingleFileStore;

/** The data file. Space that is no longer used keeps what was in it until it is used again, or wiped. */
final class WipingFileStore extends SingleFileStore {

    /** As the store divides its file. */
    private static final int BLOCK_BYTES = 4 * 1024;

    private static final int BLOCKS_AT_ONCE = 256;
    private static final int HEADER_BLOCKS = 2;

    WipingFileStore(Map<String, Object> config) {
        super(config);
    }

    /** Overwrites all space that is free. Nobody may write meanwhile. */
    void wipeFreeSpace() {
        long blocks = size() / BLOCK_BYTES;
        long block = HEADER_BLOCKS;
        while (block < blocks) {
            int free = freeFrom(block, blocks);
            if (free > 0) {
                wipe(block, free);
            }
            block += Math.max(1, free);
        }
        sync();
    }

    private int freeFrom(long block, long blocks) {
        int free = 0;
        while (free < BLOCKS_AT_ONCE && block + free < blocks && isFree(block + free)) {
            free++;
        }
        return free;
    }

    private boolean isFree(long block) {
        return freeSpace.isFree(block * BLOCK_BYTES, BLOCK_BYTES);
    }

    private void wipe(long block, int count) {
        ByteBuffer zeros = ByteBuffer.allocate(count * BLOCK_BYTES);
        writeFully(null, block * BLOCK_BYTES, zeros);
    }
}
