package com.motivata.command.challenge;

import com.motivata.api.challenge.ChallengeCommand.CompleteDay;
import com.motivata.api.challenge.ChallengeCommand.JoinChallenge;
import com.motivata.api.challenge.ChallengeContent;
import com.motivata.api.challenge.ChallengeProgressEvent.DayCompleted;
import com.motivata.api.challenge.ChallengeProgressEvent.MilestoneReached;
import com.motivata.api.challenge.ChallengeRefusal;
import com.motivata.api.challenge.Streak;
import com.motivata.api.common.InvalidInput;
import com.motivata.api.common.Refusal;
import com.motivata.command.challenge.ChallengeProgressState.NotJoined;
import com.motivata.command.challenge.ChallengeProgressState.Participating;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

import static com.motivata.command.challenge.Participants.CHALLENGE;
import static com.motivata.command.challenge.Participants.PARTICIPATION;
import static com.motivata.command.challenge.Participants.USER;
import static com.motivata.command.challenge.Participants.lasting;
import static org.assertj.core.api.Assertions.assertThat;

/** A traveller with a phone that is often offline tries to complete days; a plain list of dates says what must come of it. */
class DayPropertiesTest {

    private static final int NEVER_ENDING = 365;
    private static final ChallengeContent CHALLENGE_CONTENT = lasting(NEVER_ENDING);

    /**
     * @param minutesLater what went by since the attempt before; less than nothing where another node's clock is behind
     * @param minutesAgo when it was done, by the phone; {@code null}: now
     * @param off how far the day asked for is from the current one
     */
    record Attempt(int minutesLater, @Nullable Integer minutesAgo, ZoneId zone, int off) {}

    @Property(tries = 300)
    void no_two_days_share_a_date_and_the_streak_is_what_one_counts(
            @ForAll("beginnings") Instant begun, @ForAll @Size(max = 40) List<@From("attempts") Attempt> attempts) {
        var model = new Model(begun);
        var state = joined(begun);
        var now = begun;
        for (var attempt : attempts) {
            now = now.plus(Duration.ofMinutes(attempt.minutesLater()));
            var wish = wish(attempt, state.completedDays() + 1 + attempt.off(), now);
            var expected = model.verdict(wish, attempt.off(), now);
            assertThat(verdict(state, wish, now)).isEqualTo(expected);
            if (expected == Verdict.DONE) {
                state = complete(model, state, wish, now);
            }
        }
    }

    private static Participating complete(Model model, Participating before, CompleteDay wish, Instant now) {
        var done = ChallengeProgressRules.completeDay(before, wish, CHALLENGE_CONTENT, now);
        var after = (Participating) before.after(done);
        model.complete(done);
        assertThat(after.completed())
                .isEqualTo(model.dates)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(ChallengeProgressRules.milestones(before, after, done))
                .extracting(MilestoneReached::days)
                .isEqualTo(model.newMilestones());
        assertThat(model.longest)
                .isGreaterThanOrEqualTo(before.streak(done.day().date()).longest());
        for (int days = 0; days < 3; days++) {
            var today = done.day().date().plusDays(days);
            assertThat(after.streak(today)).isEqualTo(new Streak(days < 2 ? model.run : 0, model.longest));
        }
        return after;
    }

    private static Verdict verdict(Participating state, CompleteDay wish, Instant now) {
        try {
            ChallengeProgressRules.completeDay(state, wish, CHALLENGE_CONTENT, now);
            return Verdict.DONE;
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo(ChallengeRefusal.INVALID_DAY_NUMBER);
            return Verdict.WRONG_DAY;
        } catch (InvalidInput invalid) {
            assertThat(invalid.problems()).singleElement().extracting("field").isEqualTo("completedAt");
            return Verdict.NOT_BELIEVED;
        }
    }

    private static Participating joined(Instant begun) {
        var join = new JoinChallenge(PARTICIPATION, CHALLENGE, USER, ZoneId.of("UTC"));
        return (Participating)
                new NotJoined().after(ChallengeProgressRules.join(new NotJoined(), join, CHALLENGE_CONTENT, begun));
    }

    private static CompleteDay wish(Attempt attempt, int day, Instant now) {
        var minutesAgo = attempt.minutesAgo();
        var completedAt = minutesAgo == null ? null : now.minus(Duration.ofMinutes(minutesAgo));
        return new CompleteDay(CHALLENGE, USER, day, null, null, completedAt, attempt.zone());
    }

    /** Before leap days and changes of clocks, one of which skips midnight and one a whole date. */
    @Provide
    Arbitrary<Instant> beginnings() {
        return Arbitraries.of(
                Instant.parse("2024-02-26T22:10:00Z"),
                Instant.parse("2024-03-08T05:00:00Z"),
                Instant.parse("2024-10-25T23:59:59Z"),
                Instant.parse("2018-11-02T01:30:00Z"),
                Instant.parse("2011-12-27T09:00:00Z"));
    }

    @Provide
    Arbitrary<Attempt> attempts() {
        var later = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.integers().between(-2, 2)),
                Tuple.of(6, Arbitraries.integers().between(0, 3000)));
        var ago = Arbitraries.frequencyOf(
                        Tuple.of(1, Arbitraries.integers().between(-3, 3)),
                        Tuple.of(3, Arbitraries.integers().between(0, 4400)))
                .injectNull(0.5);
        var off = Arbitraries.frequency(Tuple.of(1, -1), Tuple.of(12, 0), Tuple.of(1, 1));
        return Combinators.combine(later, ago, zones(), off).as(Attempt::new);
    }

    private static Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "UTC",
                        "Asia/Kolkata",
                        "Pacific/Kiritimati",
                        "Etc/GMT+12",
                        "America/Sao_Paulo",
                        "America/New_York",
                        "Europe/Berlin",
                        "Australia/Lord_Howe",
                        "Pacific/Apia")
                .map(ZoneId::of);
    }

    private enum Verdict {
        DONE,
        WRONG_DAY,
        NOT_BELIEVED
    }

    /** Knows the rules and nothing of how they are written. */
    private static final class Model {

        private final Instant begun;
        private final List<LocalDate> dates = new ArrayList<>();
        private final Set<Integer> reached = new HashSet<>();
        private int run;
        private int longest;

        Model(Instant begun) {
            this.begun = begun;
        }

        Verdict verdict(CompleteDay wish, int off, Instant now) {
            if (off != 0) {
                return Verdict.WRONG_DAY;
            }
            var claim = wish.completedAt() == null ? now : wish.completedAt();
            long secondsAgo = Duration.between(claim, now).toSeconds();
            boolean beforeJoining = date(claim, wish.zone()).isBefore(date(begun, wish.zone()));
            if (wish.completedAt() != null && (secondsAgo < -60 || secondsAgo > 72 * 3600 || beforeJoining)) {
                return Verdict.NOT_BELIEVED;
            }
            var date = date(secondsAgo < 0 ? now : claim, wish.zone());
            return dates.isEmpty() || dates.getLast().isBefore(date) ? Verdict.DONE : Verdict.WRONG_DAY;
        }

        void complete(DayCompleted done) {
            var date = done.day().date();
            run = !dates.isEmpty() && dates.getLast().plusDays(1).equals(date) ? run + 1 : 1;
            longest = Math.max(longest, run);
            dates.add(date);
        }

        List<Integer> newMilestones() {
            return List.of(3, 7, 14, 21, 30, 50, 100).contains(run) && reached.add(run) ? List.of(run) : List.of();
        }

        private static LocalDate date(Instant instant, ZoneId zone) {
            return instant.atZone(zone).toLocalDate();
        }
    }
}
