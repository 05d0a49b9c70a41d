package com.motivata.launcher.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.motivata.api.common.UserId;
import com.motivata.web.Access;
import com.motivata.web.ApiResponse;
import com.motivata.web.error.ApiFailure;
import com.motivata.web.error.ErrorCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Access(Access.Level.ADMIN)
@Tag(name = "Personal data")
class PersonalDataStatusController {

    private final Erasures erasures;

    PersonalDataStatusController(Erasures erasures) {
        this.erasures = erasures;
    }

    /** @param cleanedAt when no copy was left; absent until then */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ErasureStatus(
            UserId userId, Instant erasedAt, @Nullable Instant cleanedAt) {}

    @GetMapping("/api/admin/users/{userId}/personal-data")
    @Operation(operationId = "findErasure", summary = "Whether and since when a user is forgotten")
    ApiResponse<ErasureStatus> status(@PathVariable UserId userId) {
        var found = erasures.find(userId)
                .orElseThrow(() -> new ApiFailure(ErrorCode.NOT_FOUND, "Nothing of this user was erased"));
        return ApiResponse.ok(
                "Erasure retrieved successfully",
                new ErasureStatus(userId, found.erasedAt(), found.cleanedAt().orElse(null)));
    }
}
