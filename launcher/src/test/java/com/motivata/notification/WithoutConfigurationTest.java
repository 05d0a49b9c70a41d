package com.motivata.notification;

import com.motivata.support.Challenger;
import com.motivata.support.SharedApplication;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WithoutConfigurationTest {

    @Test
    void the_log_takes_what_nobody_is_configured_for_and_the_user_finds_it_in_the_app() {
        var api = SharedApplication.api();
        var uma = api.as(api.token("{\"role\":\"user\",\"sub\":\"uma-of-the-log\",\"email\":\"uma@example.org\"}"));
        new Challenger(uma, Challenger.newChallenge(api.as("admin", "ada"), 30))
                .join()
                .expect(201);

        await().atMost(Duration.ofMinutes(2))
                .until(() -> !mine(uma.get("/api/app/notifications").expect(200).at("/data"))
                        .isEmpty());
        var told = uma.get("/api/app/notifications").at("/data/notifications/0");
        assertThat(told.path("title").asString()).isEqualTo("Welcome to “A challenge of 30 days”");
        assertThat(api.as("admin", "ada")
                        .get("/api/admin/notifications/" + told.path("_id").asString() + "/why")
                        .text("/data/attempts/0/provider"))
                .isEqualTo("log");
    }

    private static JsonNode mine(JsonNode data) {
        return data.path("notifications");
    }
}
