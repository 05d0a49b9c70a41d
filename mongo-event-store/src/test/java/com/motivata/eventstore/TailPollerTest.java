package com.motivata.eventstore;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TailPollerTest {

    @Test
    void a_server_that_stays_away_is_reported_once() {
        Logger logger = (Logger) LoggerFactory.getLogger(TailPoller.class);
        ListAppender<ILoggingEvent> messages = new ListAppender<>();
        messages.start();
        logger.addAppender(messages);
        AtomicInteger polls = new AtomicInteger();
        TailPoller poller = new TailPoller(logWithoutServer(), Duration.ofMillis(1), () -> polls.incrementAndGet() > 0);
        try {
            poller.start();
            Await.until(() -> polls.get() > 5);
        } finally {
            poller.stop();
            logger.detachAppender(messages);
        }

        assertThat(messages.list).hasSize(1);
    }

    private static CommitLog logWithoutServer() {
        try (MongoClient client = MongoClients.create(TestServer.uri())) {
            return CommitLog.open(client.getDatabase(TestServer.newName()), InstantSource.system());
        }
    }
}
