package com.motivata.eventstore;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.motivata.eventstore.TestLog.Private;
import com.motivata.eventstore.TestLog.Whose;
import com.motivata.eventstore.personal.MongoPersonKeys;
import com.motivata.eventstore.personal.PersonalFields;
import com.motivata.eventstore.personal.UnreadablePersonalData;
import com.motivata.eventstore.serializer.EventSerializer;
import com.motivata.eventstore.serializer.EventType;
import com.motivata.eventstore.serializer.EventTypes;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonalDataTest {

    private static final String SECRET = "SECRET-Zahnarzt";

    record UserId(String value) {

        @Override
        public String toString() {
            return "person:" + value;
        }
    }

    record Answer(String question, @Private @Nullable Object value) {}

    record QuizAnswered(
            @Whose UserId userId,
            List<Answer> answers,
            Map<String, Answer> byKey,
            Optional<Answer> best,
            @Private @Nullable String note,
            @Private @Nullable String phone,
            @Private @Nullable Map<String, Object> all,
            String open) {}

    private static final EventTypes TYPES =
            EventTypes.of(List.of(new EventType("quiz.Answered", "1", QuizAnswered.class)));

    private static final QuizAnswered ANSWERED = new QuizAnswered(
            new UserId("u1"),
            List.of(new Answer("q1", SECRET + 1), new Answer("q2", 0), new Answer("q3", null)),
            Map.of("k", new Answer("q4", false)),
            Optional.of(new Answer("q5", List.of(SECRET + 2, 0.5))),
            SECRET + 3,
            SECRET + 4,
            Map.of(SECRET + 5, new BigDecimal("1.10")),
            "enc:1:said in the open");

    private final TestLog log = new TestLog(TestServer.newDatabase(), InstantSource.system(), TYPES);
    private final MongoPersonKeys keys = new MongoPersonKeys(log.database, TestLog.MASTER_KEY, InstantSource.system());

    @Test
    void personal_fields_at_any_depth_come_back_as_they_went() {
        append(ANSWERED);

        assertThat(read(log)).isEqualTo(ANSWERED);
    }

    @Test
    void no_stored_byte_shows_them() {
        append(ANSWERED);

        for (String name : log.database.listCollectionNames()) {
            for (BsonDocument document :
                    log.database.getCollection(name, BsonDocument.class).find()) {
                assertThat(bytes(document)).doesNotContain(SECRET);
            }
        }
        BsonDocument payload = payload();
        assertThat(bytes(payload)).contains("q1", "said in the open");
        assertThat(payload.getString("note").getValue()).startsWith("enc:1:");
        assertThat(payload.getArray("answers").get(2).asDocument().isNull("value"))
                .isTrue();
    }

    @Test
    void once_the_key_is_destroyed_they_read_as_null_and_the_rest_as_before() {
        append(ANSWERED);
        keys.destroy("person:u1");

        QuizAnswered erased = read(new TestLog(log.database, InstantSource.system(), TYPES));
        assertThat(erased.note()).isNull();
        assertThat(erased.all()).isNull();
        assertThat(erased.answers())
                .containsExactly(new Answer("q1", null), new Answer("q2", null), new Answer("q3", null));
        assertThat(erased.open()).isEqualTo(ANSWERED.open());
    }

    @Test
    void what_is_said_about_an_erased_person_later_is_not_kept() {
        keys.destroy("person:u1");
        append(ANSWERED);

        assertThat(payload().isNull("note")).isTrue();
        assertThat(read(log).note()).isNull();
    }

    @Test
    void another_master_key_is_noticed() {
        append(ANSWERED);
        MongoPersonKeys wrong = new MongoPersonKeys(log.database, new byte[32], InstantSource.system());

        assertThatThrownBy(() -> wrong.find("person:u1"))
                .isInstanceOf(UnreadablePersonalData.class)
                .hasMessageContaining("master key");
    }

    @Test
    void a_lost_key_is_no_erasure() {
        append(ANSWERED);
        log.database.getCollection(MongoPersonKeys.COLLECTION).deleteMany(new Document());

        assertThatThrownBy(() -> read(new TestLog(log.database, InstantSource.system(), TYPES)))
                .hasRootCauseInstanceOf(UnreadablePersonalData.class);
    }

    @Test
    void a_changed_ciphertext_is_noticed() {
        append(ANSWERED);
        String note = payload().getString("note").getValue();
        char last = note.charAt(note.length() - 6);
        set(
                "note",
                note.substring(0, note.length() - 6) + (last == 'A' ? 'B' : 'A') + note.substring(note.length() - 5));

        assertUnreadable("changed");
    }

    @Test
    void a_ciphertext_moved_to_another_field_is_noticed() {
        append(ANSWERED);
        set("note", payload().getString("phone").getValue());

        assertUnreadable("moved");
    }

    @Test
    void a_ciphertext_given_to_another_person_is_noticed() {
        append(ANSWERED);
        keys.findOrCreate("person:u2");
        set("userId.value", "u2");

        assertUnreadable("moved");
    }

    @Test
    void clear_text_in_place_of_a_ciphertext_is_noticed() {
        append(ANSWERED);
        set("note", "forged");

        assertUnreadable("not encrypted");
    }

    record NobodysNote(String id, @Private String note) {}

    record PersonalCount(@Whose String id, @Private int count) {}

    record HiddenPerson(@Whose @Private String id) {}

    record TwoPersons(
            @Whose String one, @Whose String other, @Private String note) {}

    sealed interface Deed {}

    record Walk(int steps) implements Deed {}

    record Talk(@Private String words) implements Deed {}

    record DeedDone(String id, List<Deed> deeds) {}

    @Test
    void classes_that_cannot_be_protected_are_refused_at_start() {
        assertRefused(NobodysNote.class, "whose");
        assertRefused(DeedDone.class, "whose");
        assertRefused(PersonalCount.class, "null");
        assertRefused(HiddenPerson.class, "hides");
        assertRefused(TwoPersons.class, "more than one");
    }

    private void assertRefused(Class<?> type, String reason) {
        EventTypes types = EventTypes.of(List.of(new EventType("refused", "1", type)));
        PersonalFields personal = new PersonalFields(Private.class, Whose.class, keys);

        assertThatThrownBy(() -> new EventSerializer(types, JsonMapper.builder().build(), personal))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    private void assertUnreadable(String reason) {
        assertThatThrownBy(() -> read(log))
                .cause()
                .isInstanceOf(UnreadablePersonalData.class)
                .hasMessageContaining(reason);
    }

    private void append(QuizAnswered answered) {
        log.append(TestLog.event("quiz-1", 0, answered));
    }

    private static QuizAnswered read(TestLog from) {
        DomainEventMessage<?> event = from.engine.readEvents("quiz-1").next();
        return (QuizAnswered) event.getPayload();
    }

    private BsonDocument payload() {
        return log.documents()
                .getFirst()
                .getArray("events")
                .getFirst()
                .asDocument()
                .getDocument("payload");
    }

    private void set(String field, String value) {
        MongoCollection<Document> commits = log.database.getCollection(CommitLog.COLLECTION);
        commits.updateOne(Filters.eq(1L), Updates.set("events.0.payload." + field, value));
    }

    private static String bytes(BsonDocument document) {
        byte[] bytes = new byte
                [new RawBsonDocument(document, new BsonDocumentCodec())
                        .getByteBuffer()
                        .remaining()];
        new RawBsonDocument(document, new BsonDocumentCodec()).getByteBuffer().get(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
