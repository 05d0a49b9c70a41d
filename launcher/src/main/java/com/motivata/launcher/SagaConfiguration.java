package com.motivata.launcher;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.motivata.eventstore.deadline.MongoDeadlineManager;
import com.motivata.launcher.MotivataSettings.Role;
import com.motivata.process.Reaction;
import java.time.Clock;
import java.util.List;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurationScopeAwareProvider;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;

/**
 * Runs each kind of saga on a processor of its own, from the beginning of the log, and never again from there. A saga's
 * event handlers only set deadlines: what can fail is done when those ring, each tried again by itself. So an event that
 * cannot be handled means that the database is away, and is waited for.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.NOTIFICATION)
class SagaConfiguration {

    private static final int SEGMENTS = 2;

    @Bean
    ConfigurerModule sagaProcessors(List<Reaction> reactions, TokenStore tokens) {
        var afterEffects = new TokensAfterEffects(tokens);
        return configurer ->
                reactions.forEach(reaction -> configure(configurer.eventProcessing(), reaction.group(), afterEffects));
    }

    @Bean
    DeadlineManager deadlineManager(
            MongoDatabase database, Clock clock, Serializer serializer, Configuration configuration) {
        var deadlines = new MongoDeadlineManager(
                database, clock, serializer, new ConfigurationScopeAwareProvider(configuration));
        deadlines.registerHandlerInterceptor(
                new CorrelationDataInterceptor<>(configuration.correlationDataProviders()));
        return deadlines;
    }

    /** Axon's saga store asks by these, and makes no index of its own. */
    @Bean
    SagaIndexes sagaIndexes(MongoDatabase database) {
        var sagas = database.getCollection("sagas");
        sagas.createIndex(Indexes.ascending("sagaIdentifier"));
        sagas.createIndex(Indexes.ascending("associations.value"));
        return new SagaIndexes();
    }

    /** There they are. */
    record SagaIndexes() {}

    private static void configure(EventProcessingConfigurer processing, String group, TokenStore tokens) {
        processing
                .registerPooledStreamingEventProcessorConfiguration(
                        group,
                        (configuration, processor) -> processor
                                .initialSegmentCount(SEGMENTS)
                                .batchSize(1)
                                .initialToken(StreamableMessageSource::createTailToken))
                .registerPooledStreamingEventProcessor(group)
                .registerTokenStore(group, configuration -> tokens)
                .registerListenerInvocationErrorHandler(group, configuration -> PropagatingErrorHandler.INSTANCE)
                .registerErrorHandler(group, configuration -> PropagatingErrorHandler.INSTANCE);
    }
}
