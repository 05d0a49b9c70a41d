package com.motivata.events;

import com.motivata.eventstore.personal.PersonKeys;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key the golden files are encrypted with, or what reads without it. */
enum OneKeyForAll implements PersonKeys {
    THE_GOLDEN_KEY(Optional.of(
            new SecretKeySpec("the key of the golden files, 32.".getBytes(StandardCharsets.US_ASCII), "AES"))),
    DESTROYED(Optional.empty());

    private final transient Optional<SecretKey> key;

    OneKeyForAll(Optional<SecretKey> key) {
        this.key = key;
    }

    @Override
    public Optional<SecretKey> find(String personId) {
        return key;
    }

    @Override
    public Optional<SecretKey> findOrCreate(String personId) {
        return key;
    }

    @Override
    public void destroy(String personId) {
        throw new UnsupportedOperationException("the golden files stay readable");
    }
}
