package com.motivata.eventstore;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Now and then cuts a connection: in the middle of a request, or when the server has acted and the driver waits for the
 * answer. Calm until told otherwise.
 */
final class CuttingProxy extends Proxy {

    private static final int HANDSHAKE_BYTES = 4_000;
    private static final int PER_MILLE_AFTER = 20;
    private static final int PER_MILLE_BEFORE = 10;

    private final Random seeds;
    final AtomicInteger cutBefore = new AtomicInteger();
    final AtomicInteger cutAfter = new AtomicInteger();
    private volatile boolean cutting;

    CuttingProxy(long seed) throws IOException {
        this.seeds = new Random(seed);
    }

    void rage() {
        cutting = true;
    }

    @Override
    Pump requests() {
        return pump(PER_MILLE_BEFORE, cutBefore, true);
    }

    @Override
    Pump answers() {
        return pump(PER_MILLE_AFTER, cutAfter, false);
    }

    private Pump pump(int perMille, AtomicInteger cuts, boolean halfGoes) {
        Random random = new Random(seeds.nextLong());
        return (bytes, count, total, out) -> {
            boolean cut = cutting && total > HANDSHAKE_BYTES && random.nextInt(1000) < perMille;
            out.write(bytes, 0, cut ? (halfGoes ? count / 2 : 0) : count);
            if (cut) {
                cuts.incrementAndGet();
            }
            return !cut;
        };
    }
}
