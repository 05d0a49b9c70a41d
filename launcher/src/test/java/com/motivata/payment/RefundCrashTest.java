package com.motivata.payment;

import com.mongodb.client.MongoDatabase;
import com.motivata.support.Answer;
import com.motivata.support.Api;
import com.motivata.support.TestApplication;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The way of a refund ends between any two of its steps, and each time the money goes back once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefundCrashTest {

    private static final int MORE_THAN_THERE_ARE = 60;

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

    @Test
    void refunded_once_whichever_step_was_the_last(TestReporter reporter) {
        var admin = application.api().as("admin", "ada");
        List<String> deaths = new ArrayList<>();
        for (int step = 0; step < MORE_THAN_THERE_ARE; step++) {
            var session = PaymentApplication.newSession(admin);
            var user = PaymentApplication.user(application.api(), "crash-" + step);
            var booked = paid(user, session);
            FAULTS.arm(step);
            user.post("/api/app/sessions/bookings/" + booked.text("/data/booking/_id") + "/cancel", "{}")
                    .expect(200);
            log.await_(booked.text("/data/booking/_id"), "RefundProcessed");
            assertRefundedOnce(booked);
            if (!FAULTS.haveFired()) {
                break;
            }
            deaths.add(FAULTS.lastStep());
        }
        reporter.publishEntry("died", deaths.toString());
        assertThat(deaths)
                .contains(
                        "before insertSaga",
                        "after insertSaga",
                        "before schedule",
                        "after schedule",
                        "before storeToken",
                        "after storeToken",
                        "before refund",
                        "after refund",
                        "before sendAndWait",
                        "after sendAndWait",
                        "before deleteSaga")
                .hasSizeLessThan(MORE_THAN_THERE_ARE);
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
                .as(FAULTS.lastStep())
                .hasSize(1);
        assertThat(log.typesOf(booked.text("/data/payment/orderId")))
                .filteredOn("PaymentRefunded"::equals)
                .as(FAULTS.lastStep())
                .hasSize(1);
    }
}
