package com.motivata.edge;

import com.motivata.support.SharedApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The API's description: complete, and with an example for everything that is sent or answered. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpenApiTest {

    private final JsonNode api =
            SharedApplication.api().get("/v3/api-docs").expect(200).json();

    @Test
    void is_of_version_3_1() {
        assertThat(api.get("openapi").asString()).startsWith("3.1");
    }

    @Test
    void has_an_example_of_every_body_and_every_answer() {
        var missing = new ArrayList<String>();
        for (var path : api.get("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                var name = operation.getKey() + " " + path.getKey();
                if (operation.getValue().has("requestBody")
                        && hasNoExample(operation.getValue().get("requestBody"))) {
                    missing.add(name + ": body");
                }
                if (successes(operation.getValue()).stream().allMatch(OpenApiTest::hasNoExample)) {
                    missing.add(name + ": answer");
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void gives_every_answer_a_schema_of_its_own() {
        assertThat(api.at("/components/schemas").propertyNames())
                .contains("FindHistoryResult", "FindStreakResult")
                .doesNotContain("Result");
    }

    private static List<JsonNode> successes(JsonNode operation) {
        return operation.get("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static boolean hasNoExample(JsonNode described) {
        return described
                .path("content")
                .valueStream()
                .allMatch(form -> form.path("examples").isEmpty());
    }
}
