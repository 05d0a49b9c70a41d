package com.motivata.query.sos.web;

import com.motivata.query.sos.SosStory;
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
class SosReadRoutesTest {

    private static final String WEEK = "/api/app/sos/programs/a00000000000000000000001";
    private static final String UNKNOWN = "a00000000000000000000009";

    @Autowired
    private ReadRoutes routes;

    @BeforeAll
    void something_happened() {
        routes.after(SosStory.EVENTS);
    }

    @Test
    void programs_are_listed_for_everybody_with_meta() {
        assertThat(routes.get("/api/app/sos/programs")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                        {
                          "status": 200,
                          "message": "Programs retrieved successfully",
                          "data": {"programs": [
                            {"_id": "a00000000000000000000001", "title": "A week", "type": "ISOS",
                             "description": "Seven days", "durationDays": 7, "isActive": true},
                            {"_id": "a00000000000000000000002", "title": "One day", "type": "GSOS",
                             "description": "One day", "durationDays": 1, "isActive": true,
                             "imageUrl": "https://example.org/i.png"}
                          ]},
                          "meta": {"page": 1, "limit": 10, "total": 2, "totalPages": 1}
                        }""");
    }

    @Test
    void programs_can_be_filtered_and_paged() {
        assertThat(routes.get("/api/app/sos/programs?type=GSOS&limit=1"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.data.programs[*].title",
                        titles -> titles.assertThat().isEqualTo(List.of("One day")));
        assertThat(routes.get("/api/app/sos/programs?page=2&limit=1"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.data.programs[0].title", title -> title.assertThat().isEqualTo("One day"))
                .hasPathSatisfying(
                        "$.meta.totalPages", pages -> pages.assertThat().isEqualTo(2));
    }

    @Test
    void inactive_programs_are_listed_for_admins_only() {
        var inactive = "/api/app/sos/programs?isActive=false";
        assertThat(routes.get(inactive))
                .bodyJson()
                .extractingPath("$.data.programs")
                .asArray()
                .isEmpty();
        assertThat(routes.asUser("asha", inactive))
                .bodyJson()
                .extractingPath("$.meta.total")
                .isEqualTo(0);
        assertThat(routes.asAdmin(inactive))
                .bodyJson()
                .extractingPath("$.data.programs[0].title")
                .isEqualTo("Later");
    }

    @Test
    void a_program_shows_how_far_the_caller_is() {
        assertThat(routes.asUser("asha", WEEK)).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                        {
                          "status": 200,
                          "message": "Program retrieved successfully",
                          "data": {
                            "program": {"_id": "a00000000000000000000001", "title": "A week", "type": "ISOS",
                                        "description": "Seven days", "durationDays": 7, "isActive": true},
                            "userProgress": {"currentDay": 3, "status": "in_progress",
                                             "startedAt": "2024-12-01T12:00:00Z", "completedDays": 2,
                                             "progressPercentage": 28.57}
                          }
                        }""");
    }

    @Test
    void progress_is_null_for_who_has_not_started() {
        assertThat(routes.asUser("carl", WEEK))
                .bodyJson()
                .extractingPath("$.data.userProgress")
                .isNull();
    }

    @Test
    void todays_quiz_is_shown_without_points_and_right_answers() {
        assertThat(routes.asUser("asha", WEEK + "/quiz/today"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {
                          "status": 200,
                          "message": "Today's quiz retrieved",
                          "data": {
                            "quiz": {"_id": "b00000000000000000000003", "dayNumber": 3, "title": "Day 3", "questions": [
                              {"_id": "dddddddddddddddddddddddd", "questionText": "How is your energy?",
                               "questionType": "single-choice",
                               "options": [{"value": 1, "text": "Low"}, {"value": 2.5, "text": "High"}],
                               "isRequired": true, "order": 1}
                            ]},
                            "progress": {"currentDay": 3, "totalDays": 7, "completedDays": 2, "isCompleted": false}
                          }
                        }""");
    }

    @Test
    void todays_quiz_once_done_says_when_the_next_one_opens_where_the_caller_lives() {
        assertThat(routes.asUser("ben", WEEK + "/quiz/today", Map.of("zoneinfo", "Asia/Kolkata")))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {
                          "status": 200,
                          "message": "Today's quiz already completed",
                          "data": {
                            "alreadyCompleted": true,
                            "completedAt": "2024-12-03T12:00:00Z",
                            "nextQuizAvailableAt": "2024-12-03T18:30:00Z",
                            "progress": {"currentDay": 1, "totalDays": 7, "completedDays": 1}
                          }
                        }""");
    }

    @Test
    void nothing_opens_after_a_completed_run() {
        assertThat(routes.asUser("asha", "/api/app/sos/programs/a00000000000000000000002/quiz/today"))
                .bodyJson()
                .extractingPath("$.data.nextQuizAvailableAt")
                .isNull();
    }

    @Test
    void my_progress_has_active_and_completed_programs_and_statistics() {
        assertThat(routes.asUser("asha", "/api/app/sos/progress"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {
                          "status": 200,
                          "message": "Progress retrieved successfully",
                          "data": {
                            "activePrograms": [
                              {"programId": "a00000000000000000000001", "programTitle": "A week", "programType": "ISOS",
                               "currentDay": 3, "totalDays": 7, "status": "in_progress",
                               "startedAt": "2024-12-01T12:00:00Z", "progressPercentage": 28.57}
                            ],
                            "completedPrograms": [
                              {"programId": "a00000000000000000000002", "programTitle": "One day",
                               "programType": "GSOS", "completedAt": "2024-12-01T12:00:00Z", "finalScore": 78}
                            ],
                            "statistics": {"totalProgramsStarted": 2, "totalProgramsCompleted": 1,
                                           "totalQuizzesCompleted": 3, "averageScore": 79}
                          }
                        }""");
    }

    @Test
    void history_shows_answers_as_they_were_sent() {
        assertThat(routes.asUser("asha", "/api/app/sos/progress/a00000000000000000000001/history"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {
                          "status": 200,
                          "message": "History retrieved successfully",
                          "data": {
                            "programId": "a00000000000000000000001",
                            "programTitle": "A week",
                            "run": 1,
                            "totalRuns": 1,
                            "status": "in_progress",
                            "dailyHistory": [
                              {"dayNumber": 1, "quizTitle": "Day 1", "status": "completed",
                               "completedAt": "2024-12-01T12:00:00Z", "score": 80,
                               "responses": [{"question": "How is your energy?", "answer": 4, "answerText": "High"}]},
                              {"dayNumber": 2, "quizTitle": "Day 2", "status": "completed",
                               "completedAt": "2024-12-02T12:00:00Z",
                               "responses": [{"question": "How is your energy?", "answer": 4, "answerText": "High"}]},
                              {"dayNumber": 3, "quizTitle": "Day 3", "status": "pending"}
                            ]
                          }
                        }""");
    }

    @ParameterizedTest
    @CsvSource({"run=1, 200", "run=2, 404", "run=0, 400", "run=-1, 400", "run=one, 400", "run=1.5, 400"})
    void history_has_runs_from_1(String parameter, int status) {
        assertThat(routes.asUser("asha", "/api/app/sos/progress/a00000000000000000000001/history?" + parameter))
                .hasStatus(status);
    }

    @Test
    void admins_list_inactive_programs_whole() {
        assertThat(routes.asAdmin("/api/admin/sos/programs?isActive=false"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {
                          "status": 200,
                          "message": "Programs retrieved successfully",
                          "data": {"programs": [
                            {"_id": "a00000000000000000000003", "title": "Later", "type": "ISOS",
                             "description": "Seven days", "durationDays": 7, "isActive": false,
                             "createdBy": "admin-1", "createdAt": "2024-12-01T12:00:00Z",
                             "updatedAt": "2024-12-01T12:00:00Z", "isDeleted": false}
                          ]},
                          "meta": {"page": 1, "limit": 10, "total": 1, "totalPages": 1}
                        }""");
    }

    @Test
    void admins_read_a_program_its_quizzes_and_a_quiz() {
        assertThat(routes.asAdmin("/api/admin/sos/programs/a00000000000000000000003"))
                .bodyJson()
                .extractingPath("$.data.program.title")
                .isEqualTo("Later");
        assertThat(routes.asAdmin("/api/admin/sos/programs/a00000000000000000000001/quizzes"))
                .bodyJson()
                .extractingPath("$.data.quizzes[0].questions[0].points")
                .isEqualTo(10);
        assertThat(routes.asAdmin("/api/admin/sos/quiz/b00000000000000000000003"))
                .bodyJson()
                .extractingPath("$.data.quiz.questions[0].metadata.correctAnswer")
                .isEqualTo(2.5);
    }

    @Test
    void admins_see_how_a_program_does() {
        assertThat(routes.asAdmin("/api/admin/sos/programs/a00000000000000000000002/stats"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {
                          "status": 200,
                          "message": "Program statistics retrieved successfully",
                          "data": {"stats": {
                            "programId": "a00000000000000000000002", "enrolled": 1, "inProgress": 0, "completed": 1,
                            "abandoned": 0, "completionRate": 100, "averageScore": 78,
                            "completionsPerDay": [{"dayNumber": 1, "completions": 1}]
                          }}
                        }""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/admin/sos/programs/{id}",
                "/api/admin/sos/programs/{id}/quizzes",
                "/api/admin/sos/programs/{id}/stats",
                "/api/admin/sos/quiz/{id}",
                "/api/app/sos/programs/{id}",
                "/api/app/sos/programs/{id}/quiz/today",
                "/api/app/sos/progress/{id}/history"
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
    @ValueSource(
            strings = {
                "/api/app/sos/programs?type=XSOS",
                "/api/app/sos/programs?isActive=maybe",
                "/api/app/sos/programs?page=0",
                "/api/admin/sos/programs?limit=101"
            })
    void parameters_that_make_no_sense_are_refused(String uri) {
        assertThat(routes.asAdmin(uri)).hasStatus(400);
    }

    @Test
    void who_may_not_ask_is_told_so() {
        assertThat(routes.get(WEEK)).hasStatus(401);
        assertThat(routes.get("/api/app/sos/progress")).hasStatus(401);
        assertThat(routes.asUser("asha", "/api/admin/sos/programs")).hasStatus(403);
    }

    @Test
    void who_wrote_what_the_views_do_not_show_yet_is_told_so() {
        assertThat(routes.asUser(AHEAD, "/api/app/sos/progress"))
                .hasStatusOk()
                .hasHeader("X-Read-Consistency", "stale");
        assertThat(routes.asUser("asha", "/api/app/sos/progress")).doesNotContainHeader("X-Read-Consistency");
    }

    @Test
    void every_route_is_described_with_an_example_answer() {
        var description = routes.get("/v3/api-docs");
        assertThat(description)
                .bodyJson()
                .extractingPath("$.paths.*.get[?(@.tags[0] in ['SOS', 'SOS admin'])].operationId")
                .asArray()
                .hasSize(10);
        assertThat(description)
                .bodyJson()
                .extractingPath(
                        "$.paths.*.get[?(@.tags[0] in ['SOS', 'SOS admin'])].responses.200.content.*.examples.*.value.message")
                .asArray()
                .hasSize(12)
                .contains("Today's quiz retrieved", "Today's quiz already completed");
    }
}
