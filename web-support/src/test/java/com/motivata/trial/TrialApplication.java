package com.motivata.trial;

import com.motivata.web.error.TemporaryFailure;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Scans what the launcher's scan of com.motivata finds in the module, too: nothing of it may end up there twice. */
@SpringBootApplication(
        scanBasePackages = {
            "com.motivata.trial",
            "com.motivata.web.autoconfigure",
            "com.motivata.web.container",
            "com.motivata.web.docs",
            "com.motivata.web.request",
            "com.motivata.web.security"
        })
public class TrialApplication {

    @Bean
    CommandBus commandBus() {
        return SimpleCommandBus.builder().build();
    }

    @Bean
    CommandGateway commandGateway(CommandBus bus) {
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }

    @Bean
    QueryBus queryBus() {
        return SimpleQueryBus.builder().build();
    }

    @Bean
    QueryGateway queryGateway(QueryBus bus) {
        return DefaultQueryGateway.builder().queryBus(bus).build();
    }

    @Bean
    RepliesInMemory recordedReplies() {
        return new RepliesInMemory();
    }

    @Bean
    TemporaryFailure somebodyIsAway() {
        return failure -> String.valueOf(failure.getMessage()).startsWith("Nobody answers");
    }
}
