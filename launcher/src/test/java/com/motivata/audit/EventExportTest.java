package com.motivata.audit;

import com.mongodb.client.MongoDatabase;
import com.motivata.support.Answer;
import com.motivata.support.Api;
import com.motivata.support.Challenger;
import com.motivata.support.FoldedLog;
import com.motivata.support.SharedApplication;
import com.motivata.support.SosAdmin;
import com.motivata.support.SosUser;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The log as analysts get it: whole, in order, filtered, restartable, and without what people said. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventExportTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Api API = SharedApplication.api();
    private static final String USER = "export-user";
    private static final String SECRET = "Only an auditor reads this";
    private static final String QUESTION = "{\"questionText\":\"What is on your mind?\",\"questionType\":\"text\"}";

    private static Api admin = API;
    private static String program = "";
    private static String challenge = "";

    @BeforeAll
    static void somebody_has_said_something() {
        admin = API.as("admin", "export-admin");
        var sos = new SosAdmin(admin);
        program = sos.program(1);
        sos.quiz(program, 1, QUESTION);
        challenge = Challenger.newChallenge(admin, 3);
        var api = API.as("user", USER);
        var user = new SosUser(api, program);
        for (int run = 1; run <= 2; run++) {
            user.start(1).expect(201);
            user.submitToday("\"" + SECRET + "\"").expect(200);
        }
        new Challenger(api, challenge).join().expect(201);
        new Challenger(API.as("user", "export-other"), challenge).join().expect(201);
    }

    @Test
    void is_the_whole_log_in_its_order() {
        var stored = FoldedLog.commits(SharedApplication.get().bean(MongoDatabase.class)).stream()
                .flatMap(commit -> FoldedLog.events(commit).stream())
                .map(event -> event.getString("id"))
                .toList();

        var exported = lines(admin.get("/api/admin/events"));

        assertThat(exported)
                .extracting(line -> line.at("/eventId").asString())
                .startsWith(stored.toArray(String[]::new));
        assertThat(exported)
                .extracting(line -> line.at("/position").asLong())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void goes_on_after_the_last_position_without_gap_or_repeat() {
        var whole = admin.get("/api/admin/events").expect(200).text().lines().toList();

        var inParts = new ArrayList<String>();
        for (long after = 0; inParts.size() < whole.size(); after = position(inParts.getLast())) {
            var part = admin.get("/api/admin/events?limit=7&afterPosition=" + after)
                    .expect(200);
            assertThat(part.text().lines().count()).isBetween(1L, 7L);
            inParts.addAll(part.text().lines().toList());
        }

        assertThat(inParts.subList(0, whole.size())).isEqualTo(whole);
    }

    @Test
    void gives_the_events_of_one_type() {
        assertThat(lines(admin.get("/api/admin/events?type=challenge.ChallengeJoined&userId=" + USER)))
                .extracting(line -> line.at("/type").asString())
                .containsExactly("challenge.ChallengeJoined");
    }

    @Test
    void gives_the_events_of_one_aggregate() {
        var aggregate = program + ":" + USER;

        assertThat(lines(admin.get("/api/admin/events?aggregateType=SosProgress&aggregateId=" + aggregate)))
                .hasSize(6)
                .allMatch(line -> line.at("/aggregateId").asString().equals(aggregate));
    }

    @Test
    void gives_the_events_about_one_user() {
        assertThat(lines(admin.get("/api/admin/events?userId=" + USER)))
                .hasSize(7)
                .allMatch(line -> line.at("/actorId").asString().equals(USER))
                .allMatch(line -> line.at("/payload/userId").asString().equals(USER));
    }

    @Test
    void gives_what_was_stored_from_one_instant_to_before_another() {
        var mine = lines(admin.get("/api/admin/events?userId=" + USER));
        var from = mine.get(2).at("/storedAt").asString();
        var to = mine.getLast().at("/storedAt").asString();

        var within = lines(admin.get("/api/admin/events?userId=%s&from=%s&to=%s".formatted(USER, from, to)));

        var expected = mine.stream()
                .filter(line -> line.at("/storedAt").asString().compareTo(from) >= 0)
                .filter(line -> line.at("/storedAt").asString().compareTo(to) < 0)
                .toList();
        assertThat(within).isEqualTo(expected).isNotEmpty();
    }

    @Test
    void shows_an_admin_pseudonyms_that_tell_equal_answers_from_different_ones() {
        var answers = answers(admin);

        assertThat(answers).hasSize(2).allMatch(answer -> answer.startsWith("pseudonym:"));
        assertThat(answers.getFirst()).isEqualTo(answers.getLast());
        assertThat(admin.get("/api/admin/events").text()).doesNotContain(SECRET, "enc:1:");
    }

    @Test
    void shows_an_auditor_what_people_said() {
        assertThat(answers(API.as("auditor", "export-auditor"))).containsExactly(SECRET, SECRET);
    }

    @Test
    void is_csv_for_who_asks_for_it() throws Exception {
        var answer = admin.with("Accept", "text/csv")
                .get("/api/admin/events?userId=" + USER)
                .expect(200);
        assertThat(answer.header("Content-Type")).startsWith("text/csv");

        try (var csv = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(answer.text()))) {
            var ndjson = lines(admin.get("/api/admin/events?userId=" + USER));
            assertThat(csv.getRecords()).hasSameSizeAs(ndjson).allSatisfy(row -> {
                var line = ndjson.get((int) row.getRecordNumber() - 1);
                assertThat(row.get("position")).isEqualTo(line.at("/position").asString());
                assertThat(row.get("type")).isEqualTo(line.at("/type").asString());
                assertThat(JSON.readTree(row.get("payload"))).isEqualTo(line.at("/payload"));
            });
        }
    }

    @Test
    void refuses_what_makes_no_sense_in_the_envelope() {
        admin.get("/api/admin/events?limit=0").expectRefusal(400, "limit");
        admin.get("/api/admin/events?afterPosition=-1").expectRefusal(400, "afterPosition");
        admin.get("/api/admin/events?from=yesterday").expectRefusal(400, "from");
    }

    @Test
    void follows_the_log_as_it_grows() throws Exception {
        var start =
                lines(admin.get("/api/admin/events")).getLast().at("/position").asLong();
        var request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:%d/api/admin/events?follow=true&afterPosition=%d&userId=export-late"
                                .formatted(SharedApplication.get().port(), start)))
                .header("Authorization", "Bearer " + API.token("{\"role\":\"admin\",\"sub\":\"export-admin\"}"))
                .build();
        var seen = new CopyOnWriteArrayList<String>();
        try (var client = HttpClient.newHttpClient()) {
            var reading = client.sendAsync(request, BodyHandlers.fromLineSubscriber(new Lines(seen)));
            var late = new Challenger(API.as("user", "export-late"), challenge);
            late.join().expect(201);
            await().atMost(Duration.ofMinutes(1)).until(() -> seen.size() == 1);
            late.leave().expect(200);
            await().atMost(Duration.ofMinutes(1)).until(() -> seen.size() == 2);
            assertThat(reading).isNotDone();
            client.shutdownNow();
        }
        assertThat(seen)
                .extracting(line -> JSON.readTree(line).at("/type").asString())
                .containsExactly("challenge.ChallengeJoined", "challenge.ChallengeLeft");
    }

    @Test
    void has_a_catalogue_of_all_types() {
        var types = admin.get("/api/admin/events/types").expect(200).at("/data/types");
        var joined = types.valueStream()
                .filter(type -> type.at("/name").asString().equals("challenge.ChallengeJoined"))
                .findFirst()
                .orElseThrow();
        assertThat(types.findValuesAsString("name"))
                .contains("sos.ProgramCreated")
                .doesNotContain("reply");
        assertThat(joined.at("/revision").asString()).isEqualTo("1");
        assertThat(joined.at("/count").asLong())
                .isEqualTo(lines(admin.get("/api/admin/events?type=challenge.ChallengeJoined"))
                        .size());
        assertThat(joined.at("/first").asString())
                .isNotBlank()
                .isLessThanOrEqualTo(joined.at("/last").asString());
        assertThat(joined.at("/example/challengeTitle").asString()).isNotBlank();
    }

    private static List<String> answers(Api as) {
        return lines(as.get("/api/admin/events?type=sos.QuizSubmitted&userId=" + USER)).stream()
                .map(line -> line.at("/payload/answers/0/answer").asString())
                .toList();
    }

    private static long position(String line) {
        return JSON.readTree(line).at("/position").asLong();
    }

    private static List<JsonNode> lines(Answer answer) {
        return answer.expect(200).text().lines().map(JSON::readTree).toList();
    }
}
