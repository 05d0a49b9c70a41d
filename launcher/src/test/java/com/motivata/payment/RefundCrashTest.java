package com.motivata.payment;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.motivata.support.Answer;
import com.motivata.support.Api;
import com.motivata.support.TestApplication;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The way of a refund ends between any two of its steps, and each time the money goes back once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefundCrashTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    static Path directory;

    private static final Faults FAULTS = new Faults();
    private static TestApplication application;
    private static BookedLog log;

    @BeforeAll
    static void start() {
        application = TestApplication.start(
                directory, context -> context.getBeanFactory().addBeanPostProcessor(FAULTS));
        log = new BookedLog(application.bean(MongoDatabase.class));
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    /** In the order in which they come; a command is sent to send the refund, to report it and to record it. */
    static Stream<Arguments> steps() {
        return Stream.of(
                        arguments("insertSaga", 1),
                        arguments("schedule", 1),
                        arguments("storeToken", 1),
                        arguments("sendAndWait", 1),
                        arguments("refund", 1),
                        arguments("sendAndWait", 2),
                        arguments("sendAndWait", 3),
                        arguments("cancelAllWithinScope", 1),
                        arguments("deleteSaga", 1))
                .flatMap(step ->
                        Stream.of("before ", "after ").map(when -> arguments(when + step.get()[0], step.get()[1])));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void refunded_once_whichever_step_was_the_last(String step, int nth) {
        var admin = application.api().as("admin", "ada");
        var user = PaymentApplication.user(application.api(), "user-" + step.replace(' ', '-') + nth);
        var booked = paid(user, PaymentApplication.newSession(admin));
        FAULTS.arm(step, nth);
        user.post("/api/app/sessions/bookings/" + booked.text("/data/booking/_id") + "/cancel", "{}")
                .expect(200);
        await().atMost(PATIENCE).until(FAULTS::haveFired);
        log.await_(booked.text("/data/booking/_id"), "RefundProcessed");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(sagasOf(booked)).isZero());
        assertRefundedOnce(booked);
    }

    private static long sagasOf(Answer booked) {
        return application
                .bean(MongoDatabase.class)
                .getCollection("sagas")
                .countDocuments(Filters.eq("associations.value", booked.text("/data/booking/_id") + "-1"));
    }

    private static Answer paid(Api user, String session) {
        var booked = PaymentApplication.book(user, session);
        application
                .api()
                .post("/sandbox/payments/" + booked.text("/data/payment/orderId") + "/pay", null)
                .expect(303);
        log.await_(booked.text("/data/booking/_id"), "BookingConfirmed");
        return booked;
    }

    private static void assertRefundedOnce(Answer booked) {
        assertThat(log.typesOf(booked.text("/data/booking/_id")))
                .filteredOn("RefundProcessed"::equals)
                .hasSize(1);
        assertThat(log.typesOf(booked.text("/data/payment/orderId")))
                .filteredOn("PaymentRefunded"::equals)
                .hasSize(1);
    }
}
