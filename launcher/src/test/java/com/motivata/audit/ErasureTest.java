package com.motivata.audit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.motivata.launcher.replay.Replay;
import com.motivata.payment.Webhooks;
import com.motivata.support.Api;
import com.motivata.support.Challenger;
import com.motivata.support.SosAdmin;
import com.motivata.support.SosUser;
import com.motivata.support.TestApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonNumber;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Who is forgotten has left nothing: not in any collection, not in any file, not in any export. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ErasureTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int SNAPSHOT_AFTER = 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COUNTED = "314159265";
    private static final List<String> SECRETS = List.of(
            "Afraid of heights",
            "A note about mother",
            "https://photos.example/private",
            "Because of the neighbours",
            "Asha Rao",
            "asha@example.org",
            "+919812345678",
            COUNTED);
    private static final String OTHERS = "What Ben has said stays";
    private static final String QUESTIONS = """
            {"questionText":"What is on your mind?","questionType":"text"},
            {"questionText":"What do you count?","questionType":"scale","isRequired":false,"metadata":{"min":1,"max":999999999}}""";

    private static final AtomicInteger USERS = new AtomicInteger();

    @TempDir
    static Path directory;

    private static TestApplication application;
    private static MongoDatabase database;
    private static Api admin;
    private static String program;
    private static String challenge;

    private final String user = "asha" + USERS.incrementAndGet();
    private final String erasure = "/api/admin/users/" + user + "/personal-data";
    private Api asha;

    @BeforeAll
    static void somebody_has_said_a_lot() {
        application = TestApplication.start(
                directory,
                "--motivata.erasure.passes=0s,500ms",
                "--motivata.erasure.look-every=100ms",
                "--motivata.snapshot-after=" + SNAPSHOT_AFTER,
                "--motivata.calendly.signing-key=" + Webhooks.CALENDLY_KEY);
        database = application.bean(MongoDatabase.class);
        admin = application.api().as("admin", "ada");
        program = new SosAdmin(admin).program(1);
        new SosAdmin(admin).quiz(program, 1, QUESTIONS);
        challenge = Challenger.newChallenge(admin, 3);
        speak(application.api().as("user", "ben"), OTHERS, OTHERS, "https://photos.example/ben", OTHERS);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    /** Whoever speaks is forgotten at the end of the test: so the next one finds nothing of theirs. */
    @BeforeEach
    void somebody_else_speaks_too() {
        asha = application.api().as(application.api().token("""
                {"role":"user","sub":"%s","name":"Asha Rao","email":"asha@example.org","phone":"+919812345678"}""".formatted(user)));
        speak(asha, SECRETS.get(0), SECRETS.get(1), SECRETS.get(2), SECRETS.get(3));
    }

    @Test
    void leaves_nothing_to_be_found() {
        var rebuilt =
                admin.post("/api/admin/projections/sos-runs/rebuild", null).expect(202);
        await().atMost(PATIENCE)
                .until(() ->
                        live("sos-runs") == rebuilt.at("/data/rebuild/version").asInt());
        assertThat(collectionsThatTell(SECRETS)).contains("sos_runs", "sos_runs_v2", "challenge_participations");
        assertThat(filesThatTell(SECRETS)).isNotEmpty();

        forget();

        assertThat(collectionsThatTell(SECRETS)).isEmpty();
        assertThat(filesThatTell(SECRETS)).isEmpty();
        assertThat(collectionsThatTell(List.of(OTHERS))).contains("sos_runs", "challenge_participations");
        assertThat(history(asha)).allMatch(JsonNode::isNull);
        assertThat(history(application.api().as("user", "ben")))
                .first()
                .extracting(JsonNode::asString)
                .isEqualTo(OTHERS);
    }

    @Test
    void is_an_event_and_lets_the_log_be_read_and_replayed() {
        forget();

        var auditor = application.api().as("auditor", "otto");
        var events = auditor.get("/api/admin/events?userId=" + user)
                .expect(200)
                .text()
                .lines()
                .map(JSON::readTree)
                .toList();
        assertThat(events.getLast().at("/type").asString()).isEqualTo("person.PersonalDataErased");
        assertThat(events.getLast().at("/actorId").asString()).isEqualTo("ada");
        assertThat(events).noneMatch(line -> SECRETS.stream().anyMatch(line.toString()::contains));
        assertThat(auditor.get("/api/admin/events?userId=ben").text()).contains(OTHERS);

        admin.post("/api/admin/projections/challenge-participations/rebuild", null)
                .expect(202);
        await().atMost(PATIENCE).until(() -> live("challenge-participations") == 2);
        assertThat(admin.get("/api/admin/projections/challenge-participations/dead-letters")
                        .at("/data/deadLetters"))
                .isEmpty();
        assertThat(collectionsThatTell(SECRETS)).isEmpty();
    }

    @Test
    void an_answer_that_was_remembered_for_a_key_is_erased_too() {
        var started = new SosUser(asha, program).start(1).expect(201);
        var path = "/api/app/sos/quiz/" + started.text("/data/todaysQuiz/_id") + "/submit";
        var body =
                SosUser.oneResponse(started.text("/data/todaysQuiz/questions/0/_id"), "\"" + SECRETS.getFirst() + "\"");
        asha.with("Idempotency-Key", "once").post(path, body).expect(200);

        forget();

        asha.with("Idempotency-Key", "once").post(path, body).expect(409, 409, "CONFLICT");
    }

    @Test
    void who_goes_on_speaking_is_not_listened_to() {
        forget();
        var speaking = new SosUser(asha, program);
        speaking.start(1).expect(201);
        speaking.submitToday("\"" + SECRETS.getFirst() + "\"").expect(200);
        assertThat(speaking.history().expect(200).text("/data/status")).isEqualTo("completed");
        assertThat(collectionsThatTell(SECRETS)).isEmpty();
    }

    @Test
    void leaves_nothing_of_bookings_and_of_how_to_reach_somebody() throws IOException {
        var client = new Client(asha, admin, user);
        var booking = client.books(Client.idOf(Client.session(admin)), Client.idOf(Client.session(admin)));
        await().atMost(PATIENCE)
                .until(() -> !messages("kind=session_reminder&status=pending").isEmpty());
        await().atMost(PATIENCE)
                .until(() -> admin.get("/api/admin/webhooks?status=unmatched")
                                .at("/data/webhooks")
                                .size()
                        > 0);
        await().atMost(PATIENCE)
                .until(() -> !messages("kind=session_booked&status=sent").isEmpty());
        database.getCollection("messages") // as WhatsApp names them
                .updateMany(
                        and(eq("userId", user), eq("recipient", "user"), eq("status", "sent")),
                        set("attempts.0.providerMessageId", "wamid.of.asha"));
        assertThat(collectionsThatTell(Client.SAID)).contains("bookings", "messages");
        assertThat(filesThatTell(Client.SAID)).isNotEmpty();

        forget();

        assertThat(collectionsThatTell(Client.SAID)).isEmpty();
        assertThat(collectionsThatTell(SECRETS)).isEmpty();
        assertThat(filesThatTell(Client.SAID)).isEmpty();
        assertThat(messages("status=pending")).isEmpty();
        assertThat(messages("kind=session_reminder&status=cancelled"))
                .allSatisfy(
                        message -> assertThat(message.at("/reason").asString()).isEqualTo("no_longer_applies"))
                .isNotEmpty();
        client.isNoted(booking, "note-" + booking).expect(409, 409, "CONFLICT");
        assertThat(toldBy(whatCanBeRead(booking))).isEmpty();
        assertThat(toldBy(replayed())).isEmpty();

        rebuildsToTheSame("bookings", "session-sales", "sessions", "webhooks", "notification-preferences");
        assertThat(collectionsThatTell(Client.SAID)).isEmpty();
    }

    @Test
    void leaves_nothing_of_how_to_reach_the_host_of_a_session() {
        var session = Client.session(admin);
        var id = Client.idOf(session);
        for (int revision = 0; revision < SNAPSHOT_AFTER; revision++) {
            admin.put("/api/admin/sessions/" + id, "{\"title\":\"Inner peace " + revision + "\"}")
                    .expect(200);
        }
        await().atMost(PATIENCE)
                .until(() -> collectionsThatTell(Client.SAID_BY_HOST).containsAll(List.of("sessions", "snapshots")));

        for (var document : database.getCollection("sessions").find().into(new ArrayList<>())) {
            forget("host-of-" + document.get("_id"));
        }

        assertThat(collectionsThatTell(Client.SAID_BY_HOST)).isEmpty();
        assertThat(filesThatTell(Client.SAID_BY_HOST)).isEmpty();
        assertThat(admin.put("/api/admin/sessions/" + id, "{\"title\":\"Peace\"}")
                        .expect(200)
                        .text())
                .contains("Hana")
                .doesNotContain(Client.SAID_BY_HOST);
        forget();
    }

    @Test
    void nobody_is_forgotten_unasked() {
        admin.get(erasure).expect(404, 404, "NOT_FOUND");
        asha.delete(erasure).expect(403, 403, "FORBIDDEN");
        forget();
    }

    private static void speak(Api who, String answer, String note, String photo, String reason) {
        var user = new SosUser(who, program);
        var started = user.start(1).expect(201);
        var quiz = started.at("/data/todaysQuiz");
        who.with("Idempotency-Key", "first")
                .post("/api/app/sos/quiz/" + quiz.at("/_id").asString() + "/submit", """
                {"responses":[{"questionId":"%s","answer":"%s"},{"questionId":"%s","answer":314159265}]}""".formatted(
                                quiz.at("/questions/0/_id").asString(),
                                answer,
                                quiz.at("/questions/1/_id").asString()))
                .expect(200);
        new Challenger(who, challenge).join().expect(201);
        var path = "/api/app/challenges/" + challenge;
        who.post(path + "/complete-day", """
                {"dayNumber":1,"notes":"%s","proofUrl":"%s"}""".formatted(note, photo)).expect(200);
        who.post(path + "/leave", "{\"reason\":\"%s\"}".formatted(reason)).expect(200);
        user.history().expect(200);
    }

    private void forget() {
        forget(user);
    }

    private static void forget(String person) {
        var path = "/api/admin/users/" + person + "/personal-data";
        admin.delete(path).expect(202);
        await().atMost(PATIENCE)
                .until(() -> !admin.get(path).at("/data/cleanedAt").isMissingNode());
    }

    private List<JsonNode> messages(String wanted) {
        return admin.get("/api/admin/notifications?limit=100&userId=" + user + "&" + wanted)
                .expect(200)
                .at("/data/notifications")
                .valueStream()
                .filter(message -> message.at("/recipient").asString().equals("user"))
                .toList();
    }

    /** Also by who may read what people said. */
    private List<String> whatCanBeRead(String booking) {
        var auditor = application.api().as("auditor", "otto");
        var read = Stream.of("/api/admin/events", "/api/admin/audit/bookings/" + booking)
                .map(path -> auditor.get(path).expect(200).text());
        var shown = Stream.of(
                        "/api/admin/sessions/bookings/" + booking,
                        "/api/admin/sessions/bookings?userId=" + user,
                        "/api/admin/notifications?limit=100&userId=" + user,
                        "/api/admin/webhooks?limit=100")
                .map(path -> admin.get(path).expect(200).text());
        var why = messages("kind=session_booked").stream()
                .map(message -> admin.get(
                                "/api/admin/notifications/" + message.at("/_id").asString() + "/why")
                        .expect(200)
                        .text());
        var mine = Stream.of(
                asha.get("/api/app/sessions/bookings/" + booking).expect(200).text());
        return Stream.of(read, shown, why, mine).flatMap(texts -> texts).toList();
    }

    /** With the master key, and all that is left to be read by it. */
    private static List<String> replayed() throws IOException {
        var server = application
                .bean(MongoClient.class)
                .getClusterDescription()
                .getServerDescriptions()
                .getFirst()
                .getAddress();
        var where = List.of("--uri", "mongodb://" + server + "/" + database.getName(), "--clear");
        var texts = new ArrayList<String>();
        for (var what : List.of(List.<String>of(), List.of("--projection", "bookings"))) {
            var to = Files.createTempFile("replayed", ".json");
            var arguments = Stream.of(where, what, List.of("--to", to.toString()))
                    .flatMap(List::stream)
                    .toList();
            assertThat(Replay.run(arguments, Map.of("MOTIVATA_DATA_DIR", directory.toString())))
                    .isZero();
            texts.add(Files.readString(to));
            Files.delete(to);
        }
        assertThat(texts.getFirst()).contains(OTHERS);
        return texts;
    }

    private static void rebuildsToTheSame(String... projections) {
        for (var projection : projections) {
            admin.post("/api/admin/projections/" + projection + "/rebuild?flip=false", null)
                    .expect(202);
        }
        for (var projection : projections) {
            var path = "/api/admin/projections/" + projection;
            await().atMost(PATIENCE)
                    .until(() -> admin.get(path).text("/data/rebuild/status").equals("ready"));
            var found = admin.get(path).at("/data/rebuild/comparison");
            assertThat(found.at("/identical").asInt()).as(projection).isPositive();
            assertThat(found.at("/different").asInt() + found.at("/moving").asInt())
                    .as(projection + found)
                    .isZero();
        }
    }

    /** But for the number: Ben counts alike, and his stays. */
    private static List<String> toldBy(List<String> texts) {
        return Stream.concat(SECRETS.stream(), Client.SAID.stream())
                .filter(secret -> !secret.equals(COUNTED))
                .filter(secret -> texts.stream().anyMatch(text -> text.contains(secret)))
                .toList();
    }

    private int live(String projection) {
        return admin.get("/api/admin/projections/" + projection)
                .expect(200)
                .at("/data/live")
                .asInt();
    }

    private List<JsonNode> history(Api who) {
        return new SosUser(who, program)
                .history()
                .expect(200)
                .at("/data/dailyHistory/0/responses")
                .valueStream()
                .map(response -> response.at("/answer"))
                .toList();
    }

    private List<String> collectionsThatTell(List<String> secrets) {
        return database.listCollectionNames().into(new ArrayList<>()).stream()
                .filter(name -> database.getCollection(name, BsonDocument.class).find().into(new ArrayList<>()).stream()
                        .anyMatch(document -> tells(document, secrets)))
                .toList();
    }

    private static boolean tells(BsonValue value, List<String> secrets) {
        return switch (value) {
            case BsonDocument document -> document.values().stream().anyMatch(each -> tells(each, secrets));
            case BsonArray array -> array.stream().anyMatch(each -> tells(each, secrets));
            case BsonBinary binary -> tells(new String(binary.getData(), StandardCharsets.UTF_8), secrets);
            case BsonString string -> tells(string.getValue(), secrets);
            case BsonNumber number -> false; // that Ben counts alike does not matter
            default -> false;
        };
    }

    private static boolean tells(String text, List<String> secrets) {
        return secrets.stream().anyMatch(text::contains);
    }

    private List<Path> filesThatTell(List<String> secrets) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> tells(bytes(file), secrets))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String bytes(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
