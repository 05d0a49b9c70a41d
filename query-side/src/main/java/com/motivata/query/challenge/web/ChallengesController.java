package com.motivata.query.challenge.web;

import com.motivata.api.challenge.ChallengeCategory;
import com.motivata.api.challenge.ChallengeId;
import com.motivata.api.challenge.ChallengeLength;
import com.motivata.api.challenge.ChallengeQuery.ChallengeCard;
import com.motivata.api.challenge.ChallengeQuery.Filter;
import com.motivata.api.challenge.ChallengeQuery.FindChallenge;
import com.motivata.api.challenge.ChallengeQuery.FindChallenges;
import com.motivata.api.challenge.ChallengeQuery.FindMyChallenges;
import com.motivata.api.challenge.ChallengeQuery.FindStreak;
import com.motivata.api.challenge.ChallengeQuery.FindTodaysTask;
import com.motivata.api.challenge.Difficulty;
import com.motivata.api.common.Page;
import com.motivata.api.common.PageRequest;
import com.motivata.web.Access;
import com.motivata.web.ApiResponse;
import com.motivata.web.Caller;
import com.motivata.web.Queries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/app/challenges")
@Tag(name = "Challenges")
@Access(Access.Level.USER)
class ChallengesController {

    private final Queries queries;

    ChallengesController(Queries queries) {
        this.queries = queries;
    }

    record Challenges(List<ChallengeCard> challenges) {}

    @GetMapping
    @Access(Access.Level.PUBLIC)
    @Operation(operationId = "findChallenges", summary = "The challenges one can join")
    ApiResponse<Challenges> challenges(
            @RequestParam(required = false) @Nullable ChallengeCategory category,
            @RequestParam(required = false) @Nullable Difficulty difficulty,
            @RequestParam(required = false) @Nullable ChallengeLength duration,
            @RequestParam(required = false) @Nullable Boolean isFeatured,
            @RequestParam(defaultValue = "true") boolean isActive,
            PageRequest page,
            @Nullable Caller caller) {
        var filter = new Filter(category, difficulty, duration, isFeatured, isActive);
        var found = isActive || isAdmin(caller)
                ? queries.ask(new FindChallenges(filter, page), FindChallenges.Result.class)
                        .challenges()
                : new Page<ChallengeCard>(List.of(), page, 0);
        return ApiResponse.page("Challenges retrieved successfully", new Challenges(found.items()), found);
    }

    @GetMapping("/my-challenges")
    @Operation(operationId = "findMyChallenges", summary = "The caller's active and completed challenges")
    ApiResponse<FindMyChallenges.Result> mine(Caller caller) {
        var query = new FindMyChallenges(caller.userId(), caller.zone());
        return ApiResponse.ok("Challenges retrieved successfully", queries.ask(query, FindMyChallenges.Result.class));
    }

    @GetMapping("/{challengeId}")
    @Operation(operationId = "findChallenge", summary = "A challenge, and how far the caller is in it")
    ApiResponse<FindChallenge.Result> challenge(@PathVariable ChallengeId challengeId, Caller caller) {
        var query = new FindChallenge(challengeId, caller.userId(), caller.zone());
        return ApiResponse.ok("Challenge retrieved successfully", queries.ask(query, FindChallenge.Result.class));
    }

    @GetMapping("/{challengeId}/today")
    @Operation(operationId = "findTodaysTask", summary = "The task to do now, or the one done today")
    ApiResponse<FindTodaysTask.Result> today(@PathVariable ChallengeId challengeId, Caller caller) {
        var query = new FindTodaysTask(challengeId, caller.userId(), caller.zone());
        return ApiResponse.ok("Today's task retrieved", queries.ask(query, FindTodaysTask.Result.class));
    }

    @GetMapping("/{challengeId}/streak")
    @Operation(
            operationId = "findChallengeStreak",
            summary = "The caller's streak date by date: what counted, and what broke it")
    ApiResponse<FindStreak.Result> streak(@PathVariable ChallengeId challengeId, Caller caller) {
        var query = new FindStreak(challengeId, caller.userId(), caller.zone());
        return ApiResponse.ok("Streak retrieved successfully", queries.ask(query, FindStreak.Result.class));
    }

    private static boolean isAdmin(@Nullable Caller caller) {
        return caller != null && caller.isAdmin();
    }
}
