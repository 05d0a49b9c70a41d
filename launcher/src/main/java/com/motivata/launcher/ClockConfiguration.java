package com.motivata.launcher;

import java.time.Clock;
import java.time.ZoneOffset;
import org.axonframework.eventhandling.GenericEventMessage;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The one clock everything takes its time from, in whole milliseconds as MongoDB keeps them; {@code dev} has its own. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    @Profile("!dev")
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    /** Axon takes the time of a message from a static field. */
    @Bean
    InitializingBean axonClock(Clock clock) {
        return () -> GenericEventMessage.clock = clock;
    }
}
