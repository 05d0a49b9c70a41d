package com.motivata.query.session.web;

import com.motivata.query.SessionStory;
import com.motivata.query.web.ReadRoutes;
import com.motivata.query.web.TestOfReadRoutes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** From the log through processors, views and queries to what the routes answer. */
@TestOfReadRoutes
class SessionReadRoutesTest {

    private static final String SESSIONS = "/api/app/sessions";
    private static final String ALL = "/api/admin/sessions";
    private static final String COACHING = "/c00000000000000000000001";
    private static final String TALK = "/c00000000000000000000003";
    private static final String LATER = "/c00000000000000000000004";
    private static final String NEVER = "/c00000000000000000000005";

    @Autowired
    private ReadRoutes routes;

    @BeforeAll
    void something_happened() {
        routes.after(SessionStory.EVENTS);
    }

    @Test
    void sessions_are_listed_for_everybody_with_meta() {
        assertThat(routes.get(SESSIONS + "?sessionType=OTO"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {
                          "status": 200,
                          "message": "Sessions retrieved successfully",
                          "data": {"sessions": [
                            {"_id": "c00000000000000000000001", "title": "Personal Growth Coaching",
                             "shortDescription": "One-on-one personal development session",
                             "longDescription": "Detailed description", "price": 1500, "compareAtPrice": 2000,
                             "duration": 60, "sessionType": "OTO", "category": "personal_development", "isLive": true,
                             "host": "Dr. Sarah Smith", "availableSlots": 1, "bookedSlots": 1,
                             "imageUrl": "https://example.org/coaching.png", "remainingSlots": 0,
                             "isFullyBooked": true, "discountPercent": 25}
                          ]},
                          "meta": {"page": 1, "limit": 10, "total": 1, "totalPages": 1}
                        }""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "; Group Meditation, Personal Growth Coaching, A Free Talk",
                "?sortBy=price; Personal Growth Coaching, Group Meditation, A Free Talk",
                "?sortBy=price&sortOrder=asc; A Free Talk, Group Meditation, Personal Growth Coaching",
                "?sortBy=popular&page=2&limit=2; A Free Talk",
                "?sortBy=date&sortOrder=asc&limit=2; Personal Growth Coaching, A Free Talk",
                "?category=career; A Free Talk",
                "?host=chen; Group Meditation",
                "?host=.*; ''",
                "?minPrice=499.5&maxPrice=1499.99; Group Meditation",
                "?minPrice=1500; Personal Growth Coaching",
                "?isLive=true&sessionType=OTM&category=health; ''"
            })
    void sessions_can_be_filtered_sorted_and_paged(String parameters, String titles) {
        assertThat(routes.get(SESSIONS + (parameters == null ? "" : parameters)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.data.sessions[*].title")
                .isEqualTo(titles.isEmpty() ? List.of() : List.of(titles.split(", ")));
    }

    @Test
    void a_page_knows_the_whole() {
        assertThat(routes.get(SESSIONS + "?page=2&limit=2"))
                .bodyJson()
                .extractingPath("$.meta")
                .isEqualTo(Map.of("page", 2, "limit", 2, "total", 3, "totalPages", 2));
    }

    @Test
    void what_is_not_live_is_listed_for_admins_only() {
        var notLive = SESSIONS + "?isLive=false";
        assertThat(routes.get(notLive))
                .bodyJson()
                .extractingPath("$.meta.total")
                .isEqualTo(0);
        assertThat(routes.asUser("asha", notLive))
                .bodyJson()
                .extractingPath("$.meta.total")
                .isEqualTo(0);
        assertThat(routes.asAdmin(notLive))
                .bodyJson()
                .extractingPath("$.data.sessions[*].title")
                .isEqualTo(List.of("Later"));
    }

    @Test
    void a_session_is_shown_to_everybody() {
        assertThat(routes.get(SESSIONS + COACHING)).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                        {
                          "status": 200,
                          "message": "Session retrieved successfully",
                          "data": {"session":
                            {"_id": "c00000000000000000000001", "title": "Personal Growth Coaching",
                             "shortDescription": "One-on-one personal development session",
                             "longDescription": "Detailed description", "price": 1500, "compareAtPrice": 2000,
                             "duration": 60, "sessionType": "OTO", "category": "personal_development", "isLive": true,
                             "host": "Dr. Sarah Smith", "availableSlots": 1, "bookedSlots": 1,
                             "calendlyLink": "https://calendly.com/dr-sarah/coaching", "sessionDate": null,
                             "imageUrl": "https://example.org/coaching.png", "tags": ["coaching", "1:1"],
                             "remainingSlots": 0, "isFullyBooked": true, "discountPercent": 25}
                          }
                        }""");
        assertThat(routes.asUser("asha", SESSIONS + COACHING)).hasStatusOk();
    }

    @Test
    void unlimited_slots_remain_unlimited() {
        assertThat(routes.get(SESSIONS + TALK))
                .bodyJson()
                .hasPathSatisfying(
                        "$.data.session.remainingSlots",
                        remaining -> remaining.assertThat().isNull())
                .hasPathSatisfying(
                        "$.data.session.isFullyBooked",
                        full -> full.assertThat().isEqualTo(false))
                .doesNotHavePath("$.data.session.availableSlots");
    }

    @Test
    void how_to_reach_the_host_is_no_ones_business_but_the_admins() {
        for (var path : List.of("", COACHING, TALK, "?isLive=false")) {
            assertThat(routes.asAdmin(SESSIONS + path)).bodyText().doesNotContain("hostEmail", "hostPhone", "@");
        }
        assertThat(routes.asAdmin(ALL + COACHING))
                .bodyJson()
                .hasPathSatisfying(
                        "$.data.session.hostEmail", email -> email.assertThat().isEqualTo("sarah@example.org"))
                .hasPathSatisfying(
                        "$.data.session.hostPhone", phone -> phone.assertThat().isEqualTo("+919876543210"));
    }

    @Test
    void categories_are_counted_for_everybody() {
        assertThat(routes.get(SESSIONS + "/categories"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {
                          "status": 200,
                          "message": "Categories retrieved successfully",
                          "data": {"categories": [
                            {"key": "therapeutic", "label": "Therapeutic", "count": 0, "icon": "heart-pulse"},
                            {"key": "personal_development", "label": "Personal Development", "count": 1,
                             "icon": "trending-up"},
                            {"key": "health", "label": "Health", "count": 0, "icon": "activity"},
                            {"key": "mental_wellness", "label": "Mental Wellness", "count": 1, "icon": "brain"},
                            {"key": "career", "label": "Career", "count": 1, "icon": "briefcase"},
                            {"key": "relationships", "label": "Relationships", "count": 0, "icon": "users"},
                            {"key": "spirituality", "label": "Spirituality", "count": 0, "icon": "sparkles"},
                            {"key": "other", "label": "Other", "count": 0, "icon": "grid"}
                          ]}
                        }""");
    }

    @Test
    void admins_list_whole_sessions_deleted_ones_if_they_ask() {
        assertThat(routes.asAdmin(ALL))
                .bodyJson()
                .extractingPath("$.data.sessions[*].title")
                .isEqualTo(List.of("Later", "Group Meditation", "Personal Growth Coaching", "A Free Talk"));
        assertThat(routes.asAdmin(ALL + "?isDeleted=true"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {
                          "status": 200,
                          "message": "Sessions retrieved successfully",
                          "data": {"sessions": [
                            {"_id": "c00000000000000000000005", "title": "Never", "shortDescription": "Short",
                             "longDescription": "Long", "price": 1, "duration": 45, "sessionType": "OTM",
                             "category": "health", "isLive": true, "host": "Master Chen",
                             "hostEmail": "host@example.org", "availableSlots": 5, "bookedSlots": 0,
                             "sessionDate": "2024-12-20T10:30:00Z", "tags": [], "remainingSlots": 5,
                             "isFullyBooked": false, "discountPercent": 0, "createdBy": "admin-1",
                             "createdAt": "2024-12-01T10:30:00Z", "updatedAt": "2024-12-01T10:30:00Z",
                             "isDeleted": true, "deletedAt": "2024-12-02T10:30:00Z", "deletedBy": "admin-1"}
                          ]},
                          "meta": {"page": 1, "limit": 10, "total": 1, "totalPages": 1}
                        }""");
    }

    @ParameterizedTest
    @CsvSource({
        "isLive=false, Later",
        "category=career, A Free Talk",
        "host=SARAH, Personal Growth Coaching",
        "page=4&limit=1, A Free Talk",
        "sortBy=price&sortOrder=asc&limit=1, A Free Talk"
    })
    void admins_filter_sort_and_page_too(String parameters, String title) {
        assertThat(routes.asAdmin(ALL + "?" + parameters))
                .bodyJson()
                .extractingPath("$.data.sessions[*].title")
                .isEqualTo(List.of(title));
    }

    @Test
    void admins_see_how_a_session_does() {
        assertThat(routes.asAdmin(ALL + "/c00000000000000000000002/stats"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {
                          "status": 200,
                          "message": "Session statistics retrieved successfully",
                          "data": {"stats": {
                            "sessionId": "c00000000000000000000002", "title": "Group Meditation", "isDeleted": false,
                            "availableSlots": 20, "bookedSlots": 1, "fillRate": 5,
                            "bookings": {"total": 3, "pending": 1, "confirmed": 0, "scheduled": 0, "completed": 0,
                                         "cancelled": 2, "no_show": 0},
                            "revenue": {"captured": 999, "kept": 249.75, "refunded": 499.5, "inFlight": 249.75,
                                        "failed": 249.75, "currency": "INR"}
                          }}
                        }""");
    }

    @Test
    void admins_see_how_all_sessions_do() {
        assertThat(routes.asAdmin(ALL + "/stats?page=2&limit=4"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {
                          "status": 200,
                          "message": "Session statistics retrieved successfully",
                          "data": {
                            "total": {
                              "sessions": 4, "availableSlots": 26, "bookedSlots": 2, "fillRate": 7.69,
                              "bookings": {"total": 5, "pending": 1, "confirmed": 0, "scheduled": 1, "completed": 1,
                                           "cancelled": 2, "no_show": 0},
                              "revenue": {"captured": 2499, "kept": 1749.75, "refunded": 499.5, "inFlight": 249.75,
                                          "failed": 249.75, "currency": "INR"}
                            },
                            "sessions": [{
                              "sessionId": "c00000000000000000000005", "title": "Never", "isDeleted": true,
                              "availableSlots": 5, "bookedSlots": 0, "fillRate": 0,
                              "bookings": {"total": 0, "pending": 0, "confirmed": 0, "scheduled": 0, "completed": 0,
                                           "cancelled": 0, "no_show": 0},
                              "revenue": {"captured": 0, "kept": 0, "refunded": 0, "inFlight": 0, "failed": 0,
                                          "currency": "INR"}
                            }]
                          },
                          "meta": {"page": 2, "limit": 4, "total": 5, "totalPages": 2}
                        }""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/app/sessions/{id}", "/api/admin/sessions/{id}", "/api/admin/sessions/{id}/stats"})
    void unknown_and_malformed_ids_are_not_found(String route) {
        for (var id : List.of("c00000000000000000000009", "C0000000000000000000000F", "not-an-id")) {
            assertThat(routes.asAdmin(route.replace("{id}", id)))
                    .hasStatus(404)
                    .bodyJson()
                    .extractingPath("$.error")
                    .isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void what_is_not_live_or_deleted_is_not_found_in_the_app() {
        for (var path : List.of(LATER, NEVER)) {
            assertThat(routes.asAdmin(SESSIONS + path)).hasStatus(404);
            assertThat(routes.asAdmin(ALL + path)).hasStatusOk();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "category=cooking, category",
        "sessionType=oto, sessionType",
        "isLive=maybe, isLive",
        "minPrice=cheap, minPrice",
        "minPrice=-1, minPrice",
        "minPrice=0.001, minPrice",
        "minPrice=1e2147483647, minPrice",
        "maxPrice=1e-2147483647, maxPrice",
        "maxPrice=1000000000000, maxPrice",
        "sortBy=name, sortBy",
        "sortOrder=up, sortOrder",
        "page=0, page",
        "limit=101, limit"
    })
    void parameters_that_make_no_sense_are_refused_by_name(String parameter, String name) {
        for (var route : List.of(SESSIONS, ALL)) {
            assertThat(routes.asAdmin(route + "?" + parameter))
                    .hasStatus(400)
                    .bodyJson()
                    .extractingPath("$.errors[0].field")
                    .isEqualTo(name);
        }
    }

    @Test
    void no_hosts_name_is_that_long() {
        assertThat(routes.get(SESSIONS + "?host=" + "x".repeat(100))).hasStatusOk();
        assertThat(routes.get(SESSIONS + "?host=" + "x".repeat(101)))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("host");
    }

    @Test
    void who_may_not_ask_is_told_so() {
        for (var path : List.of("", COACHING, "/stats", COACHING + "/stats")) {
            assertThat(routes.get(ALL + path)).hasStatus(401);
            assertThat(routes.asUser("asha", ALL + path)).hasStatus(403);
        }
    }

    @Test
    void every_route_is_described_with_an_example_answer() {
        var description = routes.get("/v3/api-docs");
        assertThat(description)
                .bodyJson()
                .extractingPath("$.paths.*.get[?(@.tags[0] in ['Sessions', 'Sessions admin'])].operationId")
                .asArray()
                .hasSize(11);
        assertThat(description)
                .bodyJson()
                .extractingPath("$.paths.*.get[?(@.tags[0] in ['Sessions', 'Sessions admin'])]"
                        + ".responses.200.content.*.examples.*.value.message")
                .asArray()
                .hasSize(12)
                .contains("Categories retrieved successfully", "Booking retrieved successfully");
    }
}
