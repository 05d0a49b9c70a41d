package com.motivata.support;

/** A user who books a session. */
public final class Booker {

    private final Api api;
    private final String session;

    public Booker(Api api, String session) {
        this.api = api;
        this.session = session;
    }

    /** Somebody who can be reached both ways. */
    public static Booker named(Api api, String sub, String session) {
        return new Booker(reachable(api, sub), session);
    }

    public static Api reachable(Api api, String sub) {
        return api.as(api.token("""
                {"role":"user","sub":"%s","name":"Asha","email":"asha@example.org","phone":"+911234567890"}""".formatted(sub)));
    }

    public Answer book() {
        return book("{}");
    }

    public Answer book(String body) {
        return api.post("/api/app/sessions/" + session + "/book", body);
    }

    /** @param key of the idempotency header */
    public Answer bookOnce(String key) {
        return api.with("Idempotency-Key", key).post("/api/app/sessions/" + session + "/book", "{}");
    }

    public Answer cancel(String booking) {
        return api.post("/api/app/sessions/bookings/" + booking + "/cancel", "{\"reason\":\"Schedule conflict\"}");
    }

    public static String idOf(Answer booked) {
        return booked.expect(201).text("/data/booking/_id");
    }

    /** @return the id of a new session for many that costs nothing */
    public static String freeSession(Api admin, int slots) {
        return session(admin, "\"price\":0,\"sessionType\":\"OTM\",\"availableSlots\":" + slots);
    }

    /** @return the id of a new session for one that costs 1500 rupees */
    public static String coaching(Api admin) {
        return session(admin, "\"price\":1500,\"sessionType\":\"OTO\"");
    }

    private static String session(Api admin, String terms) {
        return admin.post("/api/admin/sessions", """
                        {"title":"Personal Growth Coaching","shortDescription":"Short","longDescription":"Long",%s,
                         "duration":60,"category":"personal_development","host":"Dr. Sarah Smith",
                         "hostEmail":"sarah@example.org","calendlyLink":"https://calendly.com/dr-sarah/coaching"}""".formatted(terms))
                .expect(201)
                .text("/data/session/_id");
    }

    /** What a change that changes nothing answers. */
    public static int bookedSlots(Api admin, String session) {
        return admin.put("/api/admin/sessions/" + session, "{}")
                .expect(200)
                .at("/data/session/bookedSlots")
                .asInt();
    }
}
