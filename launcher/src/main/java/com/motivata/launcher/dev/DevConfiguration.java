package com.motivata.launcher.dev;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
@Profile("dev")
class DevConfiguration {

    @Bean
    ClockOffset clockOffset(MongoDatabase database) {
        return new ClockOffset(database);
    }

    @Bean
    MovableClock clock(ClockOffset stored) {
        return new MovableClock(Clock.tickMillis(ZoneOffset.UTC), stored.load());
    }
}
