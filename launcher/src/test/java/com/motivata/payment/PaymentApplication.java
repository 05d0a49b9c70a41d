package com.motivata.payment;

import com.mongodb.client.MongoDatabase;
import com.motivata.support.Answer;
import com.motivata.support.Api;
import com.motivata.support.TestApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** One application with a signing key of Calendly's, for all tests of payments and webhooks. */
final class PaymentApplication {

    private static final TestApplication APPLICATION = start();
    private static final AtomicInteger USERS = new AtomicInteger();

    private PaymentApplication() {}

    private static TestApplication start() {
        try {
            var application = TestApplication.start(
                    Files.createTempDirectory("motivata-payment"),
                    "--motivata.calendly.signing-key=" + Webhooks.CALENDLY_KEY);
            Runtime.getRuntime().addShutdownHook(new Thread(application::close));
            return application;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TestApplication get() {
        return APPLICATION;
    }

    static Api api() {
        return APPLICATION.api();
    }

    static Api admin() {
        return api().as("admin", "ada");
    }

    static Webhooks webhooks() {
        return new Webhooks(api());
    }

    static BookedLog log() {
        return new BookedLog(APPLICATION.bean(MongoDatabase.class));
    }

    static Instant now() {
        return APPLICATION.bean(Clock.class).instant();
    }

    static String sandboxSecret() {
        return APPLICATION.property("motivata.sandbox.webhook-secret");
    }

    /** A user nobody else is. */
    static Api newUser() {
        return user(api(), "user-" + USERS.incrementAndGet());
    }

    static Api user(Api api, String name) {
        return api.as(
                api.token("{\"role\":\"user\",\"sub\":\"%s\",\"email\":\"uma@example.org\",\"phone\":\"+919812345678\"}"
                        .formatted(name)));
    }

    static String newSession(Api admin) {
        return newSession(admin, 5);
    }

    static String newSession(Api admin, int slots) {
        return admin.post("/api/admin/sessions", """
                        {"title":"Stress Relief","shortDescription":"Short","longDescription":"Long","price":1500,
                        "duration":60,"sessionType":"OTM","category":"therapeutic","host":"Dr. Host",
                        "hostEmail":"host@example.org","availableSlots":%d,
                        "calendlyLink":"https://calendly.com/host/60min"}""".formatted(slots))
                .expect(201)
                .text("/data/session/_id");
    }

    static Answer book(Api user, String session) {
        return user.post("/api/app/sessions/" + session + "/book", "{}").expect(201);
    }
}
