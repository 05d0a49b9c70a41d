package com.motivata.process.notification;

import com.motivata.api.notification.NotificationKind;
import com.motivata.api.sos.RunStatus;
import com.motivata.api.sos.SosProgramEvent;
import com.motivata.api.sos.SosProgressEvent;
import com.motivata.process.delivery.Message;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The quiz of the day, and the end of a program. */
@Component
class SosTopic implements Topic {

    private final World world;

    SosTopic(World world) {
        this.world = world;
    }

    @Override
    public Set<NotificationKind> kinds() {
        return Set.of(NotificationKind.QUIZ_AVAILABLE, NotificationKind.SOS_PROGRAM_COMPLETED);
    }

    @Override
    public Sight look(Message message, Instant now) {
        var run = world.fold(message.about(), SosProgressEvent.class, RunNow::after)
                .orElse(null);
        if (run == null || !run.runId().value().equals(message.subject())) {
            return new Sight.Void("another run has begun");
        }
        return message.kind() == NotificationKind.QUIZ_AVAILABLE ? quiz(message, run) : completed(message, run);
    }

    private Sight quiz(Message message, RunNow run) {
        int day = Integer.parseInt(Objects.requireNonNull(message.facts().get(Occasions.DAY)));
        if (run.status() != RunStatus.IN_PROGRESS) {
            return new Sight.Void("the run has ended");
        }
        if (run.completedDays() >= day) {
            return new Sight.Void("day " + day + " is completed");
        }
        if (!hasQuiz(message, day)) {
            return new Sight.Void("there is no quiz for day " + day);
        }
        return new Sight.Good(
                Content.of(
                        "Today's quiz is ready",
                        "Day %d of %d in “%s” is open. Take a few minutes for yourself."
                                .formatted(day, run.totalDays(), run.programTitle()),
                        Map.of(),
                        Map.of("programId", programOf(message), "dayNumber", Integer.toString(day))),
                null);
    }

    private boolean hasQuiz(Message message, int day) {
        return world.fold(programOf(message), SosProgramEvent.class, PublishedQuizzes::after)
                .filter(quizzes -> quizzes.days().contains(day))
                .isPresent();
    }

    private static Sight completed(Message message, RunNow run) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("programTitle", run.programTitle());
        fields.put("totalDays", run.totalDays());
        if (run.finalScore() != null) {
            fields.put("finalScore", run.finalScore());
        }
        return new Sight.Good(
                Content.of(
                        "You have completed “%s”".formatted(run.programTitle()),
                        "All %d days are done. Well done!".formatted(run.totalDays()),
                        fields,
                        Map.of("programId", programOf(message))),
                null);
    }

    /** The stream of a run is named after its program and its user. */
    private static String programOf(Message message) {
        return message.about().substring(0, message.about().indexOf(':'));
    }
}
