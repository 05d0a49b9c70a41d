package com.motivata.query.challenge;

import com.motivata.api.challenge.ChallengeContent;
import com.motivata.api.challenge.ChallengeQuery.FindTodaysTask;
import com.motivata.api.challenge.ChallengeQuery.TaskProgress;
import com.motivata.api.challenge.DailyTask;
import com.motivata.api.challenge.ParticipationStatus;
import com.motivata.api.common.LocalDay;
import com.motivata.query.challenge.ParticipationView.CompletedDay;
import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

@Component
class TodaysTaskQuery {

    private final Challenges challenges;
    private final Participations participations;
    private final Clock clock;

    TodaysTaskQuery(Challenges challenges, Participations participations, Clock clock) {
        this.challenges = challenges;
        this.participations = participations;
        this.clock = clock;
    }

    @QueryHandler
    FindTodaysTask.Result answer(FindTodaysTask query) {
        var participation = participations
                .latest(query.userId(), query.challengeId())
                .filter(latest -> latest.status() != ParticipationStatus.ABANDONED)
                .orElseThrow(Participations::notJoined);
        var content = challenges.any(query.challengeId()).content();
        var today = LocalDay.of(clock.instant(), query.zone()).date();
        var task = task(participation, content, today);
        return new FindTodaysTask.Result(task, progress(participation, task.dayNumber(), today));
    }

    private static DailyTask task(ParticipationView participation, ChallengeContent content, LocalDate today) {
        var allDone = participation.days().size() == participation.totalDays();
        return allDone || participation.completedOn(today)
                ? asCompleted(participation.days().getLast(), content)
                : content.taskOf(participation.currentDay());
    }

    /** A later edit does not rename what has been done. */
    private static DailyTask asCompleted(CompletedDay day, ChallengeContent content) {
        var task = content.taskOf(day.dayNumber());
        return new DailyTask(
                task.dayNumber(),
                day.taskTitle(),
                task.description(),
                task.taskType(),
                task.estimatedMinutes(),
                task.resources());
    }

    private static TaskProgress progress(ParticipationView participation, int shownDay, LocalDate today) {
        return new TaskProgress(
                shownDay,
                participation.totalDays(),
                participation.days().size(),
                participation.streakOn(today).current(),
                participation.completedOn(today));
    }
}
