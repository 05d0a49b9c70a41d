package com.motivata.launcher;

import com.mongodb.client.MongoDatabase;
import java.lang.management.ManagementFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventhandling.saga.repository.MongoSagaStore;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Axon's own stores for tokens, sagas and dead letters, and how often aggregates are snapshotted. */
@Configuration(proxyBeanMethods = false)
class AxonStoresConfiguration {

    /** Not called mongoTemplate: that is Spring Data's. */
    @Bean
    MongoTemplate axonMongoTemplate(MongoDatabase database) {
        return DefaultMongoTemplate.builder().mongoDatabase(database).build();
    }

    @Bean
    TokenStore tokenStore(MongoTemplate axonMongoTemplate, Serializer serializer) {
        return MongoTokenStore.builder()
                .mongoTemplate(axonMongoTemplate)
                .serializer(serializer)
                .transactionManager(NoTransactionManager.instance())
                .nodeId(nodeId(axonMongoTemplate))
                .build();
    }

    /** Two applications in one process are two nodes: they must not take each other's segments for their own. */
    private static String nodeId(MongoTemplate mongo) {
        return ManagementFactory.getRuntimeMXBean().getName() + "/"
                + Integer.toHexString(System.identityHashCode(mongo));
    }

    @Bean
    SagaStore<Object> sagaStore(MongoTemplate axonMongoTemplate, Serializer serializer) {
        return MongoSagaStore.builder()
                .mongoTemplate(axonMongoTemplate)
                .serializer(serializer)
                .transactionManager(NoTransactionManager.instance())
                .build();
    }

    @Bean
    SnapshotTriggerDefinition snapshotTrigger(Snapshotter snapshotter, MotivataSettings settings) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, settings.snapshotAfter());
    }
}
