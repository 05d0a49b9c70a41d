package com.motivata.command.booking.web;

import com.motivata.api.booking.BookingCommand.BookSession;
import com.motivata.api.booking.ContactMethod;
import com.motivata.api.session.BookingId;
import com.motivata.api.session.SessionId;
import com.motivata.web.Caller;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How a user wants to hear of their booking; where to is in their token, unless they say otherwise here. */
record BookBody(
        @Nullable ContactMethod contactMethod,

        @Size(max = Limits.EMAIL, message = "User e-mail is too long")
        @Email(message = "User e-mail must be an e-mail address")
        @Pattern(regexp = ".*\\S.*", message = "User e-mail must be an e-mail address")
        @Nullable
        String userEmail,

        @Pattern(regexp = Limits.PHONE_FORM, message = "User phone must be written like +919876543210") @Nullable
        String userPhone,

        @Size(max = Limits.NOTES, message = "User notes are too long") @Nullable
        String userNotes) {

    static final BookBody EMPTY = new BookBody(null, null, null, null);

    BookSession toCommand(BookingId id, SessionId session, Caller caller) {
        return new BookSession(
                id,
                session,
                caller.userId(),
                contactMethod,
                caller.name(),
                orElse(userEmail, caller.email()),
                orElse(userPhone, caller.phone()),
                userNotes,
                caller.zone());
    }

    private static @Nullable String orElse(@Nullable String said, @Nullable String known) {
        return said == null ? known : said;
    }
}
