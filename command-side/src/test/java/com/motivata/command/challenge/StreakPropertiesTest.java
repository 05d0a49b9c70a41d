package com.motivata.command.challenge;

import com.motivata.api.challenge.Streak;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;

/** The streak against one counted day by day. The dates lie around a leap day. */
class StreakPropertiesTest {

    private static final LocalDate ORIGIN = LocalDate.of(2024, 2, 20);

    @Property(tries = 500)
    void is_what_one_counts_on_a_calendar(
            @ForAll @Size(max = 25) Set<@IntRange(min = 0, max = 30) Integer> days,
            @ForAll @IntRange(min = -1, max = 34) int today) {
        var streak = Streak.of(dates(days), ORIGIN.plusDays(today));
        int last = days.stream().mapToInt(day -> day).max().orElse(Integer.MIN_VALUE);
        assertThat(streak.current()).isEqualTo(last < today - 1 ? 0 : lengthEndingAt(last, days));
        assertThat(streak.longest())
                .isEqualTo(days.stream()
                        .mapToInt(day -> lengthEndingAt(day, days))
                        .max()
                        .orElse(0));
    }

    @Property(tries = 500)
    void longest_never_falls_and_grows_by_no_more_than_a_day(
            @ForAll @Size(max = 25) Set<@IntRange(min = 0, max = 30) Integer> days) {
        int before = 0;
        var done = new HashSet<Integer>();
        for (int day : days.stream().sorted().toList()) {
            done.add(day);
            int after = Streak.of(dates(done), ORIGIN.plusDays(day)).longest();
            assertThat(after).isBetween(before, before + 1);
            before = after;
        }
    }

    @Property(tries = 200)
    void decays_when_a_whole_day_went_by_and_leaves_the_longest(
            @ForAll @Size(min = 1, max = 25) Set<@IntRange(min = 0, max = 30) Integer> days,
            @ForAll @IntRange(min = 2, max = 400) int later) {
        var last = dates(days).stream().max(LocalDate::compareTo).orElseThrow();
        var today = Streak.of(dates(days), last);
        assertThat(Streak.of(dates(days), last.plusDays(1))).isEqualTo(today);
        assertThat(Streak.of(dates(days), last.plusDays(later))).isEqualTo(new Streak(0, today.longest()));
    }

    private static int lengthEndingAt(int day, Set<Integer> days) {
        int length = 0;
        while (days.contains(day - length)) {
            length++;
        }
        return length;
    }

    private static List<LocalDate> dates(Set<Integer> days) {
        var dates = new ArrayList<LocalDate>();
        days.forEach(day -> dates.add(ORIGIN.plusDays(day)));
        return dates;
    }
}
