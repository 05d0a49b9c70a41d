package com.motivata.command.support;

import com.motivata.api.common.InvalidInput;
import com.motivata.api.common.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.axonframework.commandhandling.AnnotationCommandHandlerAdapter;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** The command side on an in-memory log: given events, when a command, then events, an answer or a refusal. */
public final class CommandSide {

    private final EmbeddedEventStore log =
            EmbeddedEventStore.builder().storageEngine(new IndexedEvents()).build();
    private final CommandBus bus = SimpleCommandBus.builder().build();
    private final Map<String, Long> versions = new HashMap<>();
    private final List<Object> emitted = new ArrayList<>();
    private final Clock clock = new MovableClock();
    private Instant now = Instant.parse("2024-12-01T10:00:00Z");

    public Clock clock() {
        return clock;
    }

    public EventStore log() {
        return log;
    }

    public <T> Repository<T> repository(Class<T> type) {
        return EventSourcingRepository.builder(type).eventStore(log).build();
    }

    public void subscribe(Object handler) {
        new AnnotationCommandHandlerAdapter<>(handler).subscribe(bus);
    }

    public CommandGateway gateway() {
        return DefaultCommandGateway.builder().commandBus(bus).build();
    }

    public void at(Instant instant) {
        now = instant;
    }

    public void given(String stream, Object event) {
        long version = versions.merge(stream, 1L, Long::sum) - 1;
        log.publish(new GenericDomainEventMessage<>("given", stream, version, event));
    }

    public <R> R when(Object command, Class<R> reply) {
        emitted.clear();
        var registration = log.subscribe(messages -> messages.forEach(message -> emitted.add(message.getPayload())));
        try {
            return reply.cast(
                    DefaultCommandGateway.builder().commandBus(bus).build().sendAndWait(command));
        } finally {
            registration.cancel();
        }
    }

    public List<Object> eventsWhen(Object command) {
        when(command, Object.class);
        return List.copyOf(emitted);
    }

    public Refusal refusalWhen(Object command) {
        return (Refusal) failureOf(() -> when(command, Object.class), Refusal.class);
    }

    public InvalidInput invalidWhen(Object command) {
        return (InvalidInput) failureOf(() -> when(command, Object.class), InvalidInput.class);
    }

    private Throwable failureOf(ThrowingCallable call, Class<? extends Throwable> type) {
        var failure = catchThrowable(call);
        assertThat(failure).isInstanceOf(type);
        assertThat(emitted).as("nothing is stored").isEmpty();
        return failure;
    }

    private final class MovableClock extends Clock {

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
