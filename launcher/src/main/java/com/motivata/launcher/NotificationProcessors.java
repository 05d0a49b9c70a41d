package com.motivata.launcher;

import com.motivata.launcher.MotivataSettings.Role;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Runs what turns events into messages: from the beginning of the log, in order for each aggregate. An event it cannot
 * handle is set aside with those that follow it, and tried again.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.NOTIFICATION)
@EnableScheduling
class NotificationProcessors {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationProcessors.class);

    private static final String GROUP = "notifications";
    private static final int SEGMENTS = 2;
    private static final int BATCH_SIZE = 50;
    private static final int MOST_LETTERS = 100_000;
    private static final int MOST_RETRIES = 100;

    @Bean
    ConfigurerModule notificationProcessor(
            @Qualifier("axonMongoTemplate") MongoTemplate mongo, @Qualifier("eventSerializer") Serializer serializer) {
        return configurer -> configure(configurer.eventProcessing(), mongo, serializer);
    }

    @Bean
    Retry notificationRetry(EventProcessingConfiguration processors) {
        return new Retry(processors);
    }

    private static void configure(EventProcessingConfigurer processing, MongoTemplate mongo, Serializer serializer) {
        processing
                .registerPooledStreamingEventProcessorConfiguration(
                        GROUP,
                        (configuration, processor) -> processor
                                .initialSegmentCount(SEGMENTS)
                                .batchSize(BATCH_SIZE)
                                .initialToken(StreamableMessageSource::createTailToken))
                .registerPooledStreamingEventProcessor(GROUP)
                .registerSequencingPolicy(GROUP, configuration -> NotificationProcessors::aggregateOf)
                .registerDeadLetterQueue(GROUP, configuration -> letters(mongo, serializer))
                .registerDeadLetterPolicy(GROUP, configuration -> (letter, cause) -> {
                    LOG.warn(
                            "event {} leads to no message yet: it is set aside and tried again",
                            letter.message().getIdentifier(),
                            cause);
                    return Decisions.enqueue(cause);
                })
                .registerDeadLetteringEventHandlerInvokerConfiguration(
                        GROUP, (configuration, invoker) -> invoker.enableSequenceIdentifierCache());
    }

    private static SequencedDeadLetterQueue<EventMessage<?>> letters(MongoTemplate mongo, Serializer serializer) {
        return MongoSequencedDeadLetterQueue.builder()
                .processingGroup(GROUP)
                .mongoTemplate(mongo)
                .transactionManager(NoTransactionManager.instance())
                .serializer(serializer)
                .maxSequences(MOST_LETTERS)
                .maxSequenceSize(MOST_LETTERS)
                .build();
    }

    private static Object aggregateOf(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> domain ? domain.getAggregateIdentifier() : event.getIdentifier();
    }

    /** Tries again what was set aside. */
    static final class Retry {

        private final EventProcessingConfiguration processors;

        private Retry(EventProcessingConfiguration processors) {
            this.processors = processors;
        }

        @Scheduled(
                fixedDelayString = "${motivata.dead-letters.retry-after:10s}",
                initialDelayString = "${motivata.dead-letters.retry-after:10s}")
        void retry() {
            processors.sequencedDeadLetterProcessor(GROUP).ifPresent(letters -> {
                int handled = 0;
                while (handled < MOST_RETRIES && letters.processAny()) {
                    handled++;
                }
            });
        }
    }
}
