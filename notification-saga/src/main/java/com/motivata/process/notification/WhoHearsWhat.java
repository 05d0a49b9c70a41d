package com.motivata.process.notification;

import com.motivata.api.booking.BookingEvent.BookingCancelled;
import com.motivata.api.booking.BookingEvent.BookingCompleted;
import com.motivata.api.booking.BookingEvent.BookingConfirmed;
import com.motivata.api.booking.BookingEvent.NoShowMarked;
import com.motivata.api.booking.BookingEvent.SlotScheduled;
import com.motivata.api.challenge.ChallengeProgressEvent.ChallengeCompleted;
import com.motivata.api.challenge.ChallengeProgressEvent.ChallengeJoined;
import com.motivata.api.challenge.ChallengeProgressEvent.ChallengeLeft;
import com.motivata.api.challenge.ChallengeProgressEvent.DayCompleted;
import com.motivata.api.challenge.ChallengeProgressEvent.MilestoneReached;
import com.motivata.api.notification.NotificationKind;
import com.motivata.api.sos.SosProgressEvent.QuizSubmitted;
import com.motivata.api.sos.SosProgressEvent.RunAbandoned;
import com.motivata.api.sos.SosProgressEvent.RunCompleted;
import com.motivata.process.delivery.Party;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import static com.motivata.api.notification.NotificationKind.CHALLENGE_COMPLETED;
import static com.motivata.api.notification.NotificationKind.CHALLENGE_DAY_REMINDER;
import static com.motivata.api.notification.NotificationKind.CHALLENGE_JOINED;
import static com.motivata.api.notification.NotificationKind.QUIZ_AVAILABLE;
import static com.motivata.api.notification.NotificationKind.SESSION_BOOKED;
import static com.motivata.api.notification.NotificationKind.SESSION_CANCELLED;
import static com.motivata.api.notification.NotificationKind.SESSION_REMINDER;
import static com.motivata.api.notification.NotificationKind.SOS_PROGRAM_COMPLETED;
import static com.motivata.api.notification.NotificationKind.STREAK_MILESTONE;
import static com.motivata.process.delivery.Party.HOST;
import static com.motivata.process.delivery.Party.USER;
import static com.motivata.process.notification.Channels.AS_BOOKED;
import static com.motivata.process.notification.Channels.EMAIL_AND_PHONE_IF_KNOWN;
import static com.motivata.process.notification.Channels.EMAIL_ONLY;
import static com.motivata.process.notification.Channels.PUSH_AND_EMAIL;
import static com.motivata.process.notification.Channels.PUSH_EMAIL_AND_AS_BOOKED;
import static com.motivata.process.notification.Channels.PUSH_ONLY;
import static com.motivata.process.notification.Timing.AT_ONCE;
import static com.motivata.process.notification.Timing.A_DAY_BEFORE_THE_SLOT;
import static com.motivata.process.notification.Timing.NEXT_EVENING;
import static com.motivata.process.notification.Timing.NEXT_MORNING;
import static com.motivata.process.notification.Timing.THIS_EVENING;

/** The table: what happened, what is told, to whom, by which channels, and when. */
final class WhoHearsWhat {

    static final List<Rule> TABLE = List.of(
            new Rule(BookingConfirmed.class, SESSION_BOOKED, USER, AS_BOOKED, AT_ONCE),
            new Rule(BookingConfirmed.class, SESSION_BOOKED, HOST, EMAIL_AND_PHONE_IF_KNOWN, AT_ONCE),
            new Rule(BookingConfirmed.class, SESSION_REMINDER, USER, PUSH_EMAIL_AND_AS_BOOKED, A_DAY_BEFORE_THE_SLOT),
            new Rule(SlotScheduled.class, SESSION_REMINDER, USER, PUSH_EMAIL_AND_AS_BOOKED, A_DAY_BEFORE_THE_SLOT),
            new Rule(BookingCancelled.class, SESSION_CANCELLED, USER, EMAIL_ONLY, AT_ONCE),
            new Rule(BookingCancelled.class, SESSION_CANCELLED, HOST, EMAIL_ONLY, AT_ONCE),
            new Rule(QuizSubmitted.class, QUIZ_AVAILABLE, USER, PUSH_ONLY, NEXT_MORNING),
            new Rule(ChallengeJoined.class, CHALLENGE_DAY_REMINDER, USER, PUSH_ONLY, THIS_EVENING),
            new Rule(DayCompleted.class, CHALLENGE_DAY_REMINDER, USER, PUSH_ONLY, NEXT_EVENING),
            new Rule(ChallengeJoined.class, CHALLENGE_JOINED, USER, EMAIL_ONLY, AT_ONCE),
            new Rule(ChallengeCompleted.class, CHALLENGE_COMPLETED, USER, PUSH_AND_EMAIL, AT_ONCE),
            new Rule(MilestoneReached.class, STREAK_MILESTONE, USER, PUSH_ONLY, AT_ONCE),
            new Rule(RunCompleted.class, SOS_PROGRAM_COMPLETED, USER, EMAIL_ONLY, AT_ONCE));

    /** What an event makes void of all that was to be told before. */
    static final Map<Class<?>, Set<NotificationKind>> ENDS = Map.of(
            SlotScheduled.class, Set.of(SESSION_REMINDER),
            BookingCancelled.class, Set.of(SESSION_REMINDER, SESSION_BOOKED),
            BookingCompleted.class, Set.of(SESSION_REMINDER),
            NoShowMarked.class, Set.of(SESSION_REMINDER),
            ChallengeCompleted.class, Set.of(CHALLENGE_DAY_REMINDER),
            ChallengeLeft.class, Set.of(CHALLENGE_DAY_REMINDER),
            RunCompleted.class, Set.of(QUIZ_AVAILABLE),
            RunAbandoned.class, Set.of(QUIZ_AVAILABLE));

    private WhoHearsWhat() {}

    static Stream<Rule> rulesFor(Object event) {
        return TABLE.stream().filter(rule -> rule.event().isInstance(event));
    }

    /** In which words, by the name they are registered under. */
    static String templateOf(NotificationKind kind, Party to) {
        return switch (kind) {
            case SESSION_BOOKED -> to == HOST ? "session_booking_host_notification" : "session_booking_confirmation";
            case SESSION_REMINDER -> "session_reminder";
            case SESSION_CANCELLED -> "session_cancellation";
            case CHALLENGE_JOINED -> "challenge_welcome";
            case CHALLENGE_COMPLETED -> "challenge_completion";
            case SOS_PROGRAM_COMPLETED -> "sos_program_complete";
            case QUIZ_AVAILABLE, CHALLENGE_DAY_REMINDER, STREAK_MILESTONE -> kind.apiName();
        };
    }

    /** How long after it was due it is still worth telling: nobody wants to be woken by last week's news. */
    static Duration worthOf(NotificationKind kind) {
        return switch (kind) {
            case QUIZ_AVAILABLE, CHALLENGE_DAY_REMINDER -> Duration.ofHours(6);
            case SESSION_REMINDER, STREAK_MILESTONE -> Duration.ofHours(24);
            case SESSION_BOOKED, SESSION_CANCELLED -> Duration.ofDays(3);
            case CHALLENGE_JOINED, CHALLENGE_COMPLETED, SOS_PROGRAM_COMPLETED -> Duration.ofDays(3);
        };
    }
}
