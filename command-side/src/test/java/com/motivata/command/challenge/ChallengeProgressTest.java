package com.motivata.command.challenge;

import com.motivata.api.challenge.ChallengeCommand.CompleteDay;
import com.motivata.api.challenge.ChallengeCommand.JoinChallenge;
import com.motivata.api.challenge.ChallengeCommand.LeaveChallenge;
import com.motivata.api.challenge.ChallengeEvent.ChallengeDeleted;
import com.motivata.api.challenge.ChallengeEvent.ChallengeRevised;
import com.motivata.api.challenge.ChallengeProgressEvent.ChallengeCompleted;
import com.motivata.api.challenge.ChallengeProgressEvent.ChallengeJoined;
import com.motivata.api.challenge.ChallengeProgressEvent.ChallengeLeft;
import com.motivata.api.challenge.ChallengeProgressEvent.DayCompleted;
import com.motivata.api.challenge.ChallengeProgressEvent.MilestoneReached;
import com.motivata.api.challenge.ChallengeRefusal;
import com.motivata.api.challenge.CompletedDay;
import com.motivata.api.challenge.DailyTask;
import com.motivata.api.challenge.JoinedChallenge;
import com.motivata.api.challenge.JoinedChallenge.TodaysTask;
import com.motivata.api.challenge.LeftChallenge;
import com.motivata.api.challenge.ParticipationId;
import com.motivata.api.challenge.ParticipationStatus;
import com.motivata.api.challenge.TaskType;
import com.motivata.api.common.InvalidInput.Problem;
import com.motivata.api.common.LocalDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.motivata.command.challenge.Participants.ADMIN;
import static com.motivata.command.challenge.Participants.CHALLENGE;
import static com.motivata.command.challenge.Participants.PARTICIPATION;
import static com.motivata.command.challenge.Participants.SECOND_PARTICIPATION;
import static com.motivata.command.challenge.Participants.USER;
import static com.motivata.command.challenge.Participants.content;
import static com.motivata.command.challenge.Participants.created;
import static com.motivata.command.challenge.Participants.lasting;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChallengeProgressTest {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");

    private final Participants participants = new Participants();

    @Nested
    class A_challenge_not_joined {

        @Test
        void is_joined_on_day_one_with_its_task() {
            var joined = participants.given(created(lasting(30))).when(join(PARTICIPATION), JoinedChallenge.class);
            assertThat(joined.progress())
                    .isEqualTo(new JoinedChallenge.Progress(
                            PARTICIPATION,
                            CHALLENGE,
                            1,
                            ParticipationStatus.IN_PROGRESS,
                            Instant.parse("2024-12-01T10:00:00Z"),
                            0));
            assertThat(joined.todaysTask()).isEqualTo(new TodaysTask(1, "Warm-up Basics", "Ten minutes", 10));
        }

        @Test
        void shows_its_description_where_day_one_has_no_task() {
            var joined = participants
                    .given(created(content("Fitness", 7, true, null, List.of(), List.of())))
                    .when(join(PARTICIPATION), JoinedChallenge.class);
            assertThat(joined.todaysTask()).isEqualTo(new TodaysTask(1, "Day 1", "Get fit", null));
        }

        @Test
        void is_not_found_while_inactive() {
            participants.given(created(content("Fitness", 7, false, null, List.of(), List.of())));
            assertThat(participants.refusalWhen(join(PARTICIPATION)).code())
                    .isEqualTo(ChallengeRefusal.CHALLENGE_NOT_FOUND);
        }

        @Test
        void is_not_found_once_deleted() {
            participants.given(created(lasting(7)), new ChallengeDeleted(CHALLENGE, ADMIN, Instant.EPOCH));
            assertThat(participants.refusalWhen(join(PARTICIPATION)).code())
                    .isEqualTo(ChallengeRefusal.CHALLENGE_NOT_FOUND);
        }

        @Test
        void is_not_found_when_nobody_wrote_it() {
            assertThat(participants.refusalWhen(join(PARTICIPATION)).code())
                    .isEqualTo(ChallengeRefusal.CHALLENGE_NOT_FOUND);
            assertThat(participants.refusalWhen(complete(1)).code()).isEqualTo(ChallengeRefusal.CHALLENGE_NOT_FOUND);
            assertThat(participants.refusalWhen(leave()).code()).isEqualTo(ChallengeRefusal.CHALLENGE_NOT_FOUND);
        }

        @Test
        void can_neither_be_gone_through_nor_left() {
            participants.given(created(lasting(7)));
            assertThat(participants.refusalWhen(complete(1)).code()).isEqualTo(ChallengeRefusal.NOT_JOINED);
            assertThat(participants.refusalWhen(leave()).code()).isEqualTo(ChallengeRefusal.NOT_JOINED);
        }
    }

    @Nested
    class A_participation {

        @Test
        void is_one_at_a_time() {
            assertThat(joined(7).refusalWhen(join(SECOND_PARTICIPATION)).code())
                    .isEqualTo(ChallengeRefusal.CHALLENGE_ALREADY_JOINED);
        }

        @Test
        void records_what_was_done_and_the_local_day_it_was_decided_with() {
            var now = Instant.parse("2024-12-01T20:00:00Z");
            var command = new CompleteDay(CHALLENGE, USER, 1, "Hard", "https://proof.example/1", null, KOLKATA);
            assertThat(joined(7).at("2024-12-01T20:00:00Z").eventsWhen(command))
                    .containsExactly(new DayCompleted(
                            USER,
                            CHALLENGE,
                            PARTICIPATION,
                            1,
                            "Warm-up Basics",
                            "Hard",
                            "https://proof.example/1",
                            new LocalDay(LocalDate.of(2024, 12, 2), KOLKATA),
                            now,
                            10,
                            now));
        }

        @Test
        void answers_with_the_next_day_and_the_streak() {
            for (int day = 1; day <= 4; day++) {
                afterDay(30, day, "2024-12-0" + day);
            }
            var answer = participants.at("2024-12-05T18:00:00Z").when(complete(5), CompletedDay.class);
            assertThat(answer.completion())
                    .isEqualTo(new CompletedDay.Completion(5, Instant.parse("2024-12-05T18:00:00Z")));
            assertThat(answer.progress().currentDay()).isEqualTo(6);
            assertThat(answer.progress().completedDays()).isEqualTo(5);
            assertThat(answer.progress().streakCount()).isEqualTo(5);
            assertThat(answer.progress().longestStreak()).isEqualTo(5);
            assertThat(answer.progress().progressPercentage()).isEqualByComparingTo("16.67");
            assertThat(answer.progress().completed()).isFalse();
            assertThat(answer.streak()).isEqualTo(new CompletedDay.StreakWords(5, "5 days in a row! Keep it up!"));
        }

        @Test
        void begins_a_new_streak_after_a_missed_day() {
            afterDay(7, 1, "2024-12-01");
            afterDay(7, 2, "2024-12-02");
            var answer = participants.at("2024-12-04T10:00:00Z").when(complete(3), CompletedDay.class);
            assertThat(answer.progress().streakCount()).isEqualTo(1);
            assertThat(answer.progress().longestStreak()).isEqualTo(2);
            assertThat(answer.streak().message()).isEqualTo("A streak has begun! Come back for the next day!");
        }

        @ParameterizedTest
        @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1, 3, 4, 8, Integer.MAX_VALUE})
        void takes_no_day_but_the_current_one(int day) {
            var refusal =
                    afterDay(7, 1, "2024-12-01").at("2024-12-09T10:00:00Z").refusalWhen(complete(day));
            assertThat(refusal.code()).isEqualTo(ChallengeRefusal.INVALID_DAY_NUMBER);
            assertThat(refusal.getMessage()).endsWith("Day 2 has been open since 2024-12-02T00:00:00Z");
        }

        @Test
        void says_that_its_first_day_is_open() {
            assertThat(joined(7).refusalWhen(complete(2)).getMessage())
                    .isEqualTo("Day 2 is not your current day. Day 1 is open now");
        }

        @Test
        void opens_the_next_day_at_local_midnight_and_not_before() {
            joined(7).at("2024-12-01T10:00:00Z").eventsWhen(complete(1, KOLKATA));
            var early = participants.at("2024-12-01T18:29:59Z").refusalWhen(complete(2, KOLKATA));
            assertThat(early.code()).isEqualTo(ChallengeRefusal.INVALID_DAY_NUMBER);
            assertThat(early.getMessage())
                    .isEqualTo("You have completed a day on 2024-12-01 already. Day 2 opens at 2024-12-01T18:30:00Z");
            assertThat(participants.at("2024-12-01T18:30:00Z").eventsWhen(complete(2, KOLKATA)))
                    .hasSize(1);
        }

        @Test
        void gives_no_second_day_to_who_flies_west() {
            joined(7).at("2024-12-01T11:00:00Z").eventsWhen(complete(1, ZoneId.of("Pacific/Kiritimati")));
            assertThat(participants
                            .at("2024-12-02T12:00:00Z")
                            .refusalWhen(complete(2, ZoneId.of("Etc/GMT+12")))
                            .code())
                    .isEqualTo(ChallengeRefusal.INVALID_DAY_NUMBER);
        }

        @Test
        void reaches_a_milestone_once() {
            for (int day = 1; day <= 2; day++) {
                afterDay(30, day, "2024-12-0" + day);
            }
            assertThat(participants.at("2024-12-03T10:00:00Z").eventsWhen(complete(3)))
                    .last()
                    .isEqualTo(new MilestoneReached(
                            USER, CHALLENGE, PARTICIPATION, 3, Instant.parse("2024-12-03T10:00:00Z")));
            for (int day = 4; day <= 6; day++) {
                // two days later: the streak begins anew
                assertThat(participants
                                .at("2024-12-0" + (day + 2) + "T10:00:00Z")
                                .eventsWhen(complete(day)))
                        .hasOnlyElementsOfType(DayCompleted.class);
            }
        }

        @Test
        void has_seven_milestones() {
            joined(365);
            var reached = new ArrayList<Integer>();
            for (int day = 1; day <= 110; day++) {
                participants.at(LocalDate.of(2024, 12, 1).plusDays(day) + "T10:00:00Z");
                for (var event : participants.eventsWhen(complete(day))) {
                    if (event instanceof MilestoneReached milestone) {
                        assertThat(milestone.days()).isEqualTo(day);
                        reached.add(day);
                    }
                }
            }
            assertThat(reached).containsExactly(3, 7, 14, 21, 30, 50, 100);
        }

        @Test
        void goes_on_when_its_challenge_is_deleted() {
            joined(7).given(new ChallengeDeleted(CHALLENGE, ADMIN, Instant.EPOCH));
            assertThat(participants.eventsWhen(complete(1))).hasSize(1);
            assertThat(participants.eventsWhen(leave())).hasSize(1);
        }

        @Test
        void shows_the_texts_of_today_and_keeps_its_own_length() {
            afterDay(7, 1, "2024-12-01");
            var renamed = new DailyTask(2, "Stretch", "Softly", TaskType.ACTION, null, List.of());
            participants.given(new ChallengeRevised(
                    CHALLENGE, content("Fitness", 2, true, null, List.of(renamed), List.of()), ADMIN, Instant.EPOCH));
            var events = participants.at("2024-12-02T10:00:00Z").eventsWhen(complete(2));
            assertThat(events).hasSize(1);
            assertThat(((DayCompleted) events.getFirst()).taskTitle()).isEqualTo("Stretch");
        }

        @Test
        void can_be_left() {
            afterDay(7, 1, "2024-12-01");
            assertThat(participants.eventsWhen(leave()))
                    .containsExactly(new ChallengeLeft(
                            USER, CHALLENGE, PARTICIPATION, "Too difficult", Instant.parse("2024-12-01T10:00:00Z")));
            assertThat(participants.refusalWhen(complete(2)).code()).isEqualTo(ChallengeRefusal.NOT_JOINED);
            assertThat(participants.refusalWhen(leave()).code()).isEqualTo(ChallengeRefusal.NOT_JOINED);
        }

        @Test
        void is_shown_as_it_was_left() {
            afterDay(7, 1, "2024-12-01");
            var left = participants.at("2024-12-02T10:00:00Z").when(leave(), LeftChallenge.class);
            assertThat(left.progress())
                    .isEqualTo(new JoinedChallenge.Progress(
                            PARTICIPATION,
                            CHALLENGE,
                            2,
                            ParticipationStatus.ABANDONED,
                            Instant.parse("2024-12-01T10:00:00Z"),
                            1));
        }

        @Test
        void begins_anew_after_it_was_left() {
            afterDay(7, 1, "2024-12-01").eventsWhen(leave());
            var again = (ChallengeJoined)
                    participants.eventsWhen(join(SECOND_PARTICIPATION)).getFirst();
            assertThat(again.participation()).isEqualTo(2);
            assertThat(again.participationId()).isEqualTo(SECOND_PARTICIPATION);
            var answer = participants.at("2024-12-02T10:00:00Z").when(complete(1), CompletedDay.class);
            assertThat(answer.progress().completedDays()).isEqualTo(1);
            assertThat(answer.progress().streakCount()).isEqualTo(1);
        }
    }

    @Nested
    class The_last_day {

        @Test
        void completes_the_challenge_with_every_reward() {
            var now = Instant.parse("2024-12-02T10:00:00Z");
            assertThat(onLastDay().eventsWhen(complete(2)))
                    .last()
                    .isEqualTo(new ChallengeCompleted(
                            USER,
                            CHALLENGE,
                            PARTICIPATION,
                            List.of("badge_fitness_warrior", "points_bonus"),
                            250,
                            2,
                            now));
        }

        @Test
        void stays_the_current_one() {
            var answer = onLastDay().when(complete(2), CompletedDay.class);
            assertThat(answer.progress().currentDay()).isEqualTo(2);
            assertThat(answer.progress().progressPercentage()).isEqualByComparingTo("100");
            assertThat(answer.progress().completed()).isTrue();
            assertThat(answer.streak().message()).isEqualTo("You did it! Challenge completed!");
        }

        @Test
        void ends_it_for_good() {
            var participants = onLastDay();
            participants.eventsWhen(complete(2));
            for (var command : List.of(complete(2), complete(1), leave(), join(SECOND_PARTICIPATION))) {
                assertThat(participants.refusalWhen(command).code())
                        .isEqualTo(ChallengeRefusal.CHALLENGE_ALREADY_COMPLETED);
            }
        }

        private Participants onLastDay() {
            return afterDay(2, 1, "2024-12-01").at("2024-12-02T10:00:00Z");
        }
    }

    @Nested
    class A_day_done_offline {

        @Test
        void counts_for_the_local_date_it_was_done_on() {
            var done = (DayCompleted) joined(7)
                    .at("2024-12-03T10:00:00Z")
                    .eventsWhen(completed(1, "2024-12-01T20:00:00.123456Z", KOLKATA))
                    .getFirst();
            assertThat(done.day()).isEqualTo(new LocalDay(LocalDate.of(2024, 12, 2), KOLKATA));
            assertThat(done.completedAt()).isEqualTo("2024-12-01T20:00:00.123Z");
            assertThat(done.at()).isEqualTo("2024-12-03T10:00:00Z");
        }

        @Test
        void is_sent_one_after_the_other() {
            joined(7).at("2024-12-03T10:00:00Z");
            participants.eventsWhen(completed(1, "2024-12-01T12:00:00Z", UTC));
            participants.eventsWhen(completed(2, "2024-12-02T09:00:00Z", UTC));
            assertThat(participants.eventsWhen(complete(3))).hasAtLeastOneElementOfType(MilestoneReached.class);
        }

        @Test
        void reaches_its_milestone_when_sent_too_late_for_the_streak() {
            joined(7).at("2024-12-03T23:00:00Z");
            participants.eventsWhen(completed(1, "2024-12-01T12:00:00Z", UTC));
            participants.eventsWhen(completed(2, "2024-12-02T12:00:00Z", UTC));
            participants.at("2024-12-05T10:00:00Z");
            var answer = participants.when(completed(3, "2024-12-03T12:00:00Z", UTC), CompletedDay.class);
            assertThat(answer.progress().streakCount()).isZero();
            assertThat(answer.progress().longestStreak()).isEqualTo(3);
            assertThat(answer.streak().message()).isEqualTo("Done! Complete a day today to start a new streak!");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "2024-12-05T10:01:00.001Z", // ahead by more than clocks differ
                    "2024-12-02T09:59:59.999Z", // older than 72 hours
                    "+1000000000-12-31T23:59:59.999999999Z",
                    "-1000000000-01-01T00:00:00Z"
                })
        void is_not_believed_out_of_bounds(String completedAt) {
            joined(7).at("2024-12-05T10:00:00Z");
            assertThat(participants.invalidWhen(completed(1, completedAt, UTC)).problems())
                    .extracting(Problem::field)
                    .containsExactly("completedAt");
        }

        @ParameterizedTest
        @ValueSource(strings = {"2024-12-05T10:01:00Z", "2024-12-05T10:00:00.5Z"})
        void is_taken_as_done_now_where_the_clocks_differ_a_little(String completedAt) {
            var done = (DayCompleted) joined(7)
                    .at("2024-12-05T10:00:00Z")
                    .eventsWhen(completed(1, completedAt, UTC))
                    .getFirst();
            assertThat(done.completedAt()).isEqualTo("2024-12-05T10:00:00Z");
        }

        @Test
        void may_be_72_hours_old() {
            joined(7).at("2024-12-04T10:00:00Z");
            assertThat(participants.eventsWhen(completed(1, "2024-12-01T10:00:00Z", UTC)))
                    .hasSize(1);
        }

        @Test
        void may_be_the_day_of_joining_but_none_before() {
            joined(7).at("2024-12-02T10:00:00Z");
            assertThat(participants
                            .invalidWhen(completed(1, "2024-11-30T23:59:59Z", UTC))
                            .problems())
                    .extracting(Problem::field)
                    .containsExactly("completedAt");
            assertThat(participants.eventsWhen(completed(1, "2024-12-01T00:00:00Z", UTC)))
                    .hasSize(1);
        }

        @Test
        void needs_a_date_later_than_the_last_one() {
            afterDay(7, 1, "2024-12-02").at("2024-12-04T10:00:00Z");
            for (var taken : List.of("2024-12-02T23:59:59Z", "2024-12-01T12:00:00Z")) {
                var refusal = participants.refusalWhen(completed(2, taken, UTC));
                assertThat(refusal.code()).isEqualTo(ChallengeRefusal.INVALID_DAY_NUMBER);
                assertThat(refusal.getMessage())
                        .isEqualTo("You have completed a day on 2024-12-02 already. "
                                + "Day 2 has been open since 2024-12-03T00:00:00Z");
            }
            assertThat(participants.eventsWhen(completed(2, "2024-12-03T00:00:00Z", UTC)))
                    .hasSize(1);
        }
    }

    private boolean joined;

    private Participants joined(int totalDays) {
        if (!joined) {
            participants.given(created(lasting(totalDays))).eventsWhen(join(PARTICIPATION));
            joined = true;
        }
        return participants;
    }

    private Participants afterDay(int totalDays, int day, String date) {
        joined(totalDays).at(date + "T10:00:00Z").eventsWhen(complete(day));
        return participants;
    }

    private static JoinChallenge join(ParticipationId participation) {
        return new JoinChallenge(participation, CHALLENGE, USER, UTC);
    }

    private static LeaveChallenge leave() {
        return new LeaveChallenge(CHALLENGE, USER, "Too difficult", UTC);
    }

    private static CompleteDay complete(int day) {
        return complete(day, UTC);
    }

    private static CompleteDay complete(int day, ZoneId zone) {
        return completed(day, null, zone);
    }

    private static CompleteDay completed(int day, @Nullable String at, ZoneId zone) {
        var completedAt = at == null ? null : Instant.parse(at);
        return new CompleteDay(CHALLENGE, USER, day, null, null, completedAt, zone);
    }
}
