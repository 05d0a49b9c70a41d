package com.motivata.launcher;

import com.mongodb.client.MongoDatabase;
import com.motivata.launcher.MotivataSettings.Role;
import com.motivata.query.Projection;
import com.motivata.query.ProjectionProcessors;
import com.motivata.query.ViewVersions;
import com.motivata.query.audit.rebuild.VersionStore;
import java.util.List;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Runs each projection on a processor of its own. An event that cannot be handled is set aside with those that follow it
 * in its sequence, and tried again; all others go on.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.QUERY)
@EnableScheduling
class ProjectionConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionConfiguration.class);

    private static final int SEGMENTS = 2;

    /** Beyond that a projection stands still, for all: the letters of one sequence must fit well below. */
    private static final int MOST_LETTERS = 100_000;

    private static final int BATCH_SIZE = 100;

    /** How long a token may stay behind a segment that had nothing to handle; other nodes' readers wait for it. */
    private static final long TOKEN_LAG_MILLIS = 500;

    @Bean
    ConfigurerModule projectionProcessors(
            List<Projection> projections, DeadLetters deadLetters, VersionStore versions) {
        return configurer -> projections.forEach(
                projection -> configure(configurer.eventProcessing(), projection, deadLetters, versions));
    }

    @Bean
    VersionedProcessors versionedProcessors(
            ObjectProvider<org.axonframework.config.Configuration> axon,
            DeadLetters deadLetters,
            MongoDatabase database,
            ApplicationContext context) {
        return new VersionedProcessors(axon, deadLetters, database, context);
    }

    @Bean
    DeadLetters deadLetters(
            @Qualifier("axonMongoTemplate") MongoTemplate mongo,
            @Qualifier("eventSerializer") Serializer eventSerializer) {
        return group -> MongoSequencedDeadLetterQueue.builder()
                .processingGroup(group)
                .mongoTemplate(mongo)
                .transactionManager(NoTransactionManager.instance())
                .serializer(eventSerializer)
                .maxSequences(MOST_LETTERS)
                .maxSequenceSize(MOST_LETTERS)
                .build();
    }

    @Bean
    DeadLetterRetry deadLetterRetry(
            List<Projection> projections, ViewVersions versions, ProjectionProcessors processors) {
        return new DeadLetterRetry(projections, versions, processors);
    }

    private static void configure(
            EventProcessingConfigurer processing,
            Projection projection,
            DeadLetters deadLetters,
            VersionStore versions) {
        var group = projection.group();
        processing
                .registerEventProcessor(
                        group,
                        (name, configuration, invoker) -> FirstVersion.of(name, configuration, invoker, versions))
                .registerHandlerInterceptor(
                        group,
                        configuration -> (work, chain) -> ViewVersions.writing(ViewVersions.FIRST, chain::proceed))
                .registerSequencingPolicy(group, configuration -> projection.sequencingPolicy())
                .registerDeadLetterQueue(group, configuration -> deadLetters.of(group))
                .registerDeadLetterPolicy(group, configuration -> (letter, cause) -> setAside(group, letter, cause))
                .registerDeadLetteringEventHandlerInvokerConfiguration(
                        group, (configuration, invoker) -> invoker.enableSequenceIdentifierCache());
    }

    /** What holds for every version. */
    static PooledStreamingEventProcessor.Builder setUp(PooledStreamingEventProcessor.Builder processor) {
        return processor
                .initialSegmentCount(SEGMENTS)
                .batchSize(BATCH_SIZE)
                .claimExtensionThreshold(TOKEN_LAG_MILLIS)
                .initialToken(StreamableMessageSource::createTailToken);
    }

    static EnqueueDecision<EventMessage<?>> setAside(
            String group, DeadLetter<? extends EventMessage<?>> letter, Throwable cause) {
        LOG.warn(
                "{} cannot handle event {}, which is set aside and tried again",
                group,
                letter.message().getIdentifier(),
                cause);
        return Decisions.enqueue(cause);
    }

    /** Where the events a processing group could not handle wait. */
    interface DeadLetters {
        SequencedDeadLetterQueue<EventMessage<?>> of(String group);
    }
}
