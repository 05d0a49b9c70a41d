package com.motivata.events;

import com.motivata.eventstore.serializer.EventType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How an event was stored once, kept for as long as there are logs. Found by its name, {@code <name>.v<revision>.json}. */
record GoldenFile(String name) {

    private static final String DIRECTORY = "golden";
    private static final String ENDING = ".json";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static GoldenFile of(EventType type) {
        return new GoldenFile(type.name() + ".v" + type.revision() + ENDING);
    }

    static List<GoldenFile> all() throws IOException {
        try (var files = Files.list(directory())) {
            return files.map(file -> new GoldenFile(file.getFileName().toString()))
                    .toList();
        }
    }

    JsonNode payload() {
        return JSON.readTree(text());
    }

    String pretty() {
        return JSON.writeValueAsString(payload());
    }

    SerializedObject<JsonNode> asStored() {
        var parts = name.substring(0, name.length() - ENDING.length()).split("\\.v(?=[^.]+$)");
        return new SimpleSerializedObject<>(payload(), JsonNode.class, parts[0], parts[1]);
    }

    /** Where there is none yet, leaves what it would hold beside the build's output, to be looked at and checked in. */
    Path propose(JsonNode payload) {
        try {
            var file = Files.createDirectories(Path.of("target", DIRECTORY)).resolve(name);
            return Files.writeString(file, JSON.writeValueAsString(payload) + "\n")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean exists() {
        return GoldenFile.class.getResource("/" + DIRECTORY + "/" + name) != null;
    }

    private String text() {
        try {
            return Files.readString(directory().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path directory() {
        try {
            return Path.of(Objects.requireNonNull(GoldenFile.class.getResource("/" + DIRECTORY))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
