package com.motivata.eventstore;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The tests of the log's promises once more, on a real MongoDB: the one that {@code MOTIVATA_TEST_MONGODB_URI} names, and
 * containers where there is Docker. Skipped, with a message, where there is neither.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OtherServersTest {

    private static final String IMAGE = "mongo:8";

    @Test
    void the_promises_hold_on_the_server_that_the_environment_names() throws Exception {
        String uri = System.getenv("MOTIVATA_TEST_MONGODB_URI");
        if (uri == null) {
            skip("MOTIVATA_TEST_MONGODB_URI is not set: the event log was not tested on a MongoDB of yours");
        } else {
            assertPromisesHoldOn(uri);
        }
    }

    @Test
    void the_promises_hold_on_a_standalone_mongodb_in_a_container() throws Exception {
        needDocker();
        try (MongoDBContainer server = new MongoDBContainer(IMAGE)) {
            server.start();
            assertPromisesHoldOn(server.getConnectionString());
        }
    }

    @Test
    void the_promises_hold_on_a_replica_set_in_a_container() throws Exception {
        needDocker();
        try (MongoDBContainer server = new MongoDBContainer(IMAGE).withReplicaSet()) {
            server.start();
            assertPromisesHoldOn(server.getReplicaSetUrl());
        }
    }

    private static void needDocker() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            skip("there is no Docker: the event log was not tested on a MongoDB in a container");
        }
    }

    private static void skip(String why) {
        System.out.println("[SKIPPED] " + why);
        Assumptions.abort(why);
    }

    private static void assertPromisesHoldOn(String uri) throws IOException, InterruptedException {
        List<String> said = Collections.synchronizedList(new ArrayList<>());
        Map<String, String> properties = Map.of(TestServer.OTHER, uri);
        try (TestJvm suite = TestJvm.start(PromisesSuite.class, said::add, properties)) {
            assertThat(suite.awaitEnd()).as(() -> String.join("\n", said)).isZero();
        }
    }
}
