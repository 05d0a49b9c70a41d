package com.motivata.embedded;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // who waits for a chunk cannot be interrupted
class GroupCommitTest {

    private MVStore store;
    private MVMap<String, String> map;
    private GroupCommit commits;

    @BeforeEach
    void open(@TempDir Path directory) {
        store = DataFile.open(directory);
        map = store.openMap("map");
        commits = new GroupCommit(store);
    }

    @AfterEach
    void close() {
        commits.close();
        store.closeImmediately();
    }

    @Test
    void an_answered_write_is_in_the_file() {
        commits.write(() -> map.put("key", "value"));

        assertThat(store.hasUnsavedChanges()).isFalse();
    }

    @Test
    void a_refused_write_is_answered_when_what_it_saw_is_in_the_file() {
        assertThatThrownBy(() -> commits.write(() -> {
                    map.put("key", "half");
                    throw new IllegalStateException("refused");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(store.hasUnsavedChanges()).isFalse();
    }

    @Test
    void a_committed_read_waits_for_the_write_it_saw() throws Exception {
        CountDownLatch changed = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        Thread writer = Thread.ofPlatform()
                .start(() -> commits.write(() -> {
                    map.put("key", "value");
                    changed.countDown();
                    awaitUninterrupted(mayEnd);
                    return ended.getAndSet(true);
                }));
        changed.await();
        CompletableFuture<Boolean> writeEndedBeforeRead = new CompletableFuture<>();
        Thread reader = Thread.ofPlatform().start(() -> {
            commits.readCommitted(() -> map.get("key"));
            writeEndedBeforeRead.complete(ended.get());
        });
        while (reader.getState() != Thread.State.WAITING && reader.isAlive()) {
            Thread.onSpinWait();
        }
        mayEnd.countDown();

        assertThat(writeEndedBeforeRead.get()).isTrue();
        writer.join();
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_write_the_file_could_not_take_is_not_answered_as_done_and_none_follows() {
        assertThatThrownBy(() -> commits.write(() -> {
                    map.put("key", "value");
                    store.closeImmediately();
                    return "done";
                }))
                .isInstanceOf(MongoServerError.class)
                .hasMessageContaining("cannot be written");

        assertThatThrownBy(() -> commits.write(() -> "next")).isInstanceOf(MongoServerError.class);
    }

    @Test
    void a_wipe_that_ends_after_a_later_commit_takes_nothing_back() {
        commits.write(() -> map.put("key", "value"));

        commits.settle(0);

        assertThat(commits.readCommitted(() -> map.get("key"))).isEqualTo("value");
    }
}
