package com.motivata.launcher;

import com.motivata.launcher.MotivataSettings.Role;
import com.motivata.query.Projection;
import java.util.List;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
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
import org.springframework.beans.factory.annotation.Qualifier;
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
    ConfigurerModule projectionProcessors(List<Projection> projections, DeadLetters deadLetters) {
        return configurer ->
                projections.forEach(projection -> configure(configurer.eventProcessing(), projection, deadLetters));
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
    DeadLetterRetry deadLetterRetry(List<Projection> projections, EventProcessingConfiguration processors) {
        return new DeadLetterRetry(projections, processors);
    }

    private static void configure(
            EventProcessingConfigurer processing, Projection projection, DeadLetters deadLetters) {
        var group = projection.group();
        processing
                .registerPooledStreamingEventProcessorConfiguration(
                        group,
                        (configuration, processor) -> processor
                                .initialSegmentCount(SEGMENTS)
                                .batchSize(BATCH_SIZE)
                                .claimExtensionThreshold(TOKEN_LAG_MILLIS)
                                .initialToken(StreamableMessageSource::createTailToken))
                .registerPooledStreamingEventProcessor(group)
                .registerSequencingPolicy(group, configuration -> projection.sequencingPolicy())
                .registerDeadLetterQueue(group, configuration -> deadLetters.of(group))
                .registerDeadLetterPolicy(group, configuration -> (letter, cause) -> setAside(group, letter, cause))
                .registerDeadLetteringEventHandlerInvokerConfiguration(
                        group, (configuration, invoker) -> invoker.enableSequenceIdentifierCache());
    }

    private static EnqueueDecision<EventMessage<?>> setAside(
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
