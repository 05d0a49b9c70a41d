package com.motivata.edge;

import com.motivata.embedded.EmbeddedMongo;
import com.motivata.support.TestApplication;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DatabaseGoneTest {

    private static final String PROGRAM =
            "{\"title\":\"T\",\"type\":\"GSOS\",\"description\":\"D\",\"durationDays\":1}";

    @TempDir
    Path data;

    @Test
    void while_the_database_is_away_callers_are_asked_to_come_back_and_then_served_once() throws IOException {
        var database = EmbeddedMongo.start(data.resolve("mongodb"));
        try (var application = TestApplication.start(
                data, "--motivata.mongodb.uri=" + database.connectionString() + "/?serverSelectionTimeoutMS=500")) {
            var admin = application.api().as("admin", "ada").with("Idempotency-Key", "once");
            var followed = admin.stream("/api/admin/events?follow=true");
            database.close();

            assertThatThrownBy(followed::readAllBytes)
                    .as("an export that is not whole breaks off, and does not end as if it were")
                    .isInstanceOf(IOException.class);
            var refused = admin.post("/api/admin/sos/programs", PROGRAM).expect(503);
            assertThat(refused.header("Retry-After")).isNotBlank();
            assertThat(refused.text("/error")).isEqualTo("UNAVAILABLE");

            try (var again = EmbeddedMongo.start(data.resolve("mongodb"), database.port())) {
                assertThat(again.port()).isEqualTo(database.port());
                var created = admin.post("/api/admin/sos/programs", PROGRAM).expect(201);
                var repeated = admin.post("/api/admin/sos/programs", PROGRAM).expect(201);
                assertThat(repeated.json()).isEqualTo(created.json());
                // The projections find the database again in their own time; until then a read says that it is stale.
                await().atMost(Duration.ofMinutes(2)).until(() -> {
                    var programs = admin.get("/api/admin/sos/programs").expect(200);
                    var shown = programs.at("/meta/total").asInt();
                    assertThat(shown == 1
                                    || programs.header("X-Read-Consistency").equals("stale"))
                            .isTrue();
                    return shown == 1;
                });
            }
        }
    }
}
