package com.motivata.query.challenge.web;

import com.motivata.query.challenge.ChallengeStory;
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

import static com.motivata.query.web.ReadApplication.AHEAD;
import static org.assertj.core.api.Assertions.assertThat;

/** From the log through processors, views and queries to what the routes answer. */
@TestOfReadRoutes
class ChallengeReadRoutesTest {

    private static final String CHALLENGES = "/api/app/challenges";
    private static final String FITNESS = CHALLENGES + "/a00000000000000000000001";
    private static final String READING = CHALLENGES + "/a00000000000000000000002";
    private static final String MINE = CHALLENGES + "/my-challenges";
    private static final String ALL = "/api/admin/challenges";
    private static final String UNKNOWN = "a00000000000000000000009";

    @Autowired
    private ReadRoutes routes;

    @BeforeAll
    void something_happened() {
        routes.after(ChallengeStory.EVENTS);
    }

    @Test
    void challenges_are_listed_for_everybody_with_meta() {
        assertThat(routes.get(CHALLENGES)).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                        {
                          "status": 200,
                          "message": "Challenges retrieved successfully",
                          "data": {"challenges": [
                            {"_id": "a00000000000000000000001", "title": "Fitness", "shortDescription": "Move",
                             "description": "Seven days of moving", "totalDays": 7, "category": "fitness",
                             "difficulty": "intermediate", "imageUrl": "https://example.org/fit.png",
                             "iconName": "dumbbell", "iconColor": "#FF6B6B", "isFeatured": true,
                             "participantCount": 3, "completionCount": 0},
                            {"_id": "a00000000000000000000002", "title": "Plain", "shortDescription": "Daily",
                             "description": "Every day", "totalDays": 1, "category": "reading",
                             "difficulty": "beginner", "isFeatured": false,
                             "participantCount": 1, "completionCount": 1}
                          ]},
                          "meta": {"page": 1, "limit": 10, "total": 2, "totalPages": 1}
                        }""");
    }

    @ParameterizedTest
    @CsvSource({
        "category=reading, Plain",
        "difficulty=intermediate, Fitness",
        "duration=short&category=fitness, Fitness",
        "isFeatured=false, Plain",
        "page=2&limit=1, Plain"
    })
    void challenges_can_be_filtered_and_paged(String parameters, String title) {
        assertThat(routes.get(CHALLENGES + "?" + parameters))
                .bodyJson()
                .extractingPath("$.data.challenges[*].title")
                .isEqualTo(List.of(title));
    }

    @Test
    void a_page_knows_the_whole() {
        assertThat(routes.get(CHALLENGES + "?page=2&limit=1"))
                .bodyJson()
                .extractingPath("$.meta")
                .isEqualTo(Map.of("page", 2, "limit", 1, "total", 2, "totalPages", 2));
    }

    @Test
    void no_challenge_is_long() {
        assertThat(routes.get(CHALLENGES + "?duration=long"))
                .bodyJson()
                .extractingPath("$.meta.total")
                .isEqualTo(0);
    }

    @Test
    void inactive_challenges_are_listed_for_admins_only() {
        var inactive = CHALLENGES + "?isActive=false";
        assertThat(routes.get(inactive))
                .bodyJson()
                .extractingPath("$.meta.total")
                .isEqualTo(0);
        assertThat(routes.asUser("asha", inactive))
                .bodyJson()
                .extractingPath("$.data.challenges")
                .asArray()
                .isEmpty();
        assertThat(routes.asAdmin(inactive))
                .bodyJson()
                .extractingPath("$.data.challenges[*].title")
                .isEqualTo(List.of("Later"));
    }

    @Test
    void a_challenge_shows_how_far_the_caller_is() {
        assertThat(routes.asUser("asha", FITNESS)).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                        {
                          "status": 200,
                          "message": "Challenge retrieved successfully",
                          "data": {
                            "challenge": {
                              "_id": "a00000000000000000000001", "title": "Fitness",
                              "description": "Seven days of moving", "totalDays": 7, "category": "fitness",
                              "difficulty": "intermediate",
                              "dailyTasks": [
                                {"dayNumber": 1, "title": "Warm-up Basics", "description": "Do it",
                                 "taskType": "action", "estimatedMinutes": 10,
                                 "resources": [{"type": "video", "title": "Guide", "url": "https://example.org/v"}]},
                                {"dayNumber": 3, "title": "Cardio Day", "description": "Do it",
                                 "taskType": "action", "estimatedMinutes": 10,
                                 "resources": [{"type": "video", "title": "Guide", "url": "https://example.org/v"}]}
                              ],
                              "rewards": [
                                {"type": "badge", "name": "Fitness Warrior", "description": "Done",
                                 "imageUrl": "https://example.org/b.png"},
                                {"type": "points", "name": "Bonus", "description": "More", "points": 50}
                              ]
                            },
                            "userProgress": {"status": "in_progress", "currentDay": 3,
                                             "startedAt": "2024-12-01T12:00:00Z", "completedDays": 2,
                                             "streakCount": 2, "longestStreak": 2, "progressPercentage": 28.57}
                          }
                        }""");
    }

    @Test
    void progress_is_null_for_who_has_not_joined() {
        assertThat(routes.asUser("carl", FITNESS))
                .bodyJson()
                .extractingPath("$.data.userProgress")
                .isNull();
    }

    @Test
    void todays_task_is_the_next_one() {
        assertThat(routes.asUser("asha", FITNESS + "/today"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {
                          "status": 200,
                          "message": "Today's task retrieved",
                          "data": {
                            "task": {"dayNumber": 3, "title": "Cardio Day", "description": "Do it",
                                     "taskType": "action", "estimatedMinutes": 10,
                                     "resources": [{"type": "video", "title": "Guide", "url": "https://example.org/v"}]},
                            "progress": {"currentDay": 3, "totalDays": 7, "completedDays": 2, "streakCount": 2,
                                         "isCompletedToday": false}
                          }
                        }""");
    }

    @Test
    void todays_task_once_done_stays_until_midnight_where_the_caller_lives() {
        assertThat(routes.asUser("ben", FITNESS + "/today", Map.of("zoneinfo", "Asia/Kolkata")))
                .bodyJson()
                .extractingPath("$.data.progress")
                .isEqualTo(Map.of(
                        "currentDay", 1,
                        "totalDays", 7,
                        "completedDays", 1,
                        "streakCount", 1,
                        "isCompletedToday", true));
        assertThat(routes.asUser("ben", FITNESS + "/today", Map.of("zoneinfo", "Pacific/Kiritimati")))
                .bodyJson()
                .extractingPath("$.data.progress.isCompletedToday")
                .isEqualTo(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"carl", "dora"})
    void who_is_not_in_a_challenge_has_no_task(String user) {
        assertThat(routes.asUser(user, FITNESS + "/today"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.message")
                .isEqualTo("You have not joined this challenge");
    }

    @Test
    void my_challenges_are_active_or_completed() {
        assertThat(routes.asUser("asha", MINE)).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                        {
                          "status": 200,
                          "message": "Challenges retrieved successfully",
                          "data": {
                            "active": [
                              {"challengeId": "a00000000000000000000001", "title": "Fitness", "currentDay": 3,
                               "totalDays": 7, "streakCount": 2, "progressPercentage": 28.57,
                               "imageUrl": "https://example.org/fit.png"}
                            ],
                            "completed": [
                              {"challengeId": "a00000000000000000000002", "title": "Reading",
                               "completedAt": "2024-12-01T12:00:00Z", "finalStreak": 7,
                               "rewardsEarned": ["badge_fitness_warrior", "points_bonus"]}
                            ],
                            "statistics": {"totalJoined": 2, "totalCompleted": 1, "currentStreak": 2,
                                           "longestEverStreak": 2, "totalDaysCompleted": 3}
                          }
                        }""");
    }

    @Test
    void a_streak_is_told_date_by_date() {
        assertThat(routes.asUser("asha", FITNESS + "/streak"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {
                          "status": 200,
                          "message": "Streak retrieved successfully",
                          "data": {
                            "current": 2,
                            "longest": 2,
                            "days": [
                              {"date": "2024-12-01", "zone": "Z", "counted": true, "dayNumber": 1,
                               "completedAt": "2024-12-01T12:00:00Z", "recordedAt": "2024-12-01T12:00:00Z"},
                              {"date": "2024-12-02", "zone": "Z", "counted": true, "dayNumber": 2,
                               "completedAt": "2024-12-02T12:00:00Z", "recordedAt": "2024-12-02T12:00:00Z"},
                              {"date": "2024-12-03", "zone": "UTC", "counted": false,
                               "reason": "No day is completed yet today; the streak of 2 days lives until midnight"}
                            ]
                          }
                        }""");
    }

    @Test
    void admins_list_inactive_challenges_whole() {
        assertThat(routes.asAdmin(ALL + "?isActive=false&category=fitness"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {
                          "status": 200,
                          "message": "Challenges retrieved successfully",
                          "data": {"challenges": [
                            {"_id": "a00000000000000000000003", "title": "Later",
                             "description": "Seven days of moving", "shortDescription": "Move", "totalDays": 7,
                             "category": "fitness", "difficulty": "intermediate",
                             "imageUrl": "https://example.org/fit.png", "iconName": "dumbbell",
                             "iconColor": "#FF6B6B", "isActive": false, "isFeatured": true,
                             "participantCount": 0, "completionCount": 0,
                             "dailyTasks": [
                                {"dayNumber": 1, "title": "Warm-up Basics", "description": "Do it",
                                 "taskType": "action", "estimatedMinutes": 10,
                                 "resources": [{"type": "video", "title": "Guide", "url": "https://example.org/v"}]},
                                {"dayNumber": 3, "title": "Cardio Day", "description": "Do it",
                                 "taskType": "action", "estimatedMinutes": 10,
                                 "resources": [{"type": "video", "title": "Guide", "url": "https://example.org/v"}]}
                             ],
                             "rewards": [
                                {"type": "badge", "name": "Fitness Warrior", "description": "Done",
                                 "imageUrl": "https://example.org/b.png"},
                                {"type": "points", "name": "Bonus", "description": "More", "points": 50}
                             ],
                             "createdBy": "admin-1", "createdAt": "2024-12-01T12:00:00Z",
                             "updatedAt": "2024-12-01T12:00:00Z", "isDeleted": false}
                          ]},
                          "meta": {"page": 1, "limit": 10, "total": 1, "totalPages": 1}
                        }""");
    }

    @Test
    void admins_see_inactive_challenges_too() {
        assertThat(routes.asAdmin(ALL + "?limit=2"))
                .bodyJson()
                .extractingPath("$.meta.totalPages")
                .isEqualTo(2);
        assertThat(routes.asAdmin(ALL + "/a00000000000000000000003"))
                .bodyJson()
                .extractingPath("$.data.challenge.title")
                .isEqualTo("Later");
    }

    @Test
    void admins_see_how_a_challenge_does() {
        assertThat(routes.asAdmin(ALL + "/a00000000000000000000001/stats"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {
                          "status": 200,
                          "message": "Challenge statistics retrieved successfully",
                          "data": {"stats": {
                            "challengeId": "a00000000000000000000001", "participants": 3, "active": 2, "completed": 0,
                            "left": 1, "completionRate": 0, "averageDaysCompleted": 1, "averageLongestStreak": 1,
                            "completionsPerDay": [
                              {"dayNumber": 1, "completions": 2}, {"dayNumber": 2, "completions": 1},
                              {"dayNumber": 3, "completions": 0}, {"dayNumber": 4, "completions": 0},
                              {"dayNumber": 5, "completions": 0}, {"dayNumber": 6, "completions": 0},
                              {"dayNumber": 7, "completions": 0}]
                          }}
                        }""");
    }

    @Test
    void admins_see_who_takes_part_but_no_notes() {
        assertThat(routes.asAdmin(ALL + "/a00000000000000000000001/participants?limit=2"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {
                          "status": 200,
                          "message": "Participants retrieved successfully",
                          "data": {"participants": [
                            {"_id": "b00000000000000000000004", "userId": "dora", "status": "abandoned",
                             "currentDay": 1, "completedDays": 0, "streakCount": 0, "longestStreak": 0,
                             "progressPercentage": 0, "startedAt": "2024-12-02T12:00:00Z",
                             "lastActivityAt": "2024-12-03T12:00:00Z", "totalPointsEarned": 0, "rewardsEarned": []},
                            {"_id": "b00000000000000000000001", "userId": "asha", "status": "in_progress",
                             "currentDay": 3, "completedDays": 2, "streakCount": 2, "longestStreak": 2,
                             "progressPercentage": 28.57, "startedAt": "2024-12-01T12:00:00Z",
                             "lastActivityAt": "2024-12-02T12:00:00Z", "totalPointsEarned": 20, "rewardsEarned": []}
                          ]},
                          "meta": {"page": 1, "limit": 2, "total": 3, "totalPages": 2}
                        }""");
    }

    @Test
    void admins_pick_participants_by_status() {
        assertThat(routes.asAdmin(ALL + "/a00000000000000000000002/participants?status=completed"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.data.participants[0].completedAt",
                        at -> at.assertThat().isEqualTo("2024-12-01T12:00:00Z"))
                .hasPathSatisfying(
                        "$.data.participants[0].totalPointsEarned",
                        points -> points.assertThat().isEqualTo(60));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/admin/challenges/{id}",
                "/api/admin/challenges/{id}/stats",
                "/api/admin/challenges/{id}/participants",
                "/api/app/challenges/{id}",
                "/api/app/challenges/{id}/today",
                "/api/app/challenges/{id}/streak"
            })
    void unknown_and_malformed_ids_are_not_found(String route) {
        for (var id : List.of(UNKNOWN, "A0000000000000000000000F", "not-an-id")) {
            assertThat(routes.asAdmin(route.replace("{id}", id)))
                    .hasStatus(404)
                    .bodyJson()
                    .extractingPath("$.error")
                    .isEqualTo("NOT_FOUND");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/app/challenges?category=cooking, category",
        "/api/app/challenges?difficulty=hard, difficulty",
        "/api/app/challenges?duration=7, duration",
        "/api/app/challenges?isFeatured=maybe, isFeatured",
        "/api/app/challenges?isActive=maybe, isActive",
        "/api/app/challenges?page=0, page",
        "/api/admin/challenges?limit=101, limit",
        "/api/admin/challenges?category=cooking, category",
        "/api/admin/challenges/a00000000000000000000001/participants?status=gone, status"
    })
    void parameters_that_make_no_sense_are_refused_by_name(String uri, String parameter) {
        assertThat(routes.asAdmin(uri))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(parameter);
    }

    @Test
    void who_may_not_ask_is_told_so() {
        for (var uri : List.of(FITNESS, FITNESS + "/today", FITNESS + "/streak", MINE, ALL)) {
            assertThat(routes.get(uri)).hasStatus(401);
        }
        for (var path : List.of("", "/a00000000000000000000001/stats", "/a00000000000000000000001/participants")) {
            assertThat(routes.asUser("asha", ALL + path)).hasStatus(403);
        }
    }

    @Test
    void who_wrote_what_the_views_do_not_show_yet_is_told_so() {
        assertThat(routes.asUser(AHEAD, MINE)).hasStatusOk().hasHeader("X-Read-Consistency", "stale");
        assertThat(routes.asUser("asha", READING)).doesNotContainHeader("X-Read-Consistency");
    }

    @Test
    void every_route_is_described_with_an_example_answer() {
        var description = routes.get("/v3/api-docs");
        assertThat(description)
                .bodyJson()
                .extractingPath("$.paths.*.get[?(@.tags[0] in ['Challenges', 'Challenges admin'])].operationId")
                .asArray()
                .hasSize(9);
        assertThat(description)
                .bodyJson()
                .extractingPath("$.paths.*.get[?(@.tags[0] in ['Challenges', 'Challenges admin'])]"
                        + ".responses.200.content.*.examples.*.value.message")
                .asArray()
                .hasSize(11)
                .contains("Today's task retrieved", "Streak retrieved successfully");
    }
}
