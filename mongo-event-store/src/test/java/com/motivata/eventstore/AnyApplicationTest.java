package com.motivata.eventstore;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The ten lines of the README, with nothing of this project but them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnyApplicationTest {

    private static final List<String> SEEN = new CopyOnWriteArrayList<>();

    record Said(String text) {}

    static final class Listener {

        @EventHandler
        void on(Said said) {
            SEEN.add(said.text());
        }
    }

    @Test
    void uses_the_log_with_ten_lines() {
        MongoDatabase database = TestServer.newDatabase();
        Serializer json = Jackson3Serializer.builder().build();
        CommitLog log = CommitLog.open(database, Clock.systemUTC());
        CommitLogStorageEngine engine = CommitLogStorageEngine.builder(log, new Snapshots(database))
                .eventSerializer(json)
                .snapshotSerializer(json)
                .build();
        Configurer configurer = DefaultConfigurer.defaultConfiguration()
                .configureEventStore(c -> PushEventStore.builder(engine).build())
                .eventProcessing(processing -> processing.usingPooledStreamingEventProcessors());
        Configuration axon = configurer
                .configureSerializer(c -> json)
                .eventProcessing(processing -> processing
                        .registerTokenStore(c -> new InMemoryTokenStore())
                        .registerEventHandler(c -> new Listener()))
                .start();
        try {
            axon.eventStore().publish(GenericEventMessage.asEventMessage(new Said("hello")));
            Await.until(() -> SEEN.contains("hello"));
        } finally {
            axon.shutdown();
        }

        assertThat(log.byNumber(1).orElseThrow().events()).hasSize(1);
    }
}
