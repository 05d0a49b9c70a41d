package com.motivata.trial;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.motivata.api.common.Change;
import com.motivata.api.sos.ProgramId;
import com.motivata.api.sos.QuestionType;
import com.motivata.web.Access;
import com.motivata.web.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Access(Access.Level.PUBLIC)
public class BodyController {

    /** Nothing is required: only types matter here. */
    public record Wish(
            @Nullable String text,
            @Nullable Integer number,
            @Nullable Boolean flag,
            @Nullable BigDecimal price,
            @Nullable QuestionType type,
            @Nullable Instant at,
            @Nullable LocalDate date,
            @Nullable ProgramId programId,
            @Nullable Object any,
            @Nullable List<Wish> parts) {}

    public record Counted(int count) {}

    public record Draft(
            @NotBlank(message = "Quiz title is required") @Nullable
            String title,

            @NotNull @JsonProperty("isActive") @Nullable Boolean active,

            @Min(1) @Nullable Integer dayNumber,
            @Size(max = 3) List<@NotBlank String> tags,
            @NotEmpty List<@Valid DraftQuestion> questions) {

        public Draft {
            tags = tags == null ? List.of() : tags;
        }

        @AssertTrue(message = "A title is not a tag")
        boolean isTitleNoTag() {
            return !tags.contains(title);
        }
    }

    public record DraftQuestion(
            @NotBlank @Nullable String questionText,

            @Size(min = 2) @JsonProperty("options") @Nullable
            List<String> choices) {}

    public record Revision(
            Change<@Size(max = 5) String> title,
            Change<@NotNull Integer> day,
            Change<List<@Valid DraftQuestion>> questions) {}

    @PostMapping("/api/wish")
    public ApiResponse<Wish> wish(@RequestBody Wish wish) {
        return ApiResponse.created("Wished", wish);
    }

    @PostMapping("/api/counted")
    public ApiResponse<Counted> counted(@RequestBody Counted counted) {
        return ApiResponse.ok("Counted", counted);
    }

    @PostMapping("/api/draft")
    public ApiResponse<Map<String, Object>> draft(@Valid @RequestBody Draft draft) {
        return ApiResponse.ok("Valid");
    }

    @PostMapping("/api/limited-draft")
    public ApiResponse<Map<String, Object>> limitedDraft(
            @Valid @RequestBody Draft draft, @RequestParam("max") @Min(1) int limit) {
        return ApiResponse.ok("Valid");
    }

    @PutMapping("/api/revision")
    public ApiResponse<Map<String, @Nullable Object>> revise(@Valid @RequestBody Revision revision) {
        Map<String, @Nullable Object> seen = new LinkedHashMap<>();
        seen.put("title", revision.title().asked() ? "to " + revision.title().value() : "none");
        seen.put("day", revision.day().asked() ? "to " + revision.day().value() : "none");
        seen.put(
                "questions",
                revision.questions().asked() ? "to " + revision.questions().value() : "none");
        return ApiResponse.ok("Revised", seen);
    }
}
