package com.motivata.query.booking.web;

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

import static com.motivata.query.web.ReadApplication.AHEAD;
import static org.assertj.core.api.Assertions.assertThat;

/** From the log through processors, views and queries to what the routes answer. */
@TestOfReadRoutes
class BookingReadRoutesTest {

    private static final String MINE = "/api/app/sessions/bookings";
    private static final String ALL = "/api/admin/sessions/bookings";
    private static final String COACHED = "/d00000000000000000000001";
    private static final String UNPAID = "/d00000000000000000000002";
    private static final String REFUNDED = "/d00000000000000000000003";
    private static final String OWED = "/d00000000000000000000004";

    @Autowired
    private ReadRoutes routes;

    @BeforeAll
    void something_happened() {
        routes.after(SessionStory.EVENTS);
    }

    @Test
    void bookings_are_listed_for_their_user_with_meta() {
        assertThat(routes.asUser("asha", MINE + "?status=scheduled"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {
                          "status": 200,
                          "message": "Bookings retrieved successfully",
                          "data": {"bookings": [
                            {"_id": "d00000000000000000000001", "bookingReference": "SB-000001",
                             "session": {"_id": "c00000000000000000000001", "title": "Personal Growth Coaching",
                                         "host": "Dr. Sarah Smith", "duration": 60,
                                         "imageUrl": "https://example.org/coaching.png"},
                             "status": "scheduled", "scheduledSlot": "2024-12-10T10:30:00Z",
                             "bookedAt": "2024-12-05T10:30:00Z", "paymentStatus": "paid", "amountPaid": 1500}
                          ]},
                          "meta": {"page": 1, "limit": 10, "total": 1, "totalPages": 1}
                        }""");
    }

    @Test
    void bookings_come_in_pages_the_newest_first() {
        assertThat(routes.asUser("asha", MINE + "?page=2&limit=2"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.data.bookings[*].bookingReference",
                        references -> references.assertThat().isEqualTo(List.of("SB-000005")))
                .hasPathSatisfying(
                        "$.meta",
                        meta -> meta.assertThat()
                                .isEqualTo(Map.of("page", 2, "limit", 2, "total", 3, "totalPages", 2)));
        assertThat(routes.asUser("carl", MINE))
                .bodyJson()
                .extractingPath("$.data.bookings")
                .asArray()
                .isEmpty();
    }

    @Test
    void a_booking_says_what_is_to_be_paid() {
        assertThat(routes.asUser("asha", MINE + UNPAID))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {
                          "status": 200,
                          "message": "Booking retrieved successfully",
                          "data": {"booking": {
                            "_id": "d00000000000000000000002", "bookingReference": "SB-000002",
                            "sessionId": "c00000000000000000000002",
                            "session": {"_id": "c00000000000000000000002", "title": "Group Meditation",
                                        "host": "Master Chen", "duration": 45},
                            "status": "pending", "bookedAt": "2024-12-09T10:30:00Z",
                            "holdUntil": "2024-12-09T11:00:00Z", "contactMethod": "both", "userName": "asha",
                            "userEmail": "asha@example.org", "userPhone": "+919800000000",
                            "userNotes": "My question", "sessionDate": "2024-12-15T10:30:00Z", "price": 499.5,
                            "paymentStatus": "pending",
                            "payment": {"provider": "razorpay", "orderId": "order_2", "amount": 499.5,
                                        "currency": "INR", "keyId": "rzp_test_key",
                                        "paymentUrl": "https://pay.example.org/2"},
                            "refundPolicy": {"steps": [{"hoursBefore": 24, "percent": 100},
                                                       {"hoursBefore": 2, "percent": 50}]},
                            "createdAt": "2024-12-09T10:30:00Z", "updatedAt": "2024-12-09T10:30:00Z"
                          }}
                        }""");
    }

    @Test
    void a_booking_says_how_it_was_cancelled_and_what_comes_back() {
        assertThat(routes.asUser("ben", MINE + REFUNDED))
                .bodyJson()
                .hasPathSatisfying(
                        "$.data.booking.refund",
                        refund -> refund.assertThat()
                                .isEqualTo(
                                        Map.of("status", "processed", "amount", 499.5, "estimatedDate", "2024-12-12")))
                .hasPathSatisfying(
                        "$.data.booking.paymentStatus",
                        status -> status.assertThat().isEqualTo("refunded"))
                .hasPathSatisfying(
                        "$.data.booking.cancelledBy", by -> by.assertThat().isEqualTo("user"))
                .hasPathSatisfying(
                        "$.data.booking.cancellationReason",
                        reason -> reason.assertThat().isEqualTo("Schedule conflict"));
    }

    @Test
    void somebody_elses_booking_is_as_unknown_as_one_that_never_was() {
        var unknown = routes.asUser("asha", MINE + "/d00000000000000000000009");
        assertThat(unknown).hasStatus(404);
        for (var path : List.of(REFUNDED, OWED)) {
            assertThat(routes.asUser("asha", MINE + path))
                    .hasStatus(404)
                    .bodyText()
                    .isEqualTo(new String(unknown.getResponse().getContentAsByteArray()));
        }
        assertThat(routes.asAdmin(MINE + COACHED)).hasStatus(404);
    }

    @Test
    void what_admins_note_is_for_admins() {
        for (var path : List.of("", OWED)) {
            assertThat(routes.asUser("ben", MINE + path)).bodyText().doesNotContain("adminNotes", "Called him");
        }
        assertThat(routes.asAdmin(ALL + OWED))
                .bodyJson()
                .extractingPath("$.data.booking.adminNotes")
                .isEqualTo("Called him");
    }

    @Test
    void admins_see_a_booking_with_all_that_is_known_of_its_money() {
        assertThat(routes.asAdmin(ALL + OWED)).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                        {
                          "status": 200,
                          "message": "Booking retrieved successfully",
                          "data": {
                            "booking": {
                              "_id": "d00000000000000000000004", "bookingReference": "SB-000004", "userId": "ben",
                              "sessionId": "c00000000000000000000002",
                              "session": {"_id": "c00000000000000000000002", "title": "Group Meditation",
                                          "host": "Master Chen", "duration": 45},
                              "status": "cancelled", "bookedAt": "2024-12-08T10:30:00Z", "contactMethod": "both",
                              "userName": "ben", "userEmail": "ben@example.org", "userPhone": "+919800000000",
                              "paymentStatus": "paid", "price": 499.5, "paymentId": "pay_4", "amountPaid": 499.5,
                              "refund": {"status": "failed", "amount": 249.75, "estimatedDate": "2024-12-14"},
                              "userNotes": "My question", "adminNotes": "Called him",
                              "cancelledAt": "2024-12-09T10:30:00Z", "cancelledBy": "user",
                              "createdAt": "2024-12-08T10:30:00Z", "updatedAt": "2024-12-09T10:30:00Z"
                            },
                            "payments": [
                              {"provider": "razorpay", "paymentId": "pay_4", "orderId": "order_4",
                               "providerIds": {"event": "evt_4", "invoice": "inv_4", "payment_link": "plink_4"},
                               "amount": 499.5, "currency": "INR", "method": "upi", "isSurplus": false,
                               "paidAt": "2024-12-08T10:30:00Z", "recordedAt": "2024-12-08T10:30:00Z"}],
                            "failedPayments": [],
                            "refunds": [
                              {"refundId": "d00000000000000000000004-1", "provider": "razorpay", "paymentId": "pay_4",
                               "providerRefundIds": [], "amount": 249.75, "currency": "INR", "cause": "cancelled",
                               "status": "failed", "attempt": 1,
                               "failedAttempts": [{"attempt": 1, "reason": "insufficient balance",
                                                   "isPermanent": true, "at": "2024-12-09T10:30:00Z"}],
                               "requestedAt": "2024-12-09T10:30:00Z", "estimatedDate": "2024-12-14"}],
                            "refundPolicy": {"steps": [{"hoursBefore": 24, "percent": 100},
                                                       {"hoursBefore": 2, "percent": 50}]},
                            "zone": "Asia/Kolkata"
                          }
                        }""");
    }

    @Test
    void admins_see_the_appointment_and_the_order() {
        assertThat(routes.asAdmin(ALL + COACHED))
                .bodyJson()
                .hasPathSatisfying(
                        "$.data.appointment",
                        appointment -> appointment
                                .assertThat()
                                .isEqualTo(Map.of(
                                        "slot", "2024-12-10T10:30:00Z",
                                        "calendlyEventUri", "https://api.calendly.com/scheduled_events/inv-1",
                                        "inviteeUri", "inv-1",
                                        "arrangedAt", "2024-12-06T10:30:00Z",
                                        "isSuperseded", false)))
                .hasPathSatisfying(
                        "$.data.order.orderId", order -> order.assertThat().isEqualTo("order_1"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2 4 3 1 5",
        "?sessionId=c00000000000000000000002, 2 4 3",
        "?sessionId=c00000000000000000000009, ''",
        "?userId=ben, 4 3",
        "?status=cancelled&sessionId=c00000000000000000000002, 4 3",
        "?refundStatus=failed, 4",
        "?startDate=2024-12-08, 2 4",
        "?endDate=2024-12-05, 1 5",
        "?startDate=2024-12-05&endDate=2024-12-06, 3 1",
        "?startDate=2024-12-05T10:30:00Z&endDate=2024-12-05T10:30:00Z, 1",
        "?startDate=2024-12-05T10:30:00.001Z&endDate=2024-12-06T16:00:00+05:30, 3",
        "?startDate=2024-12-09&endDate=2024-12-04, ''",
        "?page=2&limit=3, 1 5"
    })
    void admins_filter_and_page(String parameters, String numbers) {
        assertThat(routes.asAdmin(ALL + parameters))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.data.bookings[*].bookingReference")
                .isEqualTo(
                        numbers.isEmpty()
                                ? List.of()
                                : List.of(numbers.split(" ")).stream()
                                        .map(number -> "SB-00000" + number)
                                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "sessionId=nonsense, sessionId",
        "status=lost, status",
        "refundStatus=lost, refundStatus",
        "startDate=yesterday, startDate",
        "startDate=2024-13-01, startDate",
        "startDate=2024-2-1, startDate",
        "startDate=2024-12-05T10:30, startDate",
        "startDate=2024-12-05 10:30:00Z, startDate",
        "startDate=+999999999-12-31, startDate",
        "endDate=2023-02-29, endDate",
        "endDate=, endDate",
        "endDate=+999999999-12-31T23:59:59Z, endDate",
        "page=x, page",
        "limit=0, limit"
    })
    void parameters_that_make_no_sense_are_refused_by_name(String parameter, String name) {
        assertThat(routes.asAdmin(ALL + "?" + parameter))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(name);
    }

    @Test
    void a_user_picks_by_a_status_there_is() {
        assertThat(routes.asUser("asha", MINE + "?status=lost"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("status");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/d00000000000000000000009", "/D0000000000000000000000F", "/not-an-id"})
    void unknown_and_malformed_ids_are_not_found(String path) {
        for (var route : List.of(MINE, ALL)) {
            assertThat(routes.asAdmin(route + path))
                    .hasStatus(404)
                    .bodyJson()
                    .extractingPath("$.message")
                    .isEqualTo("Booking not found");
        }
    }

    @Test
    void who_may_not_ask_is_told_so() {
        for (var uri : List.of(MINE, MINE + COACHED, ALL, ALL + COACHED)) {
            assertThat(routes.get(uri)).hasStatus(401);
        }
        for (var uri : List.of(ALL, ALL + COACHED)) {
            assertThat(routes.asUser("asha", uri)).hasStatus(403);
        }
    }

    @Test
    void who_wrote_what_the_views_do_not_show_yet_is_told_so() {
        assertThat(routes.asUser(AHEAD, MINE)).hasStatusOk().hasHeader("X-Read-Consistency", "stale");
        assertThat(routes.asUser("asha", MINE)).doesNotContainHeader("X-Read-Consistency");
    }
}
