package com.motivata.launcher.admin;

import com.mongodb.client.MongoDatabase;
import com.motivata.api.common.PersonalTraces;
import com.motivata.eventstore.personal.PersonKeys;
import com.motivata.query.audit.rebuild.DroppedLetters;
import com.motivata.query.audit.rebuild.VersionStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class AdminConfiguration {

    @Bean
    VersionStore versionStore(MongoOperations mongo, Clock clock) {
        return new VersionStore(mongo, clock);
    }

    @Bean
    DroppedLetters droppedLetters(MongoOperations mongo, VersionStore versions, Clock clock) {
        return new DroppedLetters(mongo, versions, clock);
    }

    @Bean
    Erasures erasures(
            MongoDatabase database,
            PersonKeys keys,
            List<PersonalTraces> traces,
            @Value("${motivata.erasure.passes:0s,12s,20s}") List<Duration> passes,
            Clock clock) {
        return new Erasures(database, keys, traces, passes, clock);
    }

    @Bean
    ConfigurerModule erasureProcessor() {
        return configurer -> configurer
                .eventProcessing()
                .registerPooledStreamingEventProcessor(ErasureHandler.GROUP)
                .registerPooledStreamingEventProcessorConfiguration(
                        ErasureHandler.GROUP,
                        (configuration, processor) ->
                                processor.initialSegmentCount(1).initialToken(StreamableMessageSource::createTailToken))
                .registerListenerInvocationErrorHandler(
                        ErasureHandler.GROUP, configuration -> PropagatingErrorHandler.instance());
    }
}
