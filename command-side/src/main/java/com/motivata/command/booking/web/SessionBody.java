package com.motivata.command.booking.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.motivata.api.common.Money;
import com.motivata.api.common.UserId;
import com.motivata.api.session.SessionCategory;
import com.motivata.api.session.SessionCommand.CreateSession;
import com.motivata.api.session.SessionContent;
import com.motivata.api.session.SessionId;
import com.motivata.api.session.SessionType;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A new session. {@code isLive} is true unless said otherwise; prices are in rupees. */
record SessionBody(
        @NotBlank(message = "Session title is required")
        @Size(max = Limits.TITLE, message = "Session title is too long")
        String title,

        @NotBlank(message = "Short description is required")
        @Size(max = Limits.SHORT_DESCRIPTION, message = "Short description is too long")
        String shortDescription,

        @NotBlank(message = "Long description is required")
        @Size(max = Limits.DESCRIPTION, message = "Long description is too long")
        String longDescription,

        @NotNull(message = "Price is required")
        @DecimalMin(value = "0", message = "Price must not be negative")
        @Digits(
                integer = Limits.PRICE_DIGITS,
                fraction = Limits.PRICE_DECIMALS,
                message = "Price must have at most 8 digits and 2 decimals")
        BigDecimal price,

        @DecimalMin(value = "0", message = "Compare-at price must not be negative")
        @Digits(
                integer = Limits.PRICE_DIGITS,
                fraction = Limits.PRICE_DECIMALS,
                message = "Compare-at price must have at most 8 digits and 2 decimals")
        @Nullable
        BigDecimal compareAtPrice,

        @NotNull(message = "Duration is required")
        @Min(value = 1, message = "Duration must be at least 1 minute")
        @Max(value = Limits.MINUTES, message = "Duration must be at most " + Limits.MINUTES + " minutes")
        Integer duration,

        @NotNull(message = "Session type is required") SessionType sessionType,

        @NotNull(message = "Category is required") SessionCategory category,

        @JsonProperty("isLive") @Nullable Boolean live,

        @NotBlank(message = "Host is required") @Size(max = Limits.HOST, message = "Host is too long")
        String host,

        @Size(max = Limits.EMAIL, message = "Host e-mail is too long")
        @Email(message = "Host e-mail must be an e-mail address")
        @Nullable
        String hostEmail,

        @Pattern(regexp = Limits.PHONE_FORM, message = "Host phone must be written like +919876543210") @Nullable
        String hostPhone,

        @Max(value = Limits.SLOTS, message = "Available slots must be at most " + Limits.SLOTS) @Nullable
        Integer availableSlots,

        @Size(max = Limits.URL, message = "Calendly link is too long")
        @Pattern(regexp = Limits.URL_FORM, message = "Calendly link must start with https:// or http://")
        @Nullable
        String calendlyLink,

        @Nullable Instant sessionDate,

        @Size(max = Limits.URL, message = "Image URL is too long")
        @Pattern(regexp = Limits.URL_FORM, message = "Image URL must start with https:// or http://")
        @Nullable
        String imageUrl,

        @Size(max = Limits.TAGS, message = "Too many tags") @Nullable
        List<@NotBlank(message = "Tag must not be blank") @Size(max = Limits.TAG, message = "Tag is too long") String>
                tags) {

    CreateSession toCommand(SessionId id, UserId by) {
        return new CreateSession(id, content(), by);
    }

    private SessionContent content() {
        return new SessionContent(
                title,
                shortDescription,
                longDescription,
                Money.rupees(price),
                compareAtPrice == null ? null : Money.rupees(compareAtPrice),
                duration,
                sessionType,
                category,
                live == null || live,
                host,
                hostEmail,
                hostPhone,
                availableSlots,
                calendlyLink,
                sessionDate,
                imageUrl,
                Objects.requireNonNullElse(tags, List.of()));
    }
}
