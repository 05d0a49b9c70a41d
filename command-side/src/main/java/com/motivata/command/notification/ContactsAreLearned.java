package com.motivata.command.notification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.motivata.api.common.UserId;
import com.motivata.api.notification.RecipientId;
import com.motivata.web.Commands;
import java.time.Clock;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Learns from a caller's token how to reach them, in the same commit as what they did: whoever is to be told about it
 * later can be found. What this process has seen recorded it does not look up again.
 */
@Component
class ContactsAreLearned implements MessageHandlerInterceptor<CommandMessage<?>>, InitializingBean {

    private static final long KEPT = 50_000;

    private final CommandBus bus;
    private final Repository<Recipient> recipients;
    private final Clock clock;
    private final Cache<String, String> digests =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    ContactsAreLearned(CommandBus bus, Repository<Recipient> recipients, Clock clock) {
        this.bus = bus;
        this.recipients = recipients;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        bus.registerHandlerInterceptor(this);
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
            throws Exception {
        var metadata = work.getMessage().getMetaData();
        var user = text(metadata, Commands.ACTOR_ID);
        var contact = new Contact(
                text(metadata, Commands.ACTOR_NAME),
                text(metadata, Commands.ACTOR_EMAIL),
                text(metadata, Commands.ACTOR_PHONE));
        if (user == null || contact.isEmpty() || contact.digest().equals(digests.getIfPresent(user))) {
            return chain.proceed();
        }
        var answer = chain.proceed();
        learn(new UserId(user), contact);
        work.afterCommit(committed -> digests.put(user, contact.digest()));
        return answer;
    }

    private void learn(UserId user, Contact contact) throws Exception {
        recipients
                .loadOrCreate(new RecipientId(user).toString(), Recipient::new)
                .execute(it -> it.learn(user, contact, clock.instant()));
    }

    private static @Nullable String text(MetaData metadata, String key) {
        return metadata.get(key) instanceof String text && !text.isBlank() ? text : null;
    }
}
