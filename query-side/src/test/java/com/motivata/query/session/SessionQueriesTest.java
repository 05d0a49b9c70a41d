package com.motivata.query.session;

import com.motivata.api.common.Money;
import com.motivata.api.common.Page;
import com.motivata.api.common.PageRequest;
import com.motivata.api.session.SessionCategory;
import com.motivata.api.session.SessionContent;
import com.motivata.api.session.SessionDetails;
import com.motivata.api.session.SessionId;
import com.motivata.api.session.SessionQuery.CategoryCount;
import com.motivata.api.session.SessionQuery.CountCategories;
import com.motivata.api.session.SessionQuery.Filter;
import com.motivata.api.session.SessionQuery.FindAllSessions;
import com.motivata.api.session.SessionQuery.FindSession;
import com.motivata.api.session.SessionQuery.FindSessionDetails;
import com.motivata.api.session.SessionQuery.FindSessions;
import com.motivata.api.session.SessionQuery.SessionCard;
import com.motivata.api.session.SessionSort;
import com.motivata.api.session.SessionType;
import com.motivata.api.session.SortOrder;
import com.motivata.query.RunningMongo;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.motivata.api.session.SessionRefusal.SESSION_NOT_FOUND;
import static com.motivata.query.BookingFacts.ASHA;
import static com.motivata.query.BookingFacts.booking;
import static com.motivata.query.Refused.assertRefused;
import static com.motivata.query.SessionFacts.ADMIN;
import static com.motivata.query.SessionFacts.COACHING;
import static com.motivata.query.SessionFacts.MEDITATION;
import static com.motivata.query.SessionFacts.TALK;
import static com.motivata.query.SessionFacts.coaching;
import static com.motivata.query.SessionFacts.created;
import static com.motivata.query.SessionFacts.day;
import static com.motivata.query.SessionFacts.deleted;
import static com.motivata.query.SessionFacts.group;
import static com.motivata.query.SessionFacts.meditation;
import static com.motivata.query.SessionFacts.released;
import static com.motivata.query.SessionFacts.reserved;
import static com.motivata.query.SessionFacts.revised;
import static com.motivata.query.SessionFacts.session;
import static com.motivata.query.SessionFacts.talk;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SessionQueriesTest {

    private static final PageRequest FIRST_TEN = new PageRequest(1, 10);
    private static final SessionId LATER = session(4);
    private static final SessionId NEVER = session(5);

    @RegisterExtension
    static final RunningMongo database = new RunningMongo();

    private ReadSide readSide;

    @BeforeEach
    void nothing_happened() {
        readSide = new ReadSide(database.mongo());
    }

    @Nested
    class In_a_list {

        @BeforeEach
        void five_sessions_one_not_live_and_one_deleted() {
            readSide.after(
                    created(COACHING, coaching(), day(1)),
                    created(MEDITATION, meditation(), day(2)),
                    created(TALK, talk(), day(3)),
                    created(LATER, group("Later", "Chen", SessionCategory.HEALTH, 49_949, 9, 20, false), day(1)),
                    created(NEVER, group("Never", "Chen", SessionCategory.HEALTH, 49_949, 9, 20, true), day(1)),
                    deleted(NEVER, day(2)));
        }

        @ParameterizedTest(name = "{0} {1}: {2}")
        @CsvSource(
                nullValues = "-",
                value = {
                    "PERSONAL_DEVELOPMENT, -,   1",
                    "-,                    OTM, 2 3",
                    "CAREER,               OTM, 3",
                    "CAREER,               OTO, ''",
                    "HEALTH,               -,   ''"
                })
        void are_picked_by_what_they_are(SessionCategory category, SessionType type, String expected) {
            assertThat(listed(new Filter(category, type, true, false, null, null, null)))
                    .isEqualTo(expected);
        }

        @ParameterizedTest(name = "{0} to {1}: {2}")
        @CsvSource(
                nullValues = "-",
                value = {
                    "-,      -,      2 3 1", "0,     0,      3", "49950, 49950,  2", "49951, 149999, ''",
                    "-,      149999, 2 3", "49951,  -,     1", "150000, -,     1", "2,     1,      ''"
                })
        void are_picked_by_their_price_to_the_paisa(Long min, Long max, String expected) {
            var wanted = new Filter(null, null, true, false, paise(min), paise(max), null);
            assertThat(listed(wanted)).isEqualTo(expected);
        }

        @ParameterizedTest(name = "host {0}: {1}")
        @CsvSource({
            "sarah, 1",
            "DR., 3 1",
            "'r. ', 3 1",
            "chen, 2",
            "émile, 3",
            "ÉMILE, 3",
            "(paris), 3",
            "'', 2 3 1",
            ".*, ''",
            "[a-z], ''",
            "'\\E', ''",
            "'(', 3",
            "'\\', ''",
            "^Dr, ''",
            "Dr$, ''",
            "a|e, ''"
        })
        void are_picked_by_a_part_of_the_hosts_name(String host, String expected) {
            assertThat(listed(new Filter(null, null, true, false, null, null, host)))
                    .isEqualTo(expected);
        }

        @Test
        void are_picked_by_nothing_that_could_break_a_query() {
            assertThat(listed(new Filter(null, null, true, false, null, null, "\0")))
                    .isEmpty();
            assertThat(listed(new Filter(null, null, true, false, null, null, "\uD83D\uDE00")))
                    .isEmpty();
        }

        @Test
        void are_shown_to_admins_when_not_live_and_when_asked_for_also_when_deleted() {
            assertThat(all(new Filter(null, null, null, false, null, null, null)))
                    .isEqualTo("4 2 3 1");
            assertThat(all(new Filter(null, null, false, false, null, null, null)))
                    .isEqualTo("4");
            assertThat(all(new Filter(null, null, null, true, null, null, null)))
                    .isEqualTo("5");
        }

        private String listed(Filter filter) {
            var answer = readSide.sessions()
                    .answer(new FindSessions(filter, SessionSort.DATE, SortOrder.DESCENDING, FIRST_TEN));
            assertThat(answer.sessions().total())
                    .isEqualTo(answer.sessions().items().size());
            return numbers(answer.sessions().map(SessionCard::id));
        }

        private String all(Filter filter) {
            var query = new FindAllSessions(filter, SessionSort.DATE, SortOrder.DESCENDING, FIRST_TEN);
            return numbers(readSide.sessions().answer(query).sessions().map(SessionDetails::id));
        }

        private static Money paise(Long paise) {
            return paise == null ? null : Money.paise(paise);
        }
    }

    @Nested
    class In_order {

        /** 1 and 2 are alike but for their ids, and 3 but for its creation; 6 has no date. */
        @BeforeEach
        void six_sessions() {
            readSide.after(
                    created(session(2), of(100, 10), day(1)),
                    created(session(1), of(100, 10), day(1)),
                    created(session(3), of(100, 10), day(2)),
                    created(session(4), of(300, 12), day(1)),
                    created(session(5), of(200, 11), day(1)),
                    created(session(6), of(0, null), day(3)),
                    reserved(session(5), booking(1), ASHA, 1, day(4)),
                    reserved(session(2), booking(2), ASHA, 1, day(4)),
                    reserved(session(2), booking(3), ADMIN, 2, day(4)));
        }

        private static SessionContent of(long paise, Integer day) {
            return group("Any", "Any", SessionCategory.OTHER, paise, 10, day, true);
        }

        @ParameterizedTest
        @CsvSource({
            "DATE,    DESCENDING, 4 5 3 1 2 6",
            "DATE,    ASCENDING,  6 1 2 3 5 4",
            "PRICE,   ASCENDING,  6 3 1 2 5 4",
            "PRICE,   DESCENDING, 4 5 3 1 2 6",
            "POPULAR, DESCENDING, 2 5 6 3 1 4",
            "POPULAR, ASCENDING,  6 3 1 4 5 2"
        })
        void equal_ones_never_change_places(SessionSort sort, SortOrder order, String expected) {
            assertThat(numbers(page(sort, order, FIRST_TEN))).isEqualTo(expected);
            var byTwo = IntStream.rangeClosed(1, 3)
                    .mapToObj(number -> numbers(page(sort, order, new PageRequest(number, 2))))
                    .toList();
            assertThat(String.join(" ", byTwo)).isEqualTo(expected);
        }

        @Test
        void the_last_page_is_short_and_the_one_after_it_empty() {
            var last = page(SessionSort.DATE, SortOrder.DESCENDING, new PageRequest(2, 4));
            assertThat(last.items()).hasSize(2);
            assertThat(last.total()).isEqualTo(6);
            assertThat(last.totalPages()).isEqualTo(2);
            assertThat(page(SessionSort.DATE, SortOrder.DESCENDING, new PageRequest(3, 4))
                            .items())
                    .isEmpty();
        }

        private Page<SessionId> page(SessionSort sort, SortOrder order, PageRequest request) {
            var live = new Filter(null, null, true, false, null, null, null);
            return readSide.sessions()
                    .answer(new FindSessions(live, sort, order, request))
                    .sessions()
                    .map(SessionCard::id);
        }
    }

    @Test
    void every_category_is_counted_and_only_what_is_live() {
        readSide.after(
                created(session(1), group("A", "A", SessionCategory.HEALTH, 0, 1, 1, true), day(1)),
                created(session(2), group("B", "B", SessionCategory.HEALTH, 0, 1, 1, true), day(1)),
                created(session(3), group("C", "C", SessionCategory.OTHER, 0, 1, 1, true), day(1)),
                created(session(4), group("D", "D", SessionCategory.OTHER, 0, 1, 1, false), day(1)),
                created(session(5), group("E", "E", SessionCategory.CAREER, 0, 1, 1, true), day(1)),
                deleted(session(5), day(2)));
        var categories = readSide.categories().answer(new CountCategories()).categories();
        assertThat(categories)
                .extracting(CategoryCount::key)
                .containsExactly(
                        "therapeutic",
                        "personal_development",
                        "health",
                        "mental_wellness",
                        "career",
                        "relationships",
                        "spirituality",
                        "other");
        assertThat(categories).extracting(CategoryCount::count).containsExactly(0L, 0L, 2L, 0L, 0L, 0L, 0L, 1L);
        assertThat(categories.get(3)).isEqualTo(new CategoryCount("mental_wellness", "Mental Wellness", 0, "brain"));
    }

    @Test
    void the_slots_of_a_session_follow_its_bookings() {
        readSide.after(
                created(COACHING, coaching(), day(1)),
                created(TALK, talk(), day(1)),
                reserved(COACHING, booking(1), ASHA, 1, day(2)),
                reserved(TALK, booking(2), ASHA, 1, day(2)));
        var full = readSide.sessions().answer(new FindSession(COACHING)).session();
        assertThat(full.bookedSlots()).isEqualTo(1);
        assertThat(full.remainingSlots()).isZero();
        assertThat(full.fullyBooked()).isTrue();
        assertThat(full.discountPercent()).isEqualTo(25);
        var unlimited = readSide.sessions().answer(new FindSession(TALK)).session();
        assertThat(unlimited.bookedSlots()).isEqualTo(1);
        assertThat(unlimited.remainingSlots()).isNull();
        assertThat(unlimited.fullyBooked()).isFalse();
        readSide.after(released(COACHING, booking(1), ASHA, 0, day(3)));
        var free = readSide.sessions().answer(new FindSession(COACHING)).session();
        assertThat(free.remainingSlots()).isEqualTo(1);
        assertThat(free.fullyBooked()).isFalse();
    }

    @Test
    void what_is_not_live_or_deleted_is_found_by_admins_only() {
        readSide.after(
                created(LATER, group("Later", "Chen", SessionCategory.HEALTH, 1, 9, 20, false), day(1)),
                created(NEVER, coaching(), day(1)),
                deleted(NEVER, day(2)));
        for (var id : List.of(LATER, NEVER, session(9))) {
            assertRefused(SESSION_NOT_FOUND, () -> readSide.sessions().answer(new FindSession(id)));
        }
        assertThat(details(LATER).live()).isFalse();
        assertThat(details(NEVER).deletedAt()).isEqualTo(day(2));
        assertRefused(SESSION_NOT_FOUND, () -> readSide.sessions().answer(new FindSessionDetails(session(9))));
    }

    @Test
    void admins_see_how_to_reach_the_host_and_who_changed_what_when() {
        readSide.after(created(COACHING, meditation(), day(1)), revised(COACHING, coaching(), day(2)));
        var details = details(COACHING);
        assertThat(details.hostEmail()).isEqualTo("sarah@example.org");
        assertThat(details.hostPhone()).isEqualTo("+919876543210");
        assertThat(details.createdAt()).isEqualTo(day(1));
        assertThat(details.updatedAt()).isEqualTo(day(2));
        assertThat(details.updatedBy()).isEqualTo("admin-1");
        assertThat(details.deleted()).isFalse();
    }

    private SessionDetails details(SessionId id) {
        return readSide.sessions().answer(new FindSessionDetails(id)).session();
    }

    private static String numbers(Page<SessionId> ids) {
        return String.join(
                " ",
                ids.items().stream()
                        .map(id -> id.value().replaceFirst("c0*", ""))
                        .toList());
    }
}
