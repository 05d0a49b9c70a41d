package com.motivata.command.booking;

import com.motivata.api.booking.ContactMethod;
import com.motivata.api.common.InvalidInput;
import com.motivata.api.common.InvalidInput.Problem;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Whether a user can be reached the way they want to be. */
final class ContactRules {

    private ContactRules() {}

    /** @throws InvalidInput naming what is missing */
    static void check(ContactMethod method, @Nullable String email, @Nullable String phone) {
        var problems = new ArrayList<Problem>();
        if (method != ContactMethod.WHATSAPP && isMissing(email)) {
            problems.add(new Problem("userEmail", "An e-mail address is required to be contacted by e-mail"));
        }
        if (method != ContactMethod.EMAIL && isMissing(phone)) {
            problems.add(new Problem("userPhone", "A phone number is required to be contacted by WhatsApp"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private static boolean isMissing(@Nullable String value) {
        return value == null || value.isBlank();
    }
}
