package com.motivata.query.challenge.web;

import com.motivata.api.challenge.ChallengeCategory;
import com.motivata.api.challenge.ChallengeDetails;
import com.motivata.api.challenge.ChallengeId;
import com.motivata.api.challenge.ChallengeLength;
import com.motivata.api.challenge.ChallengeQuery.CountChallengeStats;
import com.motivata.api.challenge.ChallengeQuery.Filter;
import com.motivata.api.challenge.ChallengeQuery.FindAllChallenges;
import com.motivata.api.challenge.ChallengeQuery.FindChallengeDetails;
import com.motivata.api.challenge.ChallengeQuery.FindParticipants;
import com.motivata.api.challenge.ChallengeQuery.Participant;
import com.motivata.api.challenge.Difficulty;
import com.motivata.api.challenge.ParticipationStatus;
import com.motivata.api.common.PageRequest;
import com.motivata.web.Access;
import com.motivata.web.ApiResponse;
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
@RequestMapping("/api/admin/challenges")
@Tag(name = "Challenges admin")
@Access(Access.Level.ADMIN)
class AdminChallengesController {

    private final Queries queries;

    AdminChallengesController(Queries queries) {
        this.queries = queries;
    }

    record Challenges(List<ChallengeDetails> challenges) {}

    record Participants(List<Participant> participants) {}

    @GetMapping
    @Operation(operationId = "findAllChallenges", summary = "All challenges, inactive ones too")
    ApiResponse<Challenges> challenges(
            @RequestParam(required = false) @Nullable ChallengeCategory category,
            @RequestParam(required = false) @Nullable Difficulty difficulty,
            @RequestParam(required = false) @Nullable ChallengeLength duration,
            @RequestParam(required = false) @Nullable Boolean isFeatured,
            @RequestParam(required = false) @Nullable Boolean isActive,
            PageRequest page) {
        var filter = new Filter(category, difficulty, duration, isFeatured, isActive);
        var found = queries.ask(new FindAllChallenges(filter, page), FindAllChallenges.Result.class)
                .challenges();
        return ApiResponse.page("Challenges retrieved successfully", new Challenges(found.items()), found);
    }

    @GetMapping("/{challengeId}")
    @Operation(operationId = "findChallengeDetails", summary = "A challenge, whole")
    ApiResponse<FindChallengeDetails.Result> challenge(@PathVariable ChallengeId challengeId) {
        var query = new FindChallengeDetails(challengeId);
        return ApiResponse.ok(
                "Challenge retrieved successfully", queries.ask(query, FindChallengeDetails.Result.class));
    }

    @GetMapping("/{challengeId}/stats")
    @Operation(operationId = "countChallengeStats", summary = "How a challenge does, and where people drop off")
    ApiResponse<CountChallengeStats.Result> stats(@PathVariable ChallengeId challengeId) {
        var query = new CountChallengeStats(challengeId);
        return ApiResponse.ok(
                "Challenge statistics retrieved successfully", queries.ask(query, CountChallengeStats.Result.class));
    }

    @GetMapping("/{challengeId}/participants")
    @Operation(operationId = "findChallengeParticipants", summary = "Who takes part, and how far they are")
    ApiResponse<Participants> participants(
            @PathVariable ChallengeId challengeId,
            @RequestParam(required = false) @Nullable ParticipationStatus status,
            PageRequest page) {
        var query = new FindParticipants(challengeId, status, page);
        var found = queries.ask(query, FindParticipants.Result.class).participants();
        return ApiResponse.page("Participants retrieved successfully", new Participants(found.items()), found);
    }
}
