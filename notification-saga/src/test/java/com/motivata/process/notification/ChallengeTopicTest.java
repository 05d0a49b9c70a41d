package com.motivata.process.notification;

import com.motivata.api.challenge.ChallengeId;
import com.motivata.api.challenge.ChallengeProgressEvent.ChallengeJoined;
import com.motivata.api.challenge.ChallengeProgressEvent.ChallengeLeft;
import com.motivata.api.challenge.ChallengeProgressEvent.DayCompleted;
import com.motivata.api.challenge.ParticipationId;
import com.motivata.api.common.LocalDay;
import com.motivata.api.notification.NotificationChannel;
import com.motivata.api.notification.NotificationKind;
import com.motivata.process.delivery.Cause;
import com.motivata.process.delivery.Message;
import com.motivata.process.delivery.NewMessage;
import com.motivata.process.delivery.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Evening after evening, with nobody doing anything. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChallengeTopicTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ChallengeId CHALLENGE = new ChallengeId("65f000000000000000000004");
    private static final ParticipationId PARTICIPATION = new ParticipationId("65f000000000000000000005");
    private static final String STREAM = CHALLENGE + ":uma";

    private final EmbeddedEventStore log = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final Hours hours = new Hours(LocalTime.of(8, 0), LocalTime.of(18, 0));
    private final ChallengeTopic topic = new ChallengeTopic(new World(log), hours);
    private int sequence;

    @Test
    void the_next_evening_follows_until_patience_is_over() {
        joined("2026-03-26T09:00:00Z");
        var evenings = new ArrayList<Instant>();
        var next = List.of(reminderOn("2026-03-26"));
        while (!next.isEmpty()) {
            var due = hours.reminderOn(LocalDate.parse(next.getFirst().facts().get("day")), BERLIN);
            evenings.add(due);
            next = topic.following(next.getFirst(), due).stream()
                    .map(this::asMessage)
                    .toList();
        }

        assertThat(evenings).hasSize(ChallengeTopic.PATIENCE_DAYS + 1);
        assertThat(evenings.get(2)).isEqualTo("2026-03-28T17:00:00Z");
        assertThat(evenings.get(3)).as("the clocks have gone forward").isEqualTo("2026-03-29T16:00:00Z");
    }

    @Test
    void the_same_evening_planned_twice_is_one_message() {
        joined("2026-03-26T09:00:00Z");
        var once = topic.following(reminderOn("2026-03-26"), Instant.parse("2026-03-26T17:00:00Z"));
        var again = topic.following(reminderOn("2026-03-26"), Instant.parse("2026-03-26T19:00:00Z"));
        assertThat(again)
                .extracting(NewMessage::key)
                .isEqualTo(once.stream().map(NewMessage::key).toList());
    }

    @Test
    void after_days_without_a_dispatcher_it_goes_on_with_the_evening_that_is_next() {
        joined("2026-03-20T09:00:00Z");
        var next = topic.following(reminderOn("2026-03-20"), Instant.parse("2026-03-24T10:00:00Z"));
        assertThat(next).extracting(NewMessage::dueAt).containsExactly(Instant.parse("2026-03-24T17:00:00Z"));
    }

    @Test
    void who_has_done_todays_day_or_left_is_not_reminded() {
        joined("2026-03-26T09:00:00Z");
        var evening = Instant.parse("2026-03-26T17:00:00Z");
        assertThat(topic.look(reminderOn("2026-03-26"), evening)).isInstanceOf(Sight.Good.class);
        done("2026-03-26", "2026-03-26T10:00:00Z");
        assertThat(topic.look(reminderOn("2026-03-26"), evening)).isEqualTo(new Sight.Void("today's day is done"));
        assertThat(topic.look(reminderOn("2026-03-27"), Instant.parse("2026-03-27T17:00:00Z")))
                .isInstanceOf(Sight.Good.class);
        left("2026-03-27T18:00:00Z");
        assertThat(topic.look(reminderOn("2026-03-27"), evening))
                .isEqualTo(new Sight.Void("the participation has ended"));
        assertThat(topic.following(reminderOn("2026-03-27"), evening)).isEmpty();
    }

    private void joined(String at) {
        var instant = Instant.parse(at);
        publish(new ChallengeJoined(
                Bookings.UMA, CHALLENGE, PARTICIPATION, 1, "Reading", 30, LocalDay.of(instant, BERLIN), instant));
    }

    private void done(String day, String at) {
        publish(new DayCompleted(
                Bookings.UMA,
                CHALLENGE,
                PARTICIPATION,
                1,
                "Day 1",
                null,
                null,
                new LocalDay(LocalDate.parse(day), BERLIN),
                Instant.parse(at),
                10,
                Instant.parse(at)));
    }

    private void left(String at) {
        publish(new ChallengeLeft(Bookings.UMA, CHALLENGE, PARTICIPATION, null, Instant.parse(at)));
    }

    private void publish(Object event) {
        log.publish(new GenericDomainEventMessage<>("ChallengeProgress", STREAM, sequence++, event));
    }

    private Message reminderOn(String day) {
        return new Message(
                "65f000000000000000000009",
                "claim",
                NotificationKind.CHALLENGE_DAY_REMINDER,
                NotificationChannel.PUSH,
                Party.USER,
                Bookings.UMA,
                null,
                STREAM,
                PARTICIPATION.value(),
                "challenge_day_reminder",
                Map.of("day", day),
                BERLIN,
                new Cause("event-1", "challenge.ChallengeJoined", Instant.EPOCH, STREAM, 0),
                "a rule",
                hours.reminderOn(LocalDate.parse(day), BERLIN),
                0,
                List.of(),
                Set.of(),
                Set.of());
    }

    private Message asMessage(NewMessage planned) {
        return reminderOn(planned.facts().get("day"));
    }
}
