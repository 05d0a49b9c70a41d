package com.motivata.launcher;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.mongodb.client.MongoDatabase;
import com.motivata.api.common.DataSubject;
import com.motivata.api.common.Personal;
import com.motivata.eventstore.CommitLog;
import com.motivata.eventstore.CommitLogStorageEngine;
import com.motivata.eventstore.LogReader;
import com.motivata.eventstore.PushEventStore;
import com.motivata.eventstore.ReplyCodec;
import com.motivata.eventstore.Snapshots;
import com.motivata.eventstore.personal.MongoPersonKeys;
import com.motivata.eventstore.personal.PersonKeys;
import com.motivata.eventstore.personal.PersonalFields;
import com.motivata.eventstore.serializer.EventSerializer;
import com.motivata.eventstore.serializer.EventTypes;
import com.motivata.eventstore.serializer.ReadablePayloads;
import com.motivata.query.consistency.WriteLog;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;
import tools.jackson.databind.jsontype.impl.DefaultTypeResolverBuilder;

/** The event log, and how events, answers and Axon's own objects are written into it. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class EventLogConfiguration {

    private static final JsonMapper STORED_JSON = storedJson();

    /** To a server in this process; what is appended here is pushed. */
    private static final Duration POLL_WHERE_NOBODY_ELSE_WRITES = Duration.ofMillis(250);

    @Bean
    CommitLog commitLog(MongoDatabase database, Clock clock) {
        return CommitLog.open(database, clock);
    }

    @Bean
    PersonKeys personKeys(MongoDatabase database, MotivataSettings settings, Clock clock) {
        return new MongoPersonKeys(database, EarlyChecks.masterKey(settings.masterKey()), clock);
    }

    @Bean
    LogReader logReader(CommitLog log) {
        return new LogReader(log);
    }

    @Bean
    EventTypes eventTypes() {
        return StoredEventTypes.all();
    }

    @Bean
    @Qualifier("eventSerializer")
    EventSerializer eventSerializer(EventTypes types, PersonalFields personal) {
        return new EventSerializer(types, STORED_JSON, personal);
    }

    @Bean
    ReadablePayloads readablePayloads(EventTypes types, PersonalFields personal) {
        return new ReadablePayloads(types, STORED_JSON, personal);
    }

    @Bean
    PersonalFields personalFields(PersonKeys keys) {
        return new PersonalFields(Personal.class, DataSubject.class, keys);
    }

    /** For tokens, sagas and snapshots, which are nobody's business but Axon's. */
    @Bean
    @Primary
    Serializer serializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(EventLogConfiguration::allowOurTypes)
                .build();
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer() {
        return serializer();
    }

    @Bean
    ReplyCodec replyCodec(EventSerializer eventSerializer) {
        return new StoredReplyCodec(eventSerializer, STORED_JSON);
    }

    @Bean
    CommitLogStorageEngine eventStorageEngine(
            CommitLog log,
            MongoDatabase database,
            EventSerializer eventSerializer,
            Serializer serializer,
            ReplyCodec replies,
            Configuration configuration) {
        var engine = CommitLogStorageEngine.builder(log, new Snapshots(database));
        engine.snapshotFilter(snapshot -> configuration.snapshotFilter().allow(snapshot)); // of this revision only
        return engine.eventSerializer(eventSerializer)
                .snapshotSerializer(serializer)
                .upcasterChain(configuration.upcasterChain())
                .replyCodec(replies)
                .build();
    }

    @Bean
    @Qualifier("eventStore")
    EventStore eventBus(CommitLogStorageEngine engine, MotivataSettings settings, Configuration configuration) {
        var poll = settings.mongodb().isEmbedded() ? POLL_WHERE_NOBODY_ELSE_WRITES : PushEventStore.POLL_INTERVAL;
        return PushEventStore.builder(engine)
                .pollInterval(poll)
                .messageMonitor(configuration.messageMonitor(EventStore.class, "eventStore"))
                .spanFactory(configuration.getComponent(EventBusSpanFactory.class))
                .build();
    }

    @Bean
    WriteLog writeLog(CommitLog log) {
        return new WriteLog() {
            @Override
            public OptionalLong lastCommitOf(String actorId, long afterCommit) {
                return log.lastCommitOf(actorId, afterCommit);
            }

            @Override
            public long lastKnownCommit() {
                return log.knownTail();
            }
        };
    }

    /** How an event looks in the log. It is for ever: a change here needs new revisions of all events. */
    static JsonMapper storedJson() {
        return JsonMapper.builder()
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .changeDefaultPropertyInclusion(fields -> fields.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
    }

    private static void allowOurTypes(JsonMapper.Builder mapper) {
        var ours = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .allowIfSubType("com.motivata.")
                .allowIfSubType("java.util.")
                .allowIfSubType("java.lang.")
                .build();
        mapper.polymorphicTypeValidator(ours)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .setDefaultTyping(new SealedTyping(ours))
                .changeDefaultVisibility(visibility ->
                        visibility.withFieldVisibility(com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY));
    }

    /** The state of an aggregate is one of several records; its snapshot must say which. */
    private static final class SealedTyping extends DefaultTypeResolverBuilder {

        private SealedTyping(PolymorphicTypeValidator allowed) {
            super(
                    allowed,
                    DefaultTyping.NON_FINAL,
                    com.fasterxml.jackson.annotation.JsonTypeInfo.As.PROPERTY,
                    com.fasterxml.jackson.annotation.JsonTypeInfo.Id.CLASS,
                    "@class");
        }

        @Override
        public boolean useForType(JavaType type) {
            return type.getRawClass().isSealed() && type.getRawClass().getName().startsWith("com.motivata.");
        }
    }
}
