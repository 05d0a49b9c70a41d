package com.motivata.command.notification.web;

import com.motivata.api.common.Change;
import com.motivata.api.common.InvalidInput;
import com.motivata.api.common.InvalidInput.Problem;
import com.motivata.api.notification.NotificationChannel;
import com.motivata.api.notification.NotificationCommand.ChangePreferences;
import com.motivata.api.notification.NotificationKind;
import com.motivata.api.notification.NotificationPreferences.Muted;
import com.motivata.api.notification.QuietHours;
import com.motivata.web.Caller;
import com.motivata.web.json.JsonEnums;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to change of one's preferences; what is left out stays.
 *
 * @param kinds by kind and channel, whether it is wanted
 * @param quietHours {@code null}: none
 * @param zone whose clock the quiet hours go by; left out: where the caller is; {@code null}: that of what a message is about
 */
record PreferencesBody(
        @Nullable Map<String, Map<String, @Nullable Boolean>> kinds,
        Change<@Nullable @Valid QuietBody> quietHours,
        Change<@Nullable String> zone) {

    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

    record QuietBody(
            @NotNull(message = "from is required")
            @Pattern(regexp = TIME, message = "from must be a time such as 22:00")
            String from,

            @NotNull(message = "to is required") @Pattern(regexp = TIME, message = "to must be a time such as 07:00")
            String to) {}

    ChangePreferences toCommand(Caller caller) {
        var problems = new ArrayList<Problem>();
        var wanted = wanted(problems);
        var quiet = quiet(problems);
        var place = zone(problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new ChangePreferences(caller.userId(), wanted, quiet, place, caller.zone());
    }

    private Map<Muted, Boolean> wanted(List<Problem> problems) {
        Map<Muted, Boolean> wanted = new LinkedHashMap<>();
        if (kinds != null) {
            kinds.forEach((kind, channels) -> read(kind, channels, wanted, problems));
        }
        return wanted;
    }

    private static void read(
            String kindName,
            @Nullable Map<String, @Nullable Boolean> channels,
            Map<Muted, Boolean> wanted,
            List<Problem> problems) {
        var field = "kinds." + kindName;
        if (!(JsonEnums.byName(NotificationKind.class).get(kindName) instanceof NotificationKind kind)) {
            problems.add(new Problem(field, "There is no kind of notification called " + kindName));
        } else if (channels == null) {
            problems.add(new Problem(field, kindName + " must say which channels are wanted"));
        } else {
            channels.forEach((name, on) -> read(field + "." + name, kind, name, on, wanted, problems));
        }
    }

    private static void read(
            String field,
            NotificationKind kind,
            String channelName,
            @Nullable Boolean on,
            Map<Muted, Boolean> wanted,
            List<Problem> problems) {
        var channel = (NotificationChannel)
                JsonEnums.byName(NotificationChannel.class).get(channelName);
        if (channel == null || !kind.channels().contains(channel)) {
            problems.add(new Problem(field, kind.apiName() + " is not sent by " + channelName));
        } else if (on == null) {
            problems.add(new Problem(field, field + " must be true or false"));
        } else if (!on && !kind.isOptional()) {
            problems.add(new Problem(field, kind.apiName() + " cannot be switched off"));
        } else {
            wanted.put(new Muted(kind, channel), on);
        }
    }

    private Change<QuietHours> quiet(List<Problem> problems) {
        var body = quietHours.value();
        if (body == null) {
            return quietHours.asked() ? Change.to(null) : Change.none();
        }
        if (body.from().equals(body.to())) {
            problems.add(new Problem("quietHours.to", "Quiet hours must end at another time than they begin"));
            return Change.none();
        }
        return Change.to(new QuietHours(LocalTime.parse(body.from()), LocalTime.parse(body.to())));
    }

    private Change<ZoneId> zone(List<Problem> problems) {
        var name = zone.value();
        if (name == null) {
            return zone.asked() ? Change.to(null) : Change.none();
        }
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            problems.add(new Problem("zone", "zone must be a time zone such as Asia/Kolkata"));
            return Change.none();
        }
        return Change.to(ZoneId.of(name));
    }
}
