package com.motivata.command.challenge;

import com.motivata.api.challenge.ChallengeContent;
import com.motivata.api.challenge.DailyTask;
import com.motivata.api.challenge.Reward;
import com.motivata.api.challenge.RewardType;
import com.motivata.api.common.InvalidInput;
import com.motivata.api.common.InvalidInput.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** Whether the parts of a challenge fit together. */
final class ContentRules {

    private static final int MAX_DAYS = 365;

    private ContentRules() {}

    /**
     * @return the same with its tasks by day
     * @throws InvalidInput naming every part that does not fit, where it was sent
     */
    static ChallengeContent checked(ChallengeContent content) {
        var problems = new ArrayList<Problem>();
        checkDays(content.totalDays(), content.dailyTasks(), problems);
        checkRewards(content.rewards(), problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return byDay(content);
    }

    private static void checkDays(int totalDays, List<DailyTask> tasks, List<Problem> problems) {
        if (totalDays < 1 || totalDays > MAX_DAYS) {
            problems.add(new Problem("totalDays", "A challenge lasts 1 to " + MAX_DAYS + " days"));
            return;
        }
        var taken = new HashSet<Integer>();
        for (int i = 0; i < tasks.size(); i++) {
            int day = tasks.get(i).dayNumber();
            var field = "dailyTasks[" + i + "].dayNumber";
            if (day < 1 || day > totalDays) {
                problems.add(new Problem(field, "Day " + day + " is not one of the challenge's " + totalDays));
            } else if (!taken.add(day)) {
                problems.add(new Problem(field, "Day " + day + " has more than one task"));
            }
        }
    }

    private static void checkRewards(List<Reward> rewards, List<Problem> problems) {
        var ids = new HashSet<String>();
        for (int i = 0; i < rewards.size(); i++) {
            var reward = rewards.get(i);
            var path = "rewards[" + i + "]";
            checkPoints(reward, path, problems);
            if (!ids.add(reward.id())) {
                problems.add(new Problem(path + ".name", "Another reward has the id " + reward.id() + " already"));
            }
        }
    }

    private static void checkPoints(Reward reward, String path, List<Problem> problems) {
        var points = reward.points();
        if (reward.type() != RewardType.POINTS) {
            if (points != null) {
                problems.add(new Problem(path + ".points", "Only a reward of type points has points"));
            }
        } else if (points == null || points < 1) {
            problems.add(new Problem(path + ".points", "A reward of type points has at least 1 point"));
        }
    }

    private static ChallengeContent byDay(ChallengeContent content) {
        var tasks = content.dailyTasks().stream()
                .sorted(Comparator.comparingInt(DailyTask::dayNumber))
                .toList();
        return new ChallengeContent(
                content.title(),
                content.description(),
                content.shortDescription(),
                content.totalDays(),
                content.category(),
                content.difficulty(),
                content.imageUrl(),
                content.iconName(),
                content.iconColor(),
                content.active(),
                content.featured(),
                tasks,
                content.rewards());
    }
}
