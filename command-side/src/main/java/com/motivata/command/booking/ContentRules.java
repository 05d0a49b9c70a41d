package com.motivata.command.booking;

import com.motivata.api.common.InvalidInput;
import com.motivata.api.common.InvalidInput.Problem;
import com.motivata.api.common.Money;
import com.motivata.api.session.SessionContent;
import com.motivata.api.session.SessionType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the parts of a session fit together. */
final class ContentRules {

    /** What a payment provider takes at the least: a rupee. */
    private static final Money LEAST = Money.paise(100);

    private ContentRules() {}

    /**
     * @return the same; one to one with its one slot, whether that was said or not
     * @throws InvalidInput naming every part that does not fit
     */
    static SessionContent checked(SessionContent content) {
        var problems = new ArrayList<Problem>();
        checkPrices(content.price(), content.compareAtPrice(), problems);
        checkSlots(content.sessionType(), content.availableSlots(), problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return content.sessionType() == SessionType.OTO ? withOneSlot(content) : content;
    }

    private static void checkPrices(Money price, @Nullable Money compareAtPrice, List<Problem> problems) {
        if (!price.none() && price.compareTo(LEAST) < 0) {
            problems.add(new Problem("price", "Price must be 0, or at least 1"));
        }
        if (compareAtPrice != null && compareAtPrice.compareTo(price) < 0) {
            problems.add(new Problem("compareAtPrice", "Compare-at price must be at least the price"));
        }
    }

    private static void checkSlots(SessionType type, @Nullable Integer slots, List<Problem> problems) {
        if (slots == null) {
            return;
        }
        if (type == SessionType.OTO && slots != 1) {
            problems.add(new Problem("availableSlots", "A one-to-one session has exactly 1 slot"));
        } else if (slots < 1) {
            problems.add(new Problem("availableSlots", "Available slots must be at least 1"));
        }
    }

    private static SessionContent withOneSlot(SessionContent content) {
        return new SessionContent(
                content.title(),
                content.shortDescription(),
                content.longDescription(),
                content.price(),
                content.compareAtPrice(),
                content.duration(),
                content.sessionType(),
                content.category(),
                content.live(),
                content.host(),
                content.hostEmail(),
                content.hostPhone(),
                1,
                content.calendlyLink(),
                content.sessionDate(),
                content.imageUrl(),
                content.tags());
    }
}
