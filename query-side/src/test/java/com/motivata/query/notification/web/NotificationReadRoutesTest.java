package com.motivata.query.notification.web;

import com.motivata.query.notification.StoredMessage;
import com.motivata.query.web.ReadRoutes;
import com.motivata.query.web.TestOfReadRoutes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;

@TestOfReadRoutes
class NotificationReadRoutesTest {

    private static final String ADMIN = "/api/admin/notifications";

    @Autowired
    private ReadRoutes routes;

    @Autowired
    private MongoOperations mongo;

    @BeforeAll
    void messages() {
        StoredMessage.store(
                mongo,
                StoredMessage.of(51, "routes-uma", "streak_milestone", "push").sentAndNow("delivered"),
                StoredMessage.of(52, "routes-uma", "session_reminder", "email").skipped("preference_off"));
    }

    @Test
    void a_user_sees_what_they_were_told() {
        assertThat(routes.asUser("routes-uma", "/api/app/notifications"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"status":200,"message":"Notifications retrieved successfully",
                         "data":{"notifications":[
                          {"_id":"65f000000000000000000151","kind":"streak_milestone","channel":"push","title":"A title",
                           "text":"A text","status":"delivered","sentAt":"2026-03-14T12:01:01Z"}]},
                         "meta":{"page":1,"limit":10,"total":1,"totalPages":1}}""");
    }

    @Test
    void an_admin_sees_all_that_was_to_be_told() {
        assertThat(routes.asAdmin(ADMIN + "?userId=routes-uma&status=skipped"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"status":200,"message":"Notifications retrieved successfully",
                         "data":{"notifications":[
                          {"_id":"65f000000000000000000152","kind":"session_reminder","channel":"email",
                           "recipient":"user","userId":"routes-uma","template":"a_template","status":"skipped",
                           "reason":"preference_off","dueAt":"2026-03-14T12:01:00Z","tries":0,
                           "createdAt":"2026-03-14T12:00:52Z"}]},
                         "meta":{"page":1,"limit":10,"total":1,"totalPages":1}}""");
    }

    @Test
    void why_is_answered_of_one_that_was_not_sent() {
        assertThat(routes.asAdmin(ADMIN + "/65f000000000000000000152/why"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.data.history[1].what")
                .isEqualTo("preference_off");
        assertThat(routes.asAdmin(ADMIN + "/65f000000000000000000199/why")).hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({
        "?kind=gossip",
        "?channel=pigeon",
        "?status=lost",
        "?bookingId=nonsense",
        "?limit=0",
        "?limit=101",
        "?page=0"
    })
    void a_filter_that_makes_no_sense_is_refused(String filter) {
        assertThat(routes.asAdmin(ADMIN + filter)).hasStatus(400);
    }

    @Test
    void preferences_of_who_has_said_nothing_are_the_usual_ones() {
        assertThat(routes.asUser("routes-ben", "/api/app/notification-preferences"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.data.preferences.kinds.streak_milestone.push")
                .isEqualTo(true);
    }

    @Test
    void users_do_not_see_what_admins_see() {
        assertThat(routes.asUser("routes-uma", ADMIN)).hasStatus(403);
        assertThat(routes.asUser("routes-uma", ADMIN + "/stray-receipts")).hasStatus(403);
        assertThat(routes.get("/api/app/notifications")).hasStatus(401);
    }
}
