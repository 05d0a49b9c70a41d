package com.motivata.process.delivery;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.motivata.api.common.UserId;
import com.motivata.api.notification.NotificationChannel;
import com.motivata.api.notification.NotificationKind;
import com.motivata.web.NewIds;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A message store, a clock, a desk that knows what to say, and providers that answer what they are told to. */
final class PostOffice {

    static final Instant NOON = Instant.parse("2026-03-14T12:00:00Z");
    static final DeliverySettings SETTINGS = new DeliverySettings(
            Duration.ofMillis(5),
            Duration.ofMinutes(2),
            4,
            Duration.ofSeconds(10),
            3,
            Duration.ofSeconds(30),
            Duration.ofSeconds(5));

    final MongoDatabase database;
    final TickingClock clock = new TickingClock(NOON);
    final MongoMessages messages;
    final List<String> dead = Collections.synchronizedList(new ArrayList<>());
    Function<Message, Decision> decision = message -> send(mail(message));

    PostOffice() {
        this(TestServer.newDatabase());
    }

    PostOffice(MongoDatabase database) {
        this.database = database;
        this.messages = new MongoMessages(database, new NewIds(clock));
    }

    static Decision send(Letter... letters) {
        return new Decision.Send(List.of(letters), "A title", "A text", Map.of("applies", "yes"));
    }

    static Letter mail(Message message) {
        return new Letter.Mail(message.id(), "uma@example.org", "A title", "text", "<p>html</p>");
    }

    static Letter push(Message message, String device) {
        return new Letter.Push(message.id(), device, "token of " + device, "A title", "A text", Map.of());
    }

    final Desk desk = new Desk() {
        @Override
        public Decision decide(Message message, Instant now) {
            return decision.apply(message);
        }

        @Override
        public List<NewMessage> following(Message message, Instant now) {
            return List.of();
        }

        @Override
        public void addressIsDead(Message message, String address) {
            dead.add(address);
        }
    };

    NewMessage message(String cause, NotificationChannel channel) {
        return new NewMessage(
                new MessageKey(cause, NotificationKind.STREAK_MILESTONE, Party.USER, channel),
                new UserId("uma"),
                null,
                "challenge:uma",
                "participation",
                "streak_milestone",
                Map.of("streak", "3"),
                ZoneId.of("Asia/Kolkata"),
                new Cause(cause, "challenge.MilestoneReached", NOON, "challenge:uma", 4),
                "a rule",
                NOON,
                null);
    }

    String store(String cause, NotificationChannel channel) {
        var message = message(cause, channel);
        messages.add(message, clock.instant());
        return message.key().id().value();
    }

    Dispatcher dispatcher(Provider... providers) {
        return dispatcher(messages, providers);
    }

    Dispatcher dispatcher(Messages through, Provider... providers) {
        return new Dispatcher(through, desk, new Providers(List.of(providers), SETTINGS, clock), SETTINGS, clock);
    }

    /** Everything that is due now, one after the other. */
    void work(Dispatcher dispatcher) {
        for (var channel : NotificationChannel.values()) {
            messages.due(channel, clock.instant(), 1_000)
                    .forEach(due -> messages.claim(due, clock.instant(), SETTINGS.lease())
                            .ifPresent(dispatcher::dispatch));
        }
    }

    Document stored(String id) {
        return Objects.requireNonNull(database.getCollection(MongoMessages.COLLECTION)
                .find(Filters.eq("_id", id))
                .first());
    }

    /** When somebody looks at it again. */
    Instant nextAt(String id) {
        var due = stored(id).get("due", Document.class);
        return ((Date) due.values().iterator().next()).toInstant();
    }

    String status(String id) {
        return stored(id).getString("status");
    }

    List<String> outcomes(String id) {
        return stored(id).getList("attempts", Document.class).stream()
                .map(attempt -> attempt.getString("provider") + " " + attempt.getString("outcome"))
                .toList();
    }

    /** Answers in this order, and then always accepts. */
    static final class Scripted implements Provider {

        final List<String> delivered = Collections.synchronizedList(new ArrayList<>());
        private final String name;
        private final NotificationChannel channel;
        private final int rank;
        private final Deque<Outcome> answers;

        Scripted(String name, NotificationChannel channel, int rank, Outcome... answers) {
            this.name = name;
            this.channel = channel;
            this.rank = rank;
            this.answers = new ArrayDeque<>(List.of(answers));
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public NotificationChannel channel() {
            return channel;
        }

        @Override
        public int rank() {
            return rank;
        }

        @Override
        public boolean isConfigured() {
            return true;
        }

        @Override
        public synchronized Outcome send(Letter letter) {
            @Nullable Outcome answer = answers.poll();
            if (answer == null || answer instanceof Outcome.Unknown) {
                delivered.add(letter.messageId() + "/" + letter.address());
            }
            return answer == null ? new Outcome.Accepted("id of " + name) : answer;
        }
    }
}
