package com.motivata.launcher.admin;

import com.motivata.query.audit.rebuild.DroppedLetters;
import com.motivata.query.audit.rebuild.VersionStore;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

@Configuration(proxyBeanMethods = false)
class AdminConfiguration {

    @Bean
    VersionStore versionStore(MongoOperations mongo, Clock clock) {
        return new VersionStore(mongo, clock);
    }

    @Bean
    DroppedLetters droppedLetters(MongoOperations mongo, VersionStore versions, Clock clock) {
        return new DroppedLetters(mongo, versions, clock);
    }
}
