package com.motivata.launcher;

import com.mongodb.MongoClientSettings;
import io.swagger.v3.core.util.Json;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import org.axonframework.config.DefaultConfigurer;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads what the start will need in a moment, on a processor that has nothing to do yet: the start itself is one long
 * thread. What happens here has no other effect, and may fail.
 */
public final class WarmUp {

    private static final List<Runnable> LIBRARIES = List.of(
            () -> JsonMapper.builder().build().writeValueAsString(Map.of("warm", List.of(1, true))),
            () -> MongoClientSettings.builder().build(),
            DefaultConfigurer::defaultConfiguration,
            MongoMappingContext::new,
            Json::mapper,
            HttpClient::newHttpClient);

    private WarmUp() {}

    public static void start() {
        Thread.ofPlatform().name("warm-up").daemon().start(() -> LIBRARIES.forEach(WarmUp::load));
    }

    private static void load(Runnable library) {
        try {
            library.run();
        } catch (RuntimeException | LinkageError noMatter) {
            // the start will meet it, and say so
        }
    }
}
