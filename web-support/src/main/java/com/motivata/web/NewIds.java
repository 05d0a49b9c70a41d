package com.motivata.web;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;

/** Fresh ids in the form of an ObjectId: 24 hex digits, the first 8 the second of its making, the rest random. */
public final class NewIds {

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public NewIds(Clock clock) {
        this.clock = clock;
    }

    public String next() {
        ByteBuffer id = ByteBuffer.allocate(12);
        id.putInt((int) clock.instant().getEpochSecond()).putLong(random.nextLong());
        return HexFormat.of().formatHex(id.array());
    }
}
