package com.motivata.command.challenge;

import com.motivata.api.challenge.ChallengeCategory;
import com.motivata.api.challenge.ChallengeCommand.CreateChallenge;
import com.motivata.api.challenge.ChallengeCommand.DeleteChallenge;
import com.motivata.api.challenge.ChallengeCommand.ReviseChallenge;
import com.motivata.api.challenge.ChallengeContent;
import com.motivata.api.challenge.ChallengeDetails;
import com.motivata.api.challenge.ChallengeEvent.ChallengeDeleted;
import com.motivata.api.challenge.ChallengeEvent.ChallengeRevised;
import com.motivata.api.challenge.ChallengeRefusal;
import com.motivata.api.challenge.DailyTask;
import com.motivata.api.challenge.Difficulty;
import com.motivata.api.challenge.Reward;
import com.motivata.api.challenge.RewardType;
import com.motivata.api.common.Change;
import com.motivata.api.common.InvalidInput.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.motivata.command.challenge.Participants.ADMIN;
import static com.motivata.command.challenge.Participants.BONUS;
import static com.motivata.command.challenge.Participants.CHALLENGE;
import static com.motivata.command.challenge.Participants.WARM_UP;
import static com.motivata.command.challenge.Participants.WARRIOR;
import static com.motivata.command.challenge.Participants.content;
import static com.motivata.command.challenge.Participants.created;
import static com.motivata.command.challenge.Participants.lasting;
import static com.motivata.command.challenge.Participants.task;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChallengeTest {

    private static final Instant NOW = Instant.parse("2024-12-01T10:00:00Z");

    private final Participants challenges = new Participants();

    @Nested
    class A_new_challenge {

        @ParameterizedTest
        @ValueSource(ints = {1, 21, 365})
        void lasts_a_day_to_a_year(int days) {
            var challenge = challenges.when(create(lasting(days)), ChallengeDetails.class);
            assertThat(challenge.totalDays()).isEqualTo(days);
            assertThat(challenge.createdAt()).isEqualTo(NOW);
            assertThat(challenge.createdBy()).isEqualTo("admin-1");
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 0, 366, Integer.MAX_VALUE})
        void lasts_nothing_else(int days) {
            assertThat(problemsOf(create(lasting(days)))).containsExactly("totalDays");
        }

        @Test
        void has_no_participants_yet() {
            var challenge = challenges.when(create(lasting(7)), ChallengeDetails.class);
            assertThat(challenge.participantCount()).isZero();
            assertThat(challenge.completionCount()).isZero();
        }

        @Test
        void is_kept_with_its_tasks_by_day() {
            var challenge = challenges.when(create(withTasks(task(5), task(1), task(3))), ChallengeDetails.class);
            assertThat(challenge.dailyTasks()).extracting(DailyTask::dayNumber).containsExactly(1, 3, 5);
        }

        @Test
        void has_one_task_a_day_and_names_the_others_where_they_were_sent() {
            assertThat(problemsOf(create(withTasks(task(5), task(1), task(5), task(1)))))
                    .containsExactly("dailyTasks[2].dayNumber", "dailyTasks[3].dayNumber");
        }

        @Test
        void has_no_task_outside_its_days() {
            assertThat(problemsOf(create(withTasks(task(8), task(7), task(0)))))
                    .containsExactly("dailyTasks[0].dayNumber", "dailyTasks[2].dayNumber");
        }

        @Test
        void gives_points_with_rewards_of_that_type_only() {
            assertThat(problemsOf(create(withRewards(
                            reward(RewardType.POINTS, "a", null),
                            reward(RewardType.POINTS, "b", 0),
                            reward(RewardType.BADGE, "c", 5),
                            reward(RewardType.POINTS, "d", 1),
                            reward(RewardType.CERTIFICATE, "e", null)))))
                    .containsExactly("rewards[0].points", "rewards[1].points", "rewards[2].points");
        }

        @Test
        void has_rewards_that_can_be_told_apart() {
            assertThat(problemsOf(create(withRewards(
                            reward(RewardType.BADGE, "Fitness Warrior", null),
                            reward(RewardType.CERTIFICATE, "Fitness Warrior", null),
                            reward(RewardType.BADGE, "fitness  WARRIOR!", null)))))
                    .containsExactly("rewards[2].name");
        }

        @Test
        void tells_apart_names_that_differ_by_a_vowel_sign() {
            assertThat(challenges.eventsWhen(create(
                            withRewards(reward(RewardType.BADGE, "योग", null), reward(RewardType.BADGE, "युग", null)))))
                    .hasSize(1);
        }

        private CreateChallenge create(ChallengeContent content) {
            return new CreateChallenge(CHALLENGE, content, ADMIN);
        }

        private ChallengeContent withTasks(DailyTask... tasks) {
            return content("Fitness", 7, true, null, List.of(tasks), List.of());
        }

        private ChallengeContent withRewards(Reward... rewards) {
            return content("Fitness", 7, true, null, List.of(), List.of(rewards));
        }

        private Reward reward(RewardType type, String name, @Nullable Integer points) {
            return new Reward(type, name, "Well done", null, points);
        }
    }

    @Nested
    class An_existing_challenge {

        @Test
        void keeps_what_a_change_does_not_mention() {
            challenges.given(created(lasting(7)));
            var revised = content("Fitter", 7, true, null, List.of(WARM_UP), List.of(WARRIOR, BONUS));
            assertThat(challenges.eventsWhen(new Revision().title("Fitter").command()))
                    .containsExactly(new ChallengeRevised(CHALLENGE, revised, ADMIN, NOW));
        }

        @Test
        void is_cleared_of_what_is_optional() {
            challenges.given(created(content("Fitness", 7, true, "dumbbell", List.of(WARM_UP), List.of(WARRIOR))));
            var cleared = new Revision().iconName(null).dailyTasks(null).rewards(null);
            var challenge = challenges.when(cleared.command(), ChallengeDetails.class);
            assertThat(challenge.iconName()).isNull();
            assertThat(challenge.dailyTasks()).isEmpty();
            assertThat(challenge.rewards()).isEmpty();
        }

        @Test
        void says_who_changed_it() {
            var challenge = challenges
                    .given(created(lasting(7)))
                    .when(new Revision().title("Fitter").command(), ChallengeDetails.class);
            assertThat(challenge.updatedBy()).isEqualTo("admin-1");
            assertThat(challenge.updatedAt()).isEqualTo(NOW);
            assertThat(challenge.createdAt()).isEqualTo(Participants.CREATED_AT);
        }

        @Test
        void cannot_become_shorter_than_its_tasks_reach() {
            challenges.given(created(content("Fitness", 7, true, null, List.of(task(1), task(7)), List.of())));
            assertThat(problemsOf(new Revision().totalDays(6).command())).containsExactly("dailyTasks[1].dayNumber");
            assertThat(challenges.eventsWhen(new Revision()
                            .totalDays(6)
                            .dailyTasks(List.of(task(6)))
                            .command()))
                    .hasSize(1);
        }

        @Test
        void is_deleted_once() {
            challenges.given(created(lasting(7)));
            var delete = new DeleteChallenge(CHALLENGE, ADMIN);
            assertThat(challenges.eventsWhen(delete)).containsExactly(new ChallengeDeleted(CHALLENGE, ADMIN, NOW));
            assertThat(challenges.refusalWhen(delete).code()).isEqualTo(ChallengeRefusal.CHALLENGE_NOT_FOUND);
            assertThat(challenges
                            .refusalWhen(new Revision().title("T").command())
                            .code())
                    .isEqualTo(ChallengeRefusal.CHALLENGE_NOT_FOUND);
        }
    }

    @Test
    void an_unknown_challenge_is_not_found() {
        assertThat(challenges.refusalWhen(new Revision().title("T").command()).code())
                .isEqualTo(ChallengeRefusal.CHALLENGE_NOT_FOUND);
    }

    private List<String> problemsOf(Object command) {
        return challenges.invalidWhen(command).problems().stream()
                .map(Problem::field)
                .toList();
    }

    private static final class Revision {

        private Change<String> title = Change.none();
        private Change<Integer> totalDays = Change.none();
        private Change<String> iconName = Change.none();
        private Change<List<DailyTask>> dailyTasks = Change.none();
        private Change<List<Reward>> rewards = Change.none();

        Revision title(String to) {
            title = Change.to(to);
            return this;
        }

        Revision totalDays(int to) {
            totalDays = Change.to(to);
            return this;
        }

        Revision iconName(@Nullable String to) {
            iconName = Change.to(to);
            return this;
        }

        Revision dailyTasks(@Nullable List<DailyTask> to) {
            dailyTasks = Change.to(to);
            return this;
        }

        Revision rewards(@Nullable List<Reward> to) {
            rewards = Change.to(to);
            return this;
        }

        ReviseChallenge command() {
            return new ReviseChallenge(
                    CHALLENGE,
                    title,
                    Change.none(),
                    Change.none(),
                    totalDays,
                    Change.<ChallengeCategory>none(),
                    Change.<Difficulty>none(),
                    Change.none(),
                    iconName,
                    Change.none(),
                    Change.none(),
                    Change.none(),
                    dailyTasks,
                    rewards,
                    ADMIN);
        }
    }
}
