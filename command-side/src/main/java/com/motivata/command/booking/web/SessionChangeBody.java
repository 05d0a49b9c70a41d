package com.motivata.command.booking.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.motivata.api.common.Change;
import com.motivata.api.common.Money;
import com.motivata.api.common.UserId;
import com.motivata.api.session.SessionCategory;
import com.motivata.api.session.SessionCommand.ReviseSession;
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
import org.jspecify.annotations.Nullable;

/** What is to change of a session; what is left out stays, {@code null} clears what is optional. */
record SessionChangeBody(
        Change<
                        @NotBlank(message = "Session title is required")
                        @Size(max = Limits.TITLE, message = "Session title is too long") String>
                title,
        Change<
                        @NotBlank(message = "Short description is required")
                        @Size(max = Limits.SHORT_DESCRIPTION, message = "Short description is too long") String>
                shortDescription,
        Change<
                        @NotBlank(message = "Long description is required")
                        @Size(max = Limits.DESCRIPTION, message = "Long description is too long") String>
                longDescription,
        Change<
                        @NotNull(message = "Price is required")
                        @DecimalMin(value = "0", message = "Price must not be negative")
                        @Digits(
                                integer = Limits.PRICE_DIGITS,
                                fraction = Limits.PRICE_DECIMALS,
                                message = "Price must have at most 8 digits and 2 decimals")
                        BigDecimal>
                price,
        Change<
                        @Nullable @DecimalMin(value = "0", message = "Compare-at price must not be negative")
                        @Digits(
                                integer = Limits.PRICE_DIGITS,
                                fraction = Limits.PRICE_DECIMALS,
                                message = "Compare-at price must have at most 8 digits and 2 decimals")
                        BigDecimal>
                compareAtPrice,
        Change<
                        @NotNull(message = "Duration is required")
                        @Min(value = 1, message = "Duration must be at least 1 minute")
                        @Max(
                                value = Limits.MINUTES,
                                message = "Duration must be at most " + Limits.MINUTES + " minutes")
                        Integer>
                duration,
        Change<@NotNull(message = "Session type is required") SessionType> sessionType,
        Change<@NotNull(message = "Category is required") SessionCategory> category,
        @JsonProperty("isLive") Change<@NotNull(message = "isLive must be true or false") Boolean> live,
        Change<@NotBlank(message = "Host is required") @Size(max = Limits.HOST, message = "Host is too long") String>
                host,
        Change<
                        @Nullable @Size(max = Limits.EMAIL, message = "Host e-mail is too long")
                        @Email(message = "Host e-mail must be an e-mail address") String>
                hostEmail,
        Change<
                        @Nullable
                        @Pattern(regexp = Limits.PHONE_FORM, message = "Host phone must be written like +919876543210")
                        String>
                hostPhone,
        Change<
                        @Nullable
                        @Max(value = Limits.SLOTS, message = "Available slots must be at most " + Limits.SLOTS) Integer>
                availableSlots,
        Change<
                        @Nullable @Size(max = Limits.URL, message = "Calendly link is too long")
                        @Pattern(
                                regexp = Limits.URL_FORM,
                                message = "Calendly link must start with https:// or http://")
                        String>
                calendlyLink,
        Change<@Nullable Instant> sessionDate,
        Change<
                        @Nullable @Size(max = Limits.URL, message = "Image URL is too long")
                        @Pattern(regexp = Limits.URL_FORM, message = "Image URL must start with https:// or http://")
                        String>
                imageUrl,
        Change<
                        @Nullable @Size(max = Limits.TAGS, message = "Too many tags") List<
                                @NotBlank(message = "Tag must not be blank")
                                @Size(max = Limits.TAG, message = "Tag is too long") String>>
                tags) {

    ReviseSession toCommand(SessionId id, UserId by) {
        return new ReviseSession(
                id,
                title,
                shortDescription,
                longDescription,
                money(price),
                money(compareAtPrice),
                duration,
                sessionType,
                category,
                live,
                host,
                hostEmail,
                hostPhone,
                availableSlots,
                calendlyLink,
                sessionDate,
                imageUrl,
                tags,
                by);
    }

    private static Change<Money> money(Change<BigDecimal> change) {
        if (!change.asked()) {
            return Change.none();
        }
        var rupees = change.value();
        return Change.to(rupees == null ? null : Money.rupees(rupees));
    }
}
