package com.motivata.eventstore.personal;

import com.mongodb.client.MongoDatabase;
import com.motivata.eventstore.TestServer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MongoPersonKeysTest {

    private static final byte[] MASTER_KEY = new byte[32];
    private static final int RACERS = 16;

    private final MongoDatabase database = TestServer.newDatabase();
    private final AtomicLong nanoTime = new AtomicLong();
    private final MongoPersonKeys keys = keys();

    private MongoPersonKeys keys() {
        return new MongoPersonKeys(
                database, MASTER_KEY, InstantSource.system(), new KeyCache(MongoPersonKeys.CACHED_FOR, nanoTime::get));
    }

    @Test
    void sixteen_first_uses_at_once_end_with_one_key() throws Exception {
        CyclicBarrier start = new CyclicBarrier(RACERS);
        List<Callable<SecretKey>> racers = new ArrayList<>();
        for (int i = 0; i < RACERS; i++) {
            MongoPersonKeys process = keys();
            racers.add(() -> {
                start.await();
                return process.findOrCreate("anna").orElseThrow();
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(RACERS)) {
            Set<String> made = threads.invokeAll(racers).stream()
                    .map(Future::resultNow)
                    .map(key -> Arrays.toString(key.getEncoded()))
                    .collect(Collectors.toSet());
            assertThat(made).hasSize(1);
        }
    }

    @Test
    void each_person_has_a_key_of_their_own_that_stays() {
        SecretKey anna = keys.findOrCreate("anna").orElseThrow();

        assertThat(keys.findOrCreate("bert").orElseThrow()).isNotEqualTo(anna);
        assertThat(keys().find("anna")).contains(anna);
    }

    @Test
    void a_destroyed_key_is_never_made_again() {
        keys.findOrCreate("anna");
        keys.destroy("anna");

        assertThat(keys.find("anna")).isEmpty();
        assertThat(keys.findOrCreate("anna")).isEmpty();
        assertThat(keys().findOrCreate("anna")).isEmpty();
    }

    @Test
    void a_person_can_be_erased_before_the_first_key() {
        keys.destroy("anna");
        keys.destroy("anna");

        assertThat(keys.findOrCreate("anna")).isEmpty();
    }

    @Test
    void a_destruction_by_another_process_is_seen_when_the_cached_key_expires() {
        keys.findOrCreate("anna");
        keys().destroy("anna");
        nanoTime.addAndGet(
                MongoPersonKeys.CACHED_FOR.minus(Duration.ofMillis(1)).toNanos());
        assertThat(keys.find("anna")).isPresent();

        nanoTime.addAndGet(Duration.ofMillis(1).toNanos());

        assertThat(keys.find("anna")).isEmpty();
    }

    @Test
    void reading_for_a_person_without_key_makes_none() {
        assertThatThrownBy(() -> keys.find("anna")).isInstanceOf(UnreadablePersonalData.class);
        assertThatThrownBy(() -> keys.find("anna")).isInstanceOf(UnreadablePersonalData.class);
    }

    @Test
    void the_master_key_has_32_bytes() {
        assertThatThrownBy(() -> new MongoPersonKeys(database, new byte[16], InstantSource.system()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32");
    }
}
