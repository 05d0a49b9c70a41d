package com.motivata.process.notification;

import com.motivata.api.common.Refusal;
import com.motivata.api.notification.DeviceId;
import com.motivata.api.notification.DeviceLoss;
import com.motivata.api.notification.NotificationChannel;
import com.motivata.api.notification.NotificationCommand.RemoveDevice;
import com.motivata.api.notification.NotificationKind;
import com.motivata.api.notification.RecipientEvent;
import com.motivata.api.notification.RecipientId;
import com.motivata.process.delivery.Decision;
import com.motivata.process.delivery.Desk;
import com.motivata.process.delivery.Letter;
import com.motivata.process.delivery.Message;
import com.motivata.process.delivery.NewMessage;
import com.motivata.process.delivery.Party;
import com.motivata.process.delivery.Reason;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Decides on a message that is due: does it still apply, do they want it, may they be disturbed, can they be reached. */
@Component
class NotificationDesk implements Desk {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationDesk.class);

    private final Map<NotificationKind, Topic> topics = new EnumMap<>(NotificationKind.class);
    private final World world;
    private final Letters letters;
    private final CommandGateway commands;

    NotificationDesk(List<Topic> topics, World world, Letters letters, CommandGateway commands) {
        topics.forEach(topic -> topic.kinds().forEach(kind -> this.topics.put(kind, topic)));
        this.world = world;
        this.letters = letters;
        this.commands = commands;
    }

    @Override
    public List<NewMessage> following(Message message, Instant now) {
        return topicOf(message).following(message, now);
    }

    @Override
    public Decision decide(Message message, Instant now) {
        var found = new LinkedHashMap<String, String>();
        if (message.dueAt().plus(WhoHearsWhat.worthOf(message.kind())).isBefore(now)) {
            return new Decision.Drop(Reason.TOO_LATE, "it was due at " + message.dueAt(), found);
        }
        return switch (topicOf(message).look(message, now)) {
            case Sight.Void gone -> {
                found.put("applies", "no: " + gone.why());
                yield new Decision.Drop(Reason.NO_LONGER_APPLIES, gone.why(), found);
            }
            case Sight.Later later -> {
                found.put("applies", "not yet: " + later.why());
                yield new Decision.Defer(later.until(), later.why(), found);
            }
            case Sight.Good good -> {
                found.put("applies", "yes");
                yield decide(message, good, recipient(message), now, found);
            }
        };
    }

    /** A refusal means that the device is theirs no more, which is what was wanted. */
    @Override
    public void addressIsDead(Message message, String address) {
        if (message.channel() != NotificationChannel.PUSH || message.userId() == null) {
            return;
        }
        try {
            commands.sendAndWait(new RemoveDevice(message.userId(), new DeviceId(address), DeviceLoss.UNREGISTERED));
        } catch (RuntimeException failure) {
            if (!(failure instanceof Refusal) && !(failure.getCause() instanceof Refusal)) {
                throw failure;
            }
            LOG.debug("device {} is gone already", address);
        }
    }

    private Decision decide(
            Message message, Sight.Good good, RecipientNow recipient, Instant now, Map<String, String> found) {
        if (!wants(message, recipient, found)) {
            return new Decision.Drop(Reason.PREFERENCE_OFF, "the user does not want it", found);
        }
        var quietUntil = quietUntil(message, recipient, now, found);
        if (quietUntil.isPresent()) {
            return new Decision.Defer(quietUntil.get(), "quiet hours until " + quietUntil.get(), found);
        }
        var written = letters.write(message, good.content(), addressee(good, recipient), recipient);
        found.put("address", written.isEmpty() ? "unknown" : addresses(message, written));
        if (written.isEmpty()) {
            return message.channel() == NotificationChannel.PUSH
                    ? new Decision.Drop(Reason.NO_DEVICE, "the user has no device", found)
                    : new Decision.Drop(Reason.NO_ADDRESS, "there is no address for this channel", found);
        }
        return new Decision.Send(written, good.content().title(), good.content().text(), found);
    }

    private static boolean wants(Message message, RecipientNow recipient, Map<String, String> found) {
        if (message.recipient() == Party.HOST) {
            found.put("preference", "hosts have none");
            return true;
        }
        boolean wanted = recipient.preferences().wants(message.kind(), message.channel());
        found.put("preference", !message.kind().isOptional() ? "always on" : wanted ? "on" : "off");
        return wanted;
    }

    private static Optional<Instant> quietUntil(
            Message message, RecipientNow recipient, Instant now, Map<String, String> found) {
        var quiet = recipient.preferences().quietHours();
        if (message.recipient() == Party.HOST || quiet == null) {
            found.put("quietHours", "none");
            return Optional.empty();
        }
        ZoneId zone = Optional.ofNullable(recipient.preferences().zone()).orElse(message.zone());
        var end = quiet.endAfter(now, zone);
        found.put(
                "quietHours",
                quiet + " " + zone.getId()
                        + end.map(until -> ": until " + until).orElse(": not now"));
        return end;
    }

    /** A booking says how its user wants to be reached; where it does not, their tokens do. */
    private static Addressee addressee(Sight.Good good, RecipientNow recipient) {
        var known = new Addressee(recipient.name(), recipient.email(), recipient.phone());
        return good.addressee() == null ? known : good.addressee();
    }

    private static String addresses(Message message, List<Letter> written) {
        return message.channel() == NotificationChannel.PUSH ? written.size() + " devices" : "known";
    }

    private RecipientNow recipient(Message message) {
        return message.recipient() == Party.HOST || message.userId() == null
                ? RecipientNow.UNKNOWN
                : world.fold(new RecipientId(message.userId()), RecipientEvent.class, RecipientNow::after)
                        .orElse(RecipientNow.UNKNOWN);
    }

    private Topic topicOf(Message message) {
        var topic = topics.get(message.kind());
        if (topic == null) {
            throw new IllegalStateException("nobody knows what to say about " + message.kind());
        }
        return topic;
    }
}
