package com.motivata.eventstore.personal;

import com.motivata.eventstore.personal.MongoPersonKeys.StoredKey;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The keys used last, each for a short time only. That a person has no key yet is not remembered. A key looked up
 * while it is being forgotten is handed out but not kept.
 */
final class KeyCache {

    private static final int ENTRIES = 10_000;

    private record Kept(StoredKey key, long expiresAt) {}

    private final long lifetimeNanos;
    private final LongSupplier nanoTime;
    private long forgotten;
    private final Map<String, Kept> entries = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > ENTRIES;
        }
    };

    KeyCache(Duration lifetime, LongSupplier nanoTime) {
        this.lifetimeNanos = lifetime.toNanos();
        this.nanoTime = nanoTime;
    }

    Optional<StoredKey> get(String personId, Supplier<Optional<StoredKey>> source) {
        long now = nanoTime.getAsLong();
        long forgottenBefore;
        synchronized (this) {
            Kept entry = entries.get(personId);
            if (entry != null && entry.expiresAt() - now > 0) {
                return Optional.of(entry.key());
            }
            forgottenBefore = forgotten;
        }
        Optional<StoredKey> found = source.get();
        found.ifPresent(key -> keep(personId, new Kept(key, now + lifetimeNanos), forgottenBefore));
        return found;
    }

    private synchronized void keep(String personId, Kept entry, long forgottenBefore) {
        if (forgotten == forgottenBefore) {
            entries.put(personId, entry);
        }
    }

    synchronized void forget(String personId) {
        forgotten++;
        entries.remove(personId);
    }
}
