package com.motivata.launcher.replay;

import com.motivata.eventstore.personal.PersonKeys;
import java.util.Optional;
import javax.crypto.SecretKey;

/** As if everybody was forgotten: for who replays without the master key. */
enum Erased implements PersonKeys {
    ALL;

    @Override
    public Optional<SecretKey> find(String personId) {
        return Optional.empty();
    }

    @Override
    public Optional<SecretKey> findOrCreate(String personId) {
        return Optional.empty();
    }

    @Override
    public void destroy(String personId) {
        throw new UnsupportedOperationException("a replay changes nothing");
    }
}
