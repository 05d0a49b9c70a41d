package com.motivata.events;

import com.motivata.api.common.Personal;
import com.motivata.api.common.StoredAs;
import com.motivata.api.sos.AnsweredQuestion;
import com.motivata.api.sos.SosProgressEvent.QuizSubmitted;
import com.motivata.eventstore.serializer.EventSerializer;
import com.motivata.eventstore.serializer.EventType;
import com.motivata.launcher.StoredEventTypes;
import com.motivata.launcher.StoredForm;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What is in the log is for ever. Each kind of event is written today as its golden file was, and that file is read. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoldenEventsTest {

    private static final String CIPHERTEXT = "enc:1:";

    private final EventSerializer serializer = StoredForm.serializer(OneKeyForAll.THE_GOLDEN_KEY);

    static Stream<EventType> every_event() {
        return StoredEventTypes.LIVES.stream().flatMap(StoredEventTypes::eventsOf);
    }

    @ParameterizedTest
    @MethodSource("every_event")
    void is_written_as_its_golden_file(EventType type) {
        var stored = stored(example(type));
        var golden = GoldenFile.of(type);

        assertThat(golden.exists())
                .as(() -> "%s has no golden file; look at %s and check it in".formatted(type, golden.propose(stored)))
                .isTrue();
        assertThat(withoutCiphertexts(stored)).isEqualTo(withoutCiphertexts(golden.payload()));
    }

    @ParameterizedTest
    @MethodSource("every_event")
    void is_read_from_its_golden_file(EventType type) {
        assertThat(serializer.<JsonNode, Object>deserialize(GoldenFile.of(type).asStored()))
                .isEqualTo(example(type));
    }

    @ParameterizedTest
    @MethodSource("every_event")
    void is_stored_under_the_name_it_says(EventType type) {
        var says = type.javaType().getAnnotation(StoredAs.class);
        var written = serializer.typeForClass(type.javaType());

        assertThat(written.getName()).isEqualTo(says.value()).matches("[a-z]+\\.[A-Z][A-Za-z]+");
        assertThat(written.getRevision()).isEqualTo(says.revision());
    }

    @ParameterizedTest
    @MethodSource("every_event")
    void keeps_personal_values_encrypted(EventType type) {
        var event = example(type);

        assertThat(PersonalValues.in(event, stored(event)))
                .allSatisfy(value -> assertThat(value.stringValue()).startsWith(CIPHERTEXT));
    }

    @Test
    void names_are_unique() {
        assertThat(every_event().map(EventType::name)).doesNotHaveDuplicates();
    }

    @Test
    void every_golden_file_is_still_readable() throws IOException {
        assertThat(GoldenFile.all())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(serializer.<JsonNode, Object>deserialize(file.asStored()))
                        .isNotNull());
    }

    @Test
    void answers_are_personal() {
        var submitted = (QuizSubmitted) Examples.of(QuizSubmitted.class).orElseThrow();
        var personal = Stream.of(AnsweredQuestion.class.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(Personal.class));

        assertThat(personal).extracting("name").containsExactly("answer", "answerText");
        assertThat(PersonalValues.in(submitted, stored(submitted))).hasSize(9);
    }

    @Test
    void a_quiz_answered_offline_is_stored_with_both_times() {
        var late = Examples.submittedAt("2026-03-14T07:00:00Z", "2026-03-14T09:26:53.589Z");
        var stored = stored(late);

        assertThat(stored.path("at").stringValue()).isEqualTo("2026-03-14T07:00:00Z");
        assertThat(stored.path("recordedAt").stringValue()).isEqualTo("2026-03-14T09:26:53.589Z");
        assertThat(serializer.<JsonNode, Object>deserialize(serializer.serialize(late, JsonNode.class)))
                .isEqualTo(late);
    }

    @Test
    void answers_read_as_nothing_once_the_key_is_destroyed() {
        var golden = GoldenFile.of(every_event()
                .filter(type -> type.javaType() == QuizSubmitted.class)
                .findFirst()
                .orElseThrow());

        QuizSubmitted erased = StoredForm.serializer(OneKeyForAll.DESTROYED).deserialize(golden.asStored());

        assertThat(erased.answers()).hasSize(5).allSatisfy(answer -> {
            assertThat(answer.answer()).isNull();
            assertThat(answer.answerText()).isNull();
        });
        assertThat(erased.score()).isEqualTo(85);
    }

    private JsonNode stored(Object event) {
        return serializer.serialize(event, JsonNode.class).getData();
    }

    private static Object example(EventType type) {
        return Examples.of(type.javaType())
                .orElseThrow(() -> new AssertionError(type.javaType() + " has no example in Examples"));
    }

    /** Encrypting the same twice gives two ciphertexts. */
    private static JsonNode withoutCiphertexts(JsonNode stored) {
        var copy = JsonMapper.shared().readTree(stored.toString()); // so that a small long is what it is in the file
        descendants(copy)
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .forEach(GoldenEventsTest::replaceCiphertexts);
        return copy;
    }

    private static void replaceCiphertexts(ObjectNode object) {
        object.properties().stream()
                .filter(property -> isCiphertext(property.getValue()))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(name -> object.put(name, "<encrypted>"));
    }

    private static Stream<JsonNode> descendants(JsonNode node) {
        var children = node instanceof ArrayNode || node instanceof ObjectNode
                ? List.copyOf(node.values())
                : List.<JsonNode>of();
        return Stream.concat(Stream.of(node), children.stream().flatMap(GoldenEventsTest::descendants));
    }

    private static boolean isCiphertext(JsonNode value) {
        return value.isString() && value.stringValue().startsWith(CIPHERTEXT);
    }
}
