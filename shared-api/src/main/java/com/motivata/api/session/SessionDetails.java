package com.motivata.api.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.motivata.api.common.AboutSomebody;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session as admins see it, whole. Prices are in rupees.
 *
 * @param bookedSlots held, confirmed and used ones
 * @param remainingSlots {@code null} where slots are unlimited
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionDetails(
        @JsonProperty("_id") SessionId id,
        String title,
        String shortDescription,
        String longDescription,
        BigDecimal price,
        @Nullable BigDecimal compareAtPrice,
        int duration,
        SessionType sessionType,
        SessionCategory category,
        @JsonProperty("isLive") boolean live,
        String host,
        @Nullable String hostEmail,
        @Nullable String hostPhone,
        @Nullable Integer availableSlots,
        int bookedSlots,
        @Nullable String calendlyLink,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Instant sessionDate,

        @Nullable String imageUrl,
        List<String> tags,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Integer remainingSlots,

        @JsonProperty("isFullyBooked") boolean fullyBooked,
        int discountPercent,
        String createdBy,
        @Nullable String updatedBy,
        Instant createdAt,
        Instant updatedAt,
        @JsonProperty("isDeleted") boolean deleted,
        @Nullable Instant deletedAt,
        @Nullable String deletedBy)
        implements AboutSomebody {

    @Override
    public String personId() {
        return HostId.of(id).value();
    }
}
