package com.motivata.edge;

import com.motivata.support.Answer;
import com.motivata.support.Api;
import com.motivata.support.Booker;
import com.motivata.support.Challenger;
import com.motivata.support.SharedApplication;
import com.motivata.support.SosAdmin;
import com.motivata.support.SosUser;
import com.motivata.web.Role;
import com.motivata.web.security.TokenIssuer;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every route of ours, called by everybody: who may, who may not, and what the wrong ones are told. A route that is not
 * in the table fails the test, so none can be added without saying here who may call it.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RouteSweepTest {

    private static final String UNKNOWN = "0123456789abcdef01234567";

    /** Ids of the owner's, so that another user's view of the same route can be told from it. */
    private static String program = UNKNOWN;

    private static String challenge = UNKNOWN;

    private static String booking = UNKNOWN;

    enum Access {
        PUBLIC,
        /** For whoever knows the secret: a token is no help. */
        SIGNED,
        USER,
        ADMIN
    }

    /** @param mine whether another user, calling the same route, must see nothing of the owner's */
    record Route(String method, String path, Access access, boolean mine) {

        static Route of(Access access, String route) {
            return new Route(route.split(" ")[0], route.split(" ")[1], access, false);
        }

        Route showingOnlyMine() {
            return new Route(method, path, access, true);
        }

        String url() {
            return path.replace("{programId}", program)
                    .replace("{challengeId}", challenge)
                    .replace("{ownersBooking}", booking)
                    .replaceAll("\\{[^}]+}", UNKNOWN);
        }

        Answer call(Api api) {
            return api.send(method, url(), method.equals("GET") || method.equals("DELETE") ? null : "{}");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Stream<Route> routes() {
        return Stream.of(
                Route.of(Access.PUBLIC, "GET /api/app/sos/programs"),
                Route.of(Access.USER, "GET /api/app/sos/programs/{programId}").showingOnlyMine(),
                Route.of(Access.USER, "POST /api/app/sos/programs/{programId}/start"),
                Route.of(Access.USER, "POST /api/app/sos/programs/{programId}/abandon"),
                Route.of(Access.USER, "GET /api/app/sos/programs/{programId}/quiz/today")
                        .showingOnlyMine(),
                Route.of(Access.USER, "POST /api/app/sos/quiz/{quizId}/submit"),
                Route.of(Access.USER, "GET /api/app/sos/progress").showingOnlyMine(),
                Route.of(Access.USER, "GET /api/app/sos/progress/{programId}/history")
                        .showingOnlyMine(),
                Route.of(Access.ADMIN, "POST /api/admin/sos/programs"),
                Route.of(Access.ADMIN, "GET /api/admin/sos/programs"),
                Route.of(Access.ADMIN, "GET /api/admin/sos/programs/{programId}"),
                Route.of(Access.ADMIN, "PUT /api/admin/sos/programs/{programId}"),
                Route.of(Access.ADMIN, "DELETE /api/admin/sos/programs/{id}"),
                Route.of(Access.ADMIN, "GET /api/admin/sos/programs/{programId}/stats"),
                Route.of(Access.ADMIN, "GET /api/admin/sos/programs/{programId}/quizzes"),
                Route.of(Access.ADMIN, "POST /api/admin/sos/programs/{programId}/quiz"),
                Route.of(Access.ADMIN, "GET /api/admin/sos/quiz/{quizId}"),
                Route.of(Access.ADMIN, "PUT /api/admin/sos/quiz/{quizId}"),
                Route.of(Access.ADMIN, "DELETE /api/admin/sos/quiz/{quizId}"),
                Route.of(Access.PUBLIC, "GET /api/app/challenges"),
                Route.of(Access.USER, "GET /api/app/challenges/my-challenges").showingOnlyMine(),
                Route.of(Access.USER, "GET /api/app/challenges/{challengeId}").showingOnlyMine(),
                Route.of(Access.USER, "GET /api/app/challenges/{challengeId}/today")
                        .showingOnlyMine(),
                Route.of(Access.USER, "GET /api/app/challenges/{challengeId}/streak")
                        .showingOnlyMine(),
                Route.of(Access.USER, "POST /api/app/challenges/{challengeId}/join"),
                Route.of(Access.USER, "POST /api/app/challenges/{challengeId}/complete-day"),
                Route.of(Access.USER, "POST /api/app/challenges/{challengeId}/leave"),
                Route.of(Access.ADMIN, "GET /api/admin/challenges"),
                Route.of(Access.ADMIN, "POST /api/admin/challenges"),
                Route.of(Access.ADMIN, "GET /api/admin/challenges/{challengeId}"),
                Route.of(Access.ADMIN, "PUT /api/admin/challenges/{challengeId}"),
                Route.of(Access.ADMIN, "DELETE /api/admin/challenges/{id}"),
                Route.of(Access.ADMIN, "GET /api/admin/challenges/{challengeId}/stats"),
                Route.of(Access.ADMIN, "GET /api/admin/challenges/{challengeId}/participants"),
                Route.of(Access.PUBLIC, "GET /api/app/sessions"),
                Route.of(Access.PUBLIC, "GET /api/app/sessions/categories"),
                Route.of(Access.PUBLIC, "GET /api/app/sessions/{sessionId}"),
                Route.of(Access.USER, "GET /api/app/sessions/bookings").showingOnlyMine(),
                Route.of(Access.USER, "GET /api/app/sessions/bookings/{ownersBooking}")
                        .showingOnlyMine(),
                Route.of(Access.ADMIN, "GET /api/admin/sessions"),
                Route.of(Access.ADMIN, "GET /api/admin/sessions/stats"),
                Route.of(Access.ADMIN, "GET /api/admin/sessions/{sessionId}"),
                Route.of(Access.ADMIN, "GET /api/admin/sessions/{sessionId}/stats"),
                Route.of(Access.ADMIN, "GET /api/admin/sessions/bookings"),
                Route.of(Access.ADMIN, "GET /api/admin/sessions/bookings/{bookingId}"),
                Route.of(Access.USER, "POST /api/app/sessions/{sessionId}/book"),
                Route.of(Access.USER, "POST /api/app/sessions/bookings/{bookingId}/cancel"),
                Route.of(Access.ADMIN, "POST /api/admin/sessions"),
                Route.of(Access.ADMIN, "PUT /api/admin/sessions/{sessionId}"),
                Route.of(Access.ADMIN, "DELETE /api/admin/sessions/{sessionId}"),
                Route.of(Access.ADMIN, "PUT /api/admin/sessions/bookings/{bookingId}"),
                Route.of(Access.ADMIN, "POST /api/admin/sessions/bookings/{bookingId}/refund/retry"),
                Route.of(Access.SIGNED, "POST /api/webhooks/razorpay"),
                Route.of(Access.SIGNED, "POST /api/webhooks/calendly"),
                Route.of(Access.ADMIN, "GET /api/admin/webhooks"),
                Route.of(Access.ADMIN, "POST /api/admin/webhooks/{webhookId}/match"),
                Route.of(Access.PUBLIC, "GET /sandbox/payments/{orderId}"),
                Route.of(Access.PUBLIC, "POST /sandbox/payments/{orderId}/pay"),
                Route.of(Access.PUBLIC, "POST /sandbox/payments/{orderId}/fail"),
                Route.of(Access.PUBLIC, "POST /sandbox/payments/{orderId}/late"),
                Route.of(Access.USER, "POST /api/app/devices"),
                Route.of(Access.USER, "DELETE /api/app/devices"),
                Route.of(Access.USER, "GET /api/app/notifications"),
                Route.of(Access.USER, "GET /api/app/notification-preferences"),
                Route.of(Access.USER, "PUT /api/app/notification-preferences"),
                Route.of(Access.ADMIN, "GET /api/admin/notifications"),
                Route.of(Access.ADMIN, "GET /api/admin/notifications/stray-receipts"),
                Route.of(Access.ADMIN, "GET /api/admin/notifications/{notificationId}/why"),
                Route.of(Access.ADMIN, "POST /api/admin/notifications/{notificationId}/retry"),
                Route.of(Access.PUBLIC, "GET /api/webhooks/whatsapp"),
                Route.of(Access.SIGNED, "POST /api/webhooks/whatsapp"),
                Route.of(Access.SIGNED, "POST /api/webhooks/twilio"),
                Route.of(Access.ADMIN, "GET /api/admin/events"),
                Route.of(Access.ADMIN, "GET /api/admin/events/types"),
                Route.of(Access.ADMIN, "GET /api/admin/projections"),
                Route.of(Access.ADMIN, "GET /api/admin/projections/{name}"),
                Route.of(Access.ADMIN, "GET /api/admin/projections/{name}/progress"),
                Route.of(Access.ADMIN, "GET /api/admin/projections/{name}/dead-letters"),
                Route.of(Access.ADMIN, "POST /api/admin/projections/{name}/dead-letters/{eventId}/retry"),
                Route.of(Access.ADMIN, "DELETE /api/admin/projections/{name}/dead-letters/{eventId}"),
                Route.of(Access.ADMIN, "POST /api/admin/projections/{name}/rebuild"),
                Route.of(Access.ADMIN, "POST /api/admin/projections/{name}/flip"),
                Route.of(Access.ADMIN, "POST /api/admin/projections/{name}/flip-back"),
                Route.of(Access.ADMIN, "POST /api/admin/projections/{name}/cancel"),
                Route.of(Access.ADMIN, "GET /api/admin/users/{userId}/personal-data"),
                Route.of(Access.ADMIN, "DELETE /api/admin/users/{userId}/personal-data"),
                Route.of(Access.ADMIN, "GET /api/admin/audit/bookings/{id}"),
                Route.of(Access.ADMIN, "GET /api/admin/audit/sos-progress/{id}"),
                Route.of(Access.ADMIN, "GET /api/admin/audit/challenge-progress/{id}"),
                Route.of(Access.ADMIN, "GET /api/admin/audit/sessions/{id}"),
                Route.of(Access.PUBLIC, "POST /api/dev/token"),
                Route.of(Access.PUBLIC, "POST /api/dev/clock"));
    }

    private static final Api API = SharedApplication.api();

    private static Api owner = API;
    private static Api otherUser = API;
    private static Api somebody = API;
    private static Api admin = API;

    @BeforeAll
    static void somebodyIsInTheMiddleOfEverything() {
        admin = API.as("admin", "sweep-admin");
        owner = API.as("user", "sweep-owner");
        otherUser = API.as("user", "sweep-other");
        somebody = API.as("user", "sweep-somebody");
        program = new SosAdmin(admin).programWithQuizzes(7);
        var user = new SosUser(owner, program);
        user.start(7).expect(201);
        user.submitToday("5").expect(200);
        challenge = Challenger.newChallenge(admin, 30);
        new Challenger(owner, challenge).join().expect(201);
        booking = Booker.idOf(
                Booker.named(API, "sweep-owner", Booker.freeSession(admin, 3)).book());
    }

    @Test
    void every_route_of_ours_is_in_the_table() {
        var mapped = new TreeSet<String>();
        SharedApplication.get()
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    if (isOurs(handler)) {
                        mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> mapping.getPatternValues()
                                        .forEach(pattern -> mapped.add(normal(method + " " + pattern))));
                    }
                });
        var table = new TreeSet<>(
                routes().map(Route::toString).map(RouteSweepTest::normal).toList());
        assertThat(mapped).isEqualTo(table);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void anonymous(Route route) {
        var answer = route.call(API);
        if (route.access() == Access.PUBLIC) {
            assertReached(answer);
        } else {
            answer.expect(401, 401, "UNAUTHORIZED");
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void with_a_token_that_is_no_good(Route route) {
        for (var token : badTokens()) {
            route.call(API.as(token)).expect(401, 401, "UNAUTHORIZED");
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void a_user(Route route) {
        var answer = route.call(somebody);
        if (route.access() == Access.ADMIN) {
            answer.expect(403, 403, "FORBIDDEN");
        } else if (route.access() == Access.SIGNED) {
            answer.expect(401, 401, "UNAUTHORIZED");
        } else {
            assertReached(answer);
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void an_admin(Route route) {
        var answer = route.call(admin);
        if (route.access() == Access.SIGNED) {
            answer.expect(401, 401, "UNAUTHORIZED");
        } else {
            assertReached(answer);
        }
    }

    static Stream<Route> routesThatShowOnlyMine() {
        return routes().filter(Route::mine);
    }

    @ParameterizedTest
    @MethodSource("routesThatShowOnlyMine")
    void another_user_sees_nothing_of_the_owners(Route route) {
        var mine = route.call(owner).expect(200);
        var theirs = route.call(otherUser);
        assertThat(mine.text()).matches(RouteSweepTest::saysSomethingOfARun);
        assertThat(theirs.text()).matches(text -> !saysSomethingOfARun(text));
    }

    @Test
    void an_unknown_path_is_not_found_for_everybody() {
        for (var api : List.of(API, owner, admin)) {
            for (var path :
                    List.of("/api/app/nothing", "/api/admin/nothing", "/nothing", "/api/app/sos/programs/a/b/c")) {
                api.get(path).expect(404, 404, "NOT_FOUND");
            }
        }
    }

    @Test
    void a_wrong_method_says_which_ones_are_right() {
        var answer = API.delete("/api/app/sos/programs").expect(405);
        assertThat(answer.header("Allow")).contains("GET");
        assertThat(answer.at("/status").asInt()).isEqualTo(405);
    }

    private static boolean saysSomethingOfARun(String text) {
        return text.contains("in_progress")
                || text.contains("alreadyCompleted")
                || text.contains("dailyHistory")
                || text.contains("bookingReference")
                || text.contains("isCompletedToday")
                || text.contains("\"counted\"")
                || text.contains("A challenge of 30 days\",\"currentDay");
    }

    private static List<String> badTokens() {
        var tokens = SharedApplication.get().bean(TokenIssuer.class);
        var good = tokens.issue("sweep-admin", Set.of(Role.ADMIN), Map.of(), Duration.ofHours(1));
        var payload = good.split("\\.")[1];
        return List.of(
                signed(new JWTClaimsSet.Builder().expirationTime(Date.from(Instant.EPOCH))),
                signed(new JWTClaimsSet.Builder()),
                good.substring(0, good.length() - 6) + "AAAAAA",
                "eyJhbGciOiJub25lIn0." + payload + ".",
                "nonsense");
    }

    /** By the right secret, but with claims of the test's making. */
    private static String signed(JWTClaimsSet.Builder claims) {
        var secret = SharedApplication.get().property("motivata.jwt.secret");
        var token = new SignedJWT(
                new JWSHeader(JWSAlgorithm.HS256),
                claims.subject("sweep-admin").claim("role", "admin").build());
        try {
            token.sign(new MACSigner(secret));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    /** Whatever the answer is: it is not for want of permission, and it is no accident. */
    private static void assertReached(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isNotIn(401, 403, 405).isLessThan(500);
    }

    private static boolean isOurs(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("com.motivata.");
    }

    private static String normal(String route) {
        return route.replaceAll("\\{[^}]+}", "{}");
    }
}
