package com.motivata.query.web;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.motivata.api.common.DataSubject;
import com.motivata.api.common.Personal;
import com.motivata.embedded.EmbeddedMongo;
import com.motivata.eventstore.CommitLog;
import com.motivata.eventstore.LogReader;
import com.motivata.eventstore.personal.MongoPersonKeys;
import com.motivata.eventstore.personal.PersonalFields;
import com.motivata.eventstore.serializer.EventTypes;
import com.motivata.eventstore.serializer.ReadablePayloads;
import com.motivata.query.Projection;
import com.motivata.query.ProjectionProcessors;
import com.motivata.query.QuerySide;
import com.motivata.query.audit.rebuild.VersionStore;
import com.motivata.query.consistency.WriteLog;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.json.JsonMapper;

/** The query role with a log in memory, as the launcher would start it with the real one. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({QuerySide.class, ReadRoutes.class})
public class ReadApplication {

    public static final Instant NOW = Instant.parse("2024-12-03T14:30:00Z");

    /** Whoever has this id has written something that no view will ever show. */
    public static final String AHEAD = "ahead";

    @Bean
    EmbeddedMongo embeddedMongo() throws IOException {
        var directory = Files.createTempDirectory("read-application");
        directory.toFile().deleteOnExit();
        return EmbeddedMongo.start(directory);
    }

    @Bean
    MongoClient mongoClient(EmbeddedMongo mongo) {
        return MongoClients.create(mongo.connectionString());
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    WriteLog writeLog() {
        return (actor, afterCommit) -> actor.equals(AHEAD) ? OptionalLong.of(Long.MAX_VALUE) : OptionalLong.empty();
    }

    /** What is audited is another log than the one the projections read here: an empty one. */
    @Bean
    LogReader logReader(MongoClient client, Clock clock) {
        return new LogReader(CommitLog.open(client.getDatabase("log"), clock));
    }

    @Bean
    VersionStore versionStore(MongoOperations mongo, Clock clock) {
        return new VersionStore(mongo, clock);
    }

    @Bean
    ProjectionProcessors projectionProcessorsOfAxon(ObjectProvider<EventProcessingConfiguration> axon) {
        return new OnlyFirstVersions(axon);
    }

    @Bean
    EventTypes eventTypes() {
        return EventTypes.of(List.of());
    }

    @Bean
    ReadablePayloads readablePayloads(MongoClient client, EventTypes types, Clock clock) {
        var keys = new MongoPersonKeys(client.getDatabase("log"), new byte[32], clock);
        return new ReadablePayloads(
                types, new JsonMapper(), new PersonalFields(Personal.class, DataSubject.class, keys));
    }

    @Bean
    EventStorageEngine eventStorageEngine() {
        return new InMemoryEventStorageEngine();
    }

    @Bean
    @Primary
    Serializer serializer() {
        return Jackson3Serializer.builder().build();
    }

    @Bean
    ConfigurerModule projectionProcessors(List<Projection> projections) {
        return configurer -> configurer.eventProcessing(processing -> {
            processing.usingPooledStreamingEventProcessors();
            processing.registerDefaultListenerInvocationErrorHandler(ignored -> PropagatingErrorHandler.INSTANCE);
            projections.forEach(projection ->
                    processing.registerSequencingPolicy(projection.group(), ignored -> projection.sequencingPolicy()));
        });
    }
}
