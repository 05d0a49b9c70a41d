package com.motivata.audit;

import com.motivata.payment.Webhooks;
import com.motivata.support.Answer;
import com.motivata.support.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Who books two sessions, of which one is cancelled, and is to be told about the other; and all that is said about them. */
record Client(Api api, Api admin, String user) {

    static final List<String> SAID = List.of(
            "I cannot sleep",
            "asha.private@example.org",
            "+919800000077",
            "My father is ill",
            "Sounded very sad",
            "push-token-of-asha",
            "wamid.of.asha",
            "asha.elsewhere@example.org");

    static final List<String> SAID_BY_HOST = List.of("host.private@example.org", "+919700000088");

    private static final Instant SLOT = Instant.now().plus(Duration.ofDays(10));
    private static final String SCHEDULE = """
            {"scheduledSlot":"%s","adminNotes":"Sounded very sad"}""";

    static Answer session(Api admin) {
        return admin.with("Idempotency-Key", "session-" + System.nanoTime())
                .post("/api/admin/sessions", """
                {"title":"Inner peace","shortDescription":"Short","longDescription":"Long","price":0,"duration":60,
                 "sessionType":"OTM","availableSlots":900,"category":"therapeutic","host":"Hana",
                 "hostEmail":"host.private@example.org","hostPhone":"+919700000088"}""")
                .expect(201);
    }

    static String idOf(Answer session) {
        return session.text("/data/session/_id");
    }

    /** @return the id of the booking that is on */
    String books(String session, String other) {
        api.post("/api/app/devices", "{\"token\":\"push-token-of-asha\",\"platform\":\"android\"}")
                .expect(201);
        api.put("/api/app/notification-preferences", "{\"kinds\":{\"challenge_joined\":{\"email\":false}}}")
                .expect(200);
        var cancelled = book(other);
        api.with("Idempotency-Key", "cancel-" + cancelled)
                .post("/api/app/sessions/bookings/" + cancelled + "/cancel", "{\"reason\":\"My father is ill\"}")
                .expect(200);
        var booking = book(session);
        isNoted(booking, "note-" + booking).expect(200);
        isParked();
        return booking;
    }

    private String book(String session) {
        return api.with("Idempotency-Key", "book-" + session + user)
                .post("/api/app/sessions/" + session + "/book", """
                        {"contactMethod":"both","userEmail":"asha.private@example.org","userPhone":"+919800000077",
                         "userNotes":"I cannot sleep"}""")
                .expect(201)
                .text("/data/booking/_id");
    }

    /** By an admin, who may send it again. */
    Answer isNoted(String booking, String key) {
        return admin.with("Idempotency-Key", key)
                .put("/api/admin/sessions/bookings/" + booking, SCHEDULE.formatted(SLOT));
    }

    /** A webhook about an appointment made elsewhere: its booking is unknown. */
    private void isParked() {
        new Webhooks(api).calendly(Instant.now(), """
                {"event":"invitee.created","created_at":"2026-03-01T00:00:00Z","payload":{
                 "email":"asha.elsewhere@example.org","name":"Asha Rao","uri":"https://api.calendly.com/invitees/%s",
                 "questions_and_answers":[{"question":"Why?","answer":"I cannot sleep","position":0}],
                 "status":"active","rescheduled":false,"old_invitee":null,"new_invitee":null,
                 "tracking":{"utm_content":"SB-222222"},
                 "scheduled_event":{"uri":"https://api.calendly.com/scheduled_events/E","start_time":"%s"},
                 "created_at":"2026-03-01T00:00:00Z","updated_at":"2026-03-01T00:00:00Z"}}""".formatted(user, SLOT)).expect(200);
    }
}
