package com.motivata.process.notification;

import com.motivata.api.challenge.ChallengeProgressEvent;
import com.motivata.api.challenge.ParticipationStatus;
import com.motivata.api.notification.NotificationKind;
import com.motivata.process.delivery.Message;
import com.motivata.process.delivery.MessageKey;
import com.motivata.process.delivery.NewMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Challenges: the welcome, the evening's reminder, milestones and the end. A reminder that has become due brings the next
 * evening's with it, so that nobody has to do anything to be reminded again.
 */
@Component
class ChallengeTopic implements Topic {

    /** Who has not done anything for that many days is left in peace until they do. */
    static final int PATIENCE_DAYS = 7;

    private final World world;
    private final Hours hours;

    ChallengeTopic(World world, Hours hours) {
        this.world = world;
        this.hours = hours;
    }

    @Override
    public Set<NotificationKind> kinds() {
        return Set.of(
                NotificationKind.CHALLENGE_JOINED,
                NotificationKind.CHALLENGE_DAY_REMINDER,
                NotificationKind.CHALLENGE_COMPLETED,
                NotificationKind.STREAK_MILESTONE);
    }

    @Override
    public Sight look(Message message, Instant now) {
        return participation(message)
                .map(participation -> look(message, participation, now))
                .orElseGet(() -> new Sight.Void("another participation has begun"));
    }

    @Override
    public List<NewMessage> following(Message message, Instant now) {
        return message.kind() != NotificationKind.CHALLENGE_DAY_REMINDER
                ? List.of()
                : participation(message)
                        .filter(it -> it.status() == ParticipationStatus.IN_PROGRESS)
                        .flatMap(it -> nextEvening(message, it, now))
                        .stream()
                        .toList();
    }

    private Optional<ParticipationNow> participation(Message message) {
        return world.fold(message.about(), ChallengeProgressEvent.class, ParticipationNow::after)
                .filter(participation -> participation.participationId().value().equals(message.subject()));
    }

    private Sight look(Message message, ParticipationNow participation, Instant now) {
        return switch (message.kind()) {
            case CHALLENGE_JOINED -> welcome(message, participation);
            case CHALLENGE_COMPLETED -> completed(message, participation);
            case STREAK_MILESTONE -> milestone(message, participation);
            default -> reminder(message, participation, now);
        };
    }

    private static Sight welcome(Message message, ParticipationNow participation) {
        if (participation.status() == ParticipationStatus.ABANDONED) {
            return new Sight.Void("the user has left the challenge");
        }
        return good(
                "Welcome to “%s”".formatted(participation.title()),
                "%d days, one step a day.".formatted(participation.totalDays()),
                Map.of("challengeTitle", participation.title(), "totalDays", participation.totalDays()),
                message);
    }

    private static Sight completed(Message message, ParticipationNow participation) {
        return good(
                "You have completed “%s”".formatted(participation.title()),
                "All %d days are done. Well done!".formatted(participation.totalDays()),
                Map.of(
                        "challengeTitle",
                        participation.title(),
                        "totalDays",
                        participation.totalDays(),
                        "finalStreak",
                        participation.finalStreak()),
                message);
    }

    private static Sight milestone(Message message, ParticipationNow participation) {
        var days = message.facts().getOrDefault(Occasions.STREAK, "");
        return good(
                days + " days in a row!",
                "You keep going in “%s”.".formatted(participation.title()),
                Map.of(),
                message);
    }

    private static Sight reminder(Message message, ParticipationNow participation, Instant now) {
        if (participation.status() != ParticipationStatus.IN_PROGRESS) {
            return new Sight.Void("the participation has ended");
        }
        var zone = participation.lastActive().zone();
        var today = LocalDate.ofInstant(now, zone);
        if (participation.lastDone() != null && !participation.lastDone().isBefore(today)) {
            return new Sight.Void("today's day is done");
        }
        int day = participation.completedDays() + 1;
        return good(
                "Day %d is waiting".formatted(day),
                "“%s”: day %d of %d is still open today."
                        .formatted(participation.title(), day, participation.totalDays()),
                Map.of(),
                message);
    }

    private static Sight good(String title, String text, Map<String, Object> fields, Message message) {
        var challenge = message.about().substring(0, message.about().indexOf(':'));
        return new Sight.Good(Content.of(title, text, fields, Map.of("challengeId", challenge)), null);
    }

    private Optional<NewMessage> nextEvening(Message message, ParticipationNow participation, Instant now) {
        var reminded = LocalDate.parse(Objects.requireNonNull(message.facts().get(Occasions.DAY)));
        var day = hours.firstReminderFrom(
                reminded.plusDays(1), participation.lastActive().zone(), now);
        var last = participation.lastActive().date().plusDays(PATIENCE_DAYS);
        return day.isAfter(last) ? Optional.empty() : Optional.of(reminderOn(day, message, participation));
    }

    private NewMessage reminderOn(LocalDate day, Message before, ParticipationNow participation) {
        var zone = participation.lastActive().zone();
        var key = new MessageKey(
                Planner.dayOf(before.subject(), day.toString()), before.kind(), before.recipient(), before.channel());
        return new NewMessage(
                key,
                before.userId(),
                null,
                before.about(),
                before.subject(),
                before.template(),
                Map.of(Occasions.DAY, day.toString()),
                zone,
                before.cause(),
                before.rule(),
                hours.reminderOn(day, zone),
                null);
    }
}
