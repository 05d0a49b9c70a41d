package com.motivata.support;

/** A user who goes through a challenge. */
public final class Challenger {

    private final Api api;
    private final String challenge;

    public Challenger(Api api, String challenge) {
        this.api = api;
        this.challenge = challenge;
    }

    /** The same user, somewhere else. */
    public Challenger as(Api elsewhere) {
        return new Challenger(elsewhere, challenge);
    }

    public Answer join() {
        return api.post(path("/join"), null);
    }

    public Answer complete(int day) {
        return api.post(path("/complete-day"), "{\"dayNumber\":%d}".formatted(day));
    }

    public Answer completeAt(int day, String completedAt) {
        return api.post(path("/complete-day"), "{\"dayNumber\":%d,\"completedAt\":\"%s\"}".formatted(day, completedAt));
    }

    public Answer leave() {
        return api.post(path("/leave"), "{\"reason\":\"Too difficult\"}");
    }

    public Answer details() {
        return api.get(path(""));
    }

    public Answer today() {
        return api.get(path("/today"));
    }

    public Answer streak() {
        return api.get(path("/streak"));
    }

    public Answer mine() {
        return api.get("/api/app/challenges/my-challenges");
    }

    private String path(String rest) {
        return "/api/app/challenges/" + challenge + rest;
    }

    /** @return the id of a new challenge with a task for its first day, a badge and 50 points */
    public static String newChallenge(Api admin, int days) {
        return admin.post("/api/admin/challenges", """
                        {"title":"A challenge of %1$d days","description":"Every day a little","shortDescription":"Daily",
                         "totalDays":%1$d,"category":"fitness","difficulty":"beginner",
                         "dailyTasks":[{"dayNumber":1,"title":"Warm-up","description":"Stretch","taskType":"action",
                          "estimatedMinutes":10}],
                         "rewards":[{"type":"badge","name":"Fitness Warrior","description":"Done it"},
                          {"type":"points","name":"Bonus","description":"Fifty","points":50}]}""".formatted(days))
                .expect(201)
                .text("/data/challenge/_id");
    }
}
