package com.motivata.support;

/** A user who goes through a program whose quizzes have one question each. */
public final class SosUser {

    private final Api api;
    private final String program;

    public SosUser(Api api, String program) {
        this.api = api;
        this.program = program;
    }

    public Answer start(int days) {
        return api.post("/api/app/sos/programs/" + program + "/start", "{\"durationDays\":%d}".formatted(days));
    }

    public Answer today() {
        return api.get("/api/app/sos/programs/" + program + "/quiz/today");
    }

    /** Answers today's quiz, whatever it is. */
    public Answer submitToday(String answer) {
        var quiz = today().expect(200);
        return submit(quiz.text("/data/quiz/_id"), quiz.text("/data/quiz/questions/0/_id"), answer);
    }

    public Answer submit(String quiz, String question, String answer) {
        return api.post("/api/app/sos/quiz/" + quiz + "/submit", oneResponse(question, answer));
    }

    public Answer history() {
        return api.get("/api/app/sos/progress/" + program + "/history");
    }

    public static String oneResponse(String question, String answer) {
        return "{\"responses\":[{\"questionId\":\"%s\",\"answer\":%s}]}".formatted(question, answer);
    }
}
