package com.motivata.query;

import com.motivata.api.common.Money;
import com.motivata.api.common.UserId;
import com.motivata.api.session.BookingId;
import com.motivata.api.session.HostId;
import com.motivata.api.session.SessionCategory;
import com.motivata.api.session.SessionContent;
import com.motivata.api.session.SessionEvent.SessionCreated;
import com.motivata.api.session.SessionEvent.SessionDeleted;
import com.motivata.api.session.SessionEvent.SessionRevised;
import com.motivata.api.session.SessionEvent.SlotReleased;
import com.motivata.api.session.SessionEvent.SlotReserved;
import com.motivata.api.session.SessionEvent.SlotUsed;
import com.motivata.api.session.SessionId;
import com.motivata.api.session.SessionType;
import java.time.Instant;
import java.util.List;

/** What happened to sessions, in the words of the tests. */
public final class SessionFacts {

    public static final UserId ADMIN = new UserId("admin-1");
    public static final SessionId COACHING = session(1);
    public static final SessionId MEDITATION = session(2);
    public static final SessionId TALK = session(3);

    private SessionFacts() {}

    public static SessionId session(int number) {
        return new SessionId("c%023d".formatted(number));
    }

    public static Instant day(int number) {
        return Instant.parse("2024-12-%02dT10:30:00Z".formatted(number));
    }

    /** One to one, of 1500 rupees, without a date. */
    public static SessionContent coaching() {
        return new SessionContent(
                "Personal Growth Coaching",
                "One-on-one personal development session",
                "Detailed description",
                Money.paise(150_000),
                Money.paise(200_000),
                60,
                SessionType.OTO,
                SessionCategory.PERSONAL_DEVELOPMENT,
                true,
                "Dr. Sarah Smith",
                "sarah@example.org",
                "+919876543210",
                1,
                "https://calendly.com/dr-sarah/coaching",
                null,
                "https://example.org/coaching.png",
                List.of("coaching", "1:1"));
    }

    /** Of 499.50 rupees for twenty, on the 15th. */
    public static SessionContent meditation() {
        return group("Group Meditation", "Master Chen", SessionCategory.MENTAL_WELLNESS, 49_950, 20, 15, true);
    }

    /** Free, for any number, on no date. */
    public static SessionContent talk() {
        return group("A Free Talk", "Dr. Émile (Paris)", SessionCategory.CAREER, 0, null, null, true);
    }

    /** @param dayOfSession in December 2024 */
    public static SessionContent group(
            String title,
            String host,
            SessionCategory category,
            long paise,
            Integer slots,
            Integer dayOfSession,
            boolean live) {
        return new SessionContent(
                title,
                "Short",
                "Long",
                Money.paise(paise),
                null,
                45,
                SessionType.OTM,
                category,
                live,
                host,
                "host@example.org",
                null,
                slots,
                null,
                dayOfSession == null ? null : day(dayOfSession),
                null,
                List.of());
    }

    public static SessionCreated created(SessionId id, SessionContent content, Instant at) {
        return new SessionCreated(id, HostId.of(id), content, ADMIN, at);
    }

    public static SessionRevised revised(SessionId id, SessionContent content, Instant at) {
        return new SessionRevised(id, HostId.of(id), content, ADMIN, at);
    }

    public static SessionDeleted deleted(SessionId id, Instant at) {
        return new SessionDeleted(id, List.of(), ADMIN, at);
    }

    public static SlotReserved reserved(SessionId id, BookingId booking, UserId user, int bookedSlots, Instant at) {
        return new SlotReserved(id, booking, user, bookedSlots, at);
    }

    public static SlotReleased released(SessionId id, BookingId booking, UserId user, int bookedSlots, Instant at) {
        return new SlotReleased(id, booking, user, bookedSlots, at);
    }

    public static SlotUsed used(SessionId id, BookingId booking, UserId user, Instant at) {
        return new SlotUsed(id, booking, user, at);
    }
}
