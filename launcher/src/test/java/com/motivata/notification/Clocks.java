package com.motivata.notification;

import com.motivata.notification.Notified.User;
import com.motivata.support.SosAdmin;
import com.motivata.support.SosUser;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

import static com.motivata.notification.Notified.admin;
import static com.motivata.notification.Notified.await;
import static com.motivata.notification.Notified.goTo;
import static com.motivata.notification.Notified.now;
import static org.assertj.core.api.Assertions.assertThat;

/** People all over the world, in the night in which Berlin puts its clocks on or back. */
abstract class Clocks {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final List<String> ZONES =
            List.of("Europe/Berlin", "Asia/Kolkata", "America/Los_Angeles", "Asia/Kathmandu", "Pacific/Kiritimati");

    /** @param announced when they are to hear of the next quiz */
    private record Someone(User user, ZoneId zone, Instant announced) {

        boolean hasHeard() {
            return !user.pushes("Today's quiz is ready").isEmpty();
        }
    }

    @Test
    void the_next_quiz_is_announced_at_eight_wherever_people_live_and_whatever_their_clocks_do() {
        var change = Objects.requireNonNull(BERLIN.getRules().nextTransition(now().plus(Duration.ofDays(1))));
        goTo(change.getInstant().minus(Duration.ofHours(12)));
        var program = new SosAdmin(admin()).programWithQuizzes(7);
        var everybody = ZONES.stream()
                .map(zone -> submittedIn(zone, program))
                .sorted(Comparator.comparing(Someone::announced))
                .toList();
        var berlin = everybody.stream()
                .filter(someone -> someone.zone().equals(BERLIN))
                .findFirst()
                .orElseThrow();
        assertThat(berlin.announced())
                .as("eight o'clock by the new time")
                .isEqualTo(LocalDate.ofInstant(change.getInstant(), BERLIN)
                        .atTime(8, 0)
                        .toInstant(change.getOffsetAfter()))
                .isAfter(change.getInstant());

        for (var next : everybody) {
            goTo(next.announced().minus(Duration.ofMinutes(2)));
            assertThat(next.user()
                            .notification("quiz_available", "push", "pending")
                            .path("dueAt")
                            .asString())
                    .isEqualTo(next.announced().toString());
            goTo(next.announced().plusSeconds(1));
            await(next::hasHeard);
            assertThat(everybody.stream().filter(Someone::hasHeard))
                    .containsExactlyElementsOf(everybody.stream()
                            .filter(someone -> !someone.announced().isAfter(next.announced()))
                            .toList());
        }
    }

    private static Someone submittedIn(String zone, String program) {
        var user = Notified.userIn(zone).withDevice();
        var sos = new SosUser(user.api(), program);
        sos.start(7).expect(201);
        sos.submitToday("5").expect(200);
        var id = ZoneId.of(zone);
        var announced = LocalDate.ofInstant(now(), id).plusDays(1).atTime(8, 0);
        return new Someone(user, id, announced.toInstant(offset(zone, announced.toLocalDate())));
    }

    /** Written down by hand; only Berlin's depends on the day, and there on the change of this night. */
    private static ZoneOffset offset(String zone, LocalDate day) {
        return switch (zone) {
            case "Asia/Kolkata" -> ZoneOffset.ofHoursMinutes(5, 30);
            case "Asia/Kathmandu" -> ZoneOffset.ofHoursMinutes(5, 45);
            case "Pacific/Kiritimati" -> ZoneOffset.ofHours(14);
            case "America/Los_Angeles" -> ZoneOffset.ofHours(-7); // summer time there from March to November
            default -> day.getMonthValue() == 3 ? ZoneOffset.ofHours(2) : ZoneOffset.ofHours(1);
        };
    }
}
