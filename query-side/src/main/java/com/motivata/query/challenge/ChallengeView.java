package com.motivata.query.challenge;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.motivata.api.challenge.ChallengeContent;
import com.motivata.api.challenge.ChallengeDetails;
import com.motivata.api.challenge.ChallengeEvent;
import com.motivata.api.challenge.ChallengeEvent.ChallengeCreated;
import com.motivata.api.challenge.ChallengeEvent.ChallengeDeleted;
import com.motivata.api.challenge.ChallengeEvent.ChallengeRevised;
import com.motivata.api.challenge.ChallengeId;
import com.motivata.api.challenge.ChallengeProgressEvent;
import com.motivata.api.challenge.ChallengeProgressEvent.ChallengeCompleted;
import com.motivata.api.challenge.ChallengeProgressEvent.ChallengeJoined;
import com.motivata.api.challenge.ChallengeProgressEvent.ChallengeLeft;
import com.motivata.api.challenge.ChallengeProgressEvent.DayCompleted;
import com.motivata.api.challenge.ChallengeProgressEvent.MilestoneReached;
import com.motivata.api.challenge.ChallengeQuery.ChallengeCard;
import com.motivata.api.challenge.ChallengeQuery.ChallengeSheet;
import com.motivata.query.Lifecycle;
import com.motivata.query.View;

/**
 * A challenge. A deleted one is kept for the participations that outlive it.
 *
 * @param participantCount people who ever joined: who joins again is counted already
 * @param completionCount people who completed it: nobody can twice
 */
record ChallengeView(
        @JsonProperty("_id") ChallengeId id,
        long position,
        ChallengeContent content,
        long participantCount,
        long completionCount,
        Lifecycle lifecycle)
        implements View {

    static ChallengeView of(ChallengeCreated event, long position) {
        return new ChallengeView(
                event.challengeId(), position, event.content(), 0, 0, Lifecycle.created(event.by(), event.at()));
    }

    ChallengeView after(ChallengeEvent event, long eventPosition) {
        if (eventPosition <= position) {
            return this; // delivered again
        }
        return switch (event) {
            case ChallengeCreated created -> of(created, eventPosition);
            case ChallengeRevised revised ->
                defined(eventPosition, revised.content(), lifecycle.revised(revised.by(), revised.at()));
            case ChallengeDeleted deleted ->
                defined(eventPosition, content, lifecycle.deleted(deleted.by(), deleted.at()));
        };
    }

    ChallengeView after(ChallengeProgressEvent event, long eventPosition) {
        if (eventPosition <= position) {
            return this; // delivered again: it is in the counts
        }
        return switch (event) {
            case ChallengeJoined joined
            when joined.participation() == 1 -> counted(eventPosition, participantCount + 1, completionCount);
            case ChallengeCompleted ignored -> counted(eventPosition, participantCount, completionCount + 1);
            case ChallengeJoined ignored -> this;
            case DayCompleted ignored -> this;
            case MilestoneReached ignored -> this;
            case ChallengeLeft ignored -> this;
        };
    }

    ChallengeCard card() {
        return new ChallengeCard(
                id,
                content.title(),
                content.shortDescription(),
                content.description(),
                content.totalDays(),
                content.category(),
                content.difficulty(),
                content.imageUrl(),
                content.iconName(),
                content.iconColor(),
                content.featured(),
                participantCount,
                completionCount);
    }

    ChallengeSheet sheet() {
        return new ChallengeSheet(
                id,
                content.title(),
                content.description(),
                content.totalDays(),
                content.category(),
                content.difficulty(),
                content.dailyTasks(),
                content.rewards());
    }

    ChallengeDetails details() {
        return new ChallengeDetails(
                id,
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
                participantCount,
                completionCount,
                content.dailyTasks(),
                content.rewards(),
                lifecycle.createdBy().value(),
                Lifecycle.name(lifecycle.updatedBy()),
                lifecycle.createdAt(),
                lifecycle.updatedAt(),
                lifecycle.deleted(),
                lifecycle.deletedAt(),
                Lifecycle.name(lifecycle.deletedBy()));
    }

    private ChallengeView defined(long eventPosition, ChallengeContent newContent, Lifecycle newLifecycle) {
        return new ChallengeView(id, eventPosition, newContent, participantCount, completionCount, newLifecycle);
    }

    private ChallengeView counted(long eventPosition, long participants, long completions) {
        return new ChallengeView(id, eventPosition, content, participants, completions, lifecycle);
    }
}
