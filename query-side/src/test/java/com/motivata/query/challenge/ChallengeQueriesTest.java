package com.motivata.query.challenge;

import com.motivata.api.challenge.ChallengeCategory;
import com.motivata.api.challenge.ChallengeDetails;
import com.motivata.api.challenge.ChallengeId;
import com.motivata.api.challenge.ChallengeLength;
import com.motivata.api.challenge.ChallengeQuery.ChallengeCard;
import com.motivata.api.challenge.ChallengeQuery.ChallengeProgress;
import com.motivata.api.challenge.ChallengeQuery.Filter;
import com.motivata.api.challenge.ChallengeQuery.FindAllChallenges;
import com.motivata.api.challenge.ChallengeQuery.FindChallenge;
import com.motivata.api.challenge.ChallengeQuery.FindChallengeDetails;
import com.motivata.api.challenge.ChallengeQuery.FindChallenges;
import com.motivata.api.challenge.Difficulty;
import com.motivata.api.challenge.ParticipationStatus;
import com.motivata.api.common.PageRequest;
import com.motivata.api.common.UserId;
import com.motivata.query.RunningMongo;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.motivata.api.challenge.ChallengeRefusal.CHALLENGE_NOT_FOUND;
import static com.motivata.query.Refused.assertRefused;
import static com.motivata.query.challenge.ChallengeEvents.ASHA;
import static com.motivata.query.challenge.ChallengeEvents.BEN;
import static com.motivata.query.challenge.ChallengeEvents.FIRST;
import static com.motivata.query.challenge.ChallengeEvents.FITNESS;
import static com.motivata.query.challenge.ChallengeEvents.NOON;
import static com.motivata.query.challenge.ChallengeEvents.SECOND;
import static com.motivata.query.challenge.ChallengeEvents.challenge;
import static com.motivata.query.challenge.ChallengeEvents.created;
import static com.motivata.query.challenge.ChallengeEvents.day;
import static com.motivata.query.challenge.ChallengeEvents.deleted;
import static com.motivata.query.challenge.ChallengeEvents.done;
import static com.motivata.query.challenge.ChallengeEvents.joined;
import static com.motivata.query.challenge.ChallengeEvents.left;
import static com.motivata.query.challenge.ChallengeEvents.plain;
import static com.motivata.query.challenge.ChallengeEvents.revised;
import static com.motivata.query.challenge.ChallengeEvents.week;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChallengeQueriesTest {

    private static final PageRequest FIRST_TEN = new PageRequest(1, 10);
    private static final Filter ANY = new Filter(null, null, null, null, null);
    private static final ChallengeId INACTIVE = challenge(8);
    private static final ChallengeId DELETED = challenge(9);

    @RegisterExtension
    static final RunningMongo database = new RunningMongo();

    private ReadSide readSide;

    @BeforeEach
    void nothing_happened() {
        readSide = new ReadSide(database.mongo());
    }

    @Nested
    class In_a_list {

        @BeforeEach
        void four_challenges_one_inactive_and_one_deleted() {
            readSide.after(
                    created(challenge(1), plain(7, ChallengeCategory.FITNESS, Difficulty.BEGINNER, false)),
                    created(challenge(2), plain(8, ChallengeCategory.MEDITATION, Difficulty.ADVANCED, true)),
                    created(challenge(3), plain(21, ChallengeCategory.FITNESS, Difficulty.ADVANCED, false)),
                    created(challenge(4), plain(22, ChallengeCategory.OTHER, Difficulty.INTERMEDIATE, false)),
                    created(INACTIVE, week("Later", false)),
                    created(DELETED, week("Never", true)),
                    deleted(DELETED));
        }

        @Test
        void admins_see_all_but_the_deleted() {
            assertThat(all(ANY)).containsExactly(2, 8, 1, 3, 4);
        }

        @ParameterizedTest(name = "{0} {1} {2}: {3}")
        @CsvSource(
                nullValues = "-",
                value = {
                    "FITNESS, -,            -,      1 3",
                    "-,       ADVANCED,     -,      2 3",
                    "FITNESS, ADVANCED,     -,      3",
                    "-,       -,            SHORT,  1",
                    "-,       -,            MEDIUM, 2 3",
                    "-,       -,            LONG,   4",
                    "OTHER,   INTERMEDIATE, LONG,   4",
                    "SOCIAL,  -,            -,      ''"
                })
        void the_app_filters(
                ChallengeCategory category, Difficulty difficulty, ChallengeLength length, String expected) {
            var wanted = new Filter(category, difficulty, length, null, true);
            assertThat(listed(wanted)).isEqualTo(expected);
        }

        @Test
        void featured_ones_can_be_picked_or_left_out() {
            assertThat(listed(new Filter(null, null, null, true, true))).isEqualTo("2");
            assertThat(listed(new Filter(null, null, null, false, true))).isEqualTo("1 3 4");
        }

        @Test
        void inactive_ones_can_be_picked_or_left_out() {
            assertThat(all(new Filter(null, null, null, null, false))).containsExactly(8);
            assertThat(all(new Filter(null, null, null, null, true))).containsExactly(2, 1, 3, 4);
        }

        private String listed(Filter filter) {
            var answer = readSide.challenges(NOON).answer(new FindChallenges(filter, FIRST_TEN));
            var ids = answer.challenges().items().stream()
                    .map(ChallengeCard::id)
                    .map(id -> String.valueOf(number(id)))
                    .toList();
            assertThat(answer.challenges().total()).isEqualTo(ids.size());
            return String.join(" ", ids);
        }
    }

    @Test
    void pages_show_the_featured_then_the_newest_then_go_by_id_and_the_last_one_is_short() {
        var usual = plain(7, ChallengeCategory.OTHER, Difficulty.BEGINNER, false);
        var featured = plain(7, ChallengeCategory.OTHER, Difficulty.BEGINNER, true);
        IntStream.of(5, 3, 1)
                .forEach(number -> readSide.after(created(challenge(number), usual, day(number == 5 ? 2 : 1))));
        IntStream.of(4, 2).forEach(number -> readSide.after(created(challenge(number), featured, day(number))));
        assertThat(page(1)).containsExactly(4, 2);
        assertThat(page(2)).containsExactly(5, 1);
        assertThat(page(3)).containsExactly(3);
        assertThat(page(4)).isEmpty();
        var last = readSide.challenges(NOON)
                .answer(new FindChallenges(ANY, new PageRequest(3, 2)))
                .challenges();
        assertThat(last.items()).extracting(ChallengeCard::id).containsExactly(challenge(3));
        assertThat(last.total()).isEqualTo(5);
        assertThat(last.totalPages()).isEqualTo(3);
    }

    @Nested
    class Alone {

        @BeforeEach
        void a_week() {
            readSide.after(created(FITNESS, week("Fitness", true)));
        }

        @Test
        void who_has_not_joined_has_no_progress() {
            assertThat(find(ASHA, NOON, ZoneOffset.UTC)).isNull();
        }

        @Test
        void somebody_elses_participation_is_not_shown() {
            readSide.after(joined(BEN, FIRST, 1));
            assertThat(find(ASHA, NOON, ZoneOffset.UTC)).isNull();
        }

        @Test
        void the_latest_participation_is_the_progress() {
            readSide.after(
                    joined(ASHA, SECOND, 1),
                    left(ASHA, SECOND, day(1)),
                    joined(ASHA, FIRST, 2),
                    done(ASHA, FIRST, 1),
                    done(ASHA, FIRST, 2));
            assertThat(find(ASHA, day(2), ZoneOffset.UTC))
                    .isEqualTo(new ChallengeProgress(
                            ParticipationStatus.IN_PROGRESS, 3, NOON, 2, 2, 2, new BigDecimal("28.57")));
        }

        @Test
        void who_left_is_shown_as_gone() {
            readSide.after(joined(ASHA, FIRST, 1), left(ASHA, FIRST, day(1)));
            assertThat(find(ASHA, day(1), ZoneOffset.UTC).status()).isEqualTo(ParticipationStatus.ABANDONED);
        }

        @ParameterizedTest(name = "at {0} in {1}: {2}")
        @CsvSource({
            "2024-12-03T23:59:59Z, UTC,                2",
            "2024-12-04T00:00:00Z, UTC,                0", // the whole of the 3rd went by
            "2024-12-03T18:29:59Z, Asia/Kolkata,       2",
            "2024-12-03T18:30:00Z, Asia/Kolkata,       0",
            "2024-12-04T11:59:59Z, Etc/GMT+12,         2",
            "2024-12-04T12:00:00Z, Etc/GMT+12,         0",
            "2024-12-03T10:00:00Z, Pacific/Kiritimati, 0"
        })
        void a_streak_lives_through_the_next_day_of_the_caller(Instant now, ZoneId zone, int streak) {
            readSide.after(joined(ASHA, FIRST, 1), done(ASHA, FIRST, 1), done(ASHA, FIRST, 2));
            var progress = find(ASHA, now, zone);
            assertThat(progress.streakCount()).isEqualTo(streak);
            assertThat(progress.longestStreak()).isEqualTo(2);
        }

        @Test
        void an_inactive_a_deleted_and_an_unknown_challenge_are_not_found_by_users() {
            readSide.after(
                    created(INACTIVE, week("Later", false)), created(DELETED, week("Never", true)), deleted(DELETED));
            for (var hidden : List.of(INACTIVE, DELETED, challenge(7))) {
                var query = new FindChallenge(hidden, ASHA, ZoneOffset.UTC);
                assertRefused(
                        CHALLENGE_NOT_FOUND, () -> readSide.challenges(NOON).answer(query));
            }
        }

        @Test
        void admins_find_inactive_ones_but_no_deleted_ones() {
            readSide.after(
                    created(INACTIVE, week("Later", false)), created(DELETED, week("Never", true)), deleted(DELETED));
            assertThat(details(INACTIVE).title()).isEqualTo("Later");
            assertRefused(CHALLENGE_NOT_FOUND, () -> details(DELETED));
            assertRefused(CHALLENGE_NOT_FOUND, () -> details(challenge(7)));
        }

        @Test
        void admins_see_counts_and_who_changed_it_when() {
            readSide.after(revised(FITNESS, week("Fitter", true)), joined(ASHA, FIRST, 1), joined(BEN, SECOND, 1));
            var details = details(FITNESS);
            assertThat(details.title()).isEqualTo("Fitter");
            assertThat(details.createdAt()).isEqualTo(NOON);
            assertThat(details.updatedBy()).isEqualTo("admin-1");
            assertThat(details.updatedAt()).isEqualTo(day(2));
            assertThat(details.participantCount()).isEqualTo(2);
            assertThat(details.completionCount()).isZero();
        }

        private ChallengeProgress find(UserId user, Instant now, ZoneId zone) {
            return readSide.challenges(now)
                    .answer(new FindChallenge(FITNESS, user, zone))
                    .userProgress();
        }

        private ChallengeDetails details(ChallengeId id) {
            return readSide.challenges(NOON)
                    .answer(new FindChallengeDetails(id))
                    .challenge();
        }
    }

    private List<Integer> page(int page) {
        return numbers(new FindAllChallenges(ANY, new PageRequest(page, 2)));
    }

    private List<Integer> all(Filter filter) {
        return numbers(new FindAllChallenges(filter, FIRST_TEN));
    }

    private List<Integer> numbers(FindAllChallenges query) {
        return readSide.challenges(NOON).answer(query).challenges().items().stream()
                .map(challenge -> number(challenge.id()))
                .toList();
    }

    private static int number(ChallengeId id) {
        return Integer.parseInt(id.value().substring(1));
    }
}
