package com.motivata.support;

/** Creates programs and quizzes through the API, in as few words as a test wants to spend on it. */
public final class SosAdmin {

    private final Api admin;

    public SosAdmin(Api admin) {
        this.admin = admin;
    }

    /** @return the id of a program with a one-question quiz for each of its days */
    public String programWithQuizzes(int days) {
        var program = program(days);
        for (int day = 1; day <= days; day++) {
            quiz(program, day);
        }
        return program;
    }

    public String program(int days) {
        return admin.post("/api/admin/sos/programs", """
                        {"title":"A program","type":"%s","description":"For a test","durationDays":%d}""".formatted(days == 1 ? "GSOS" : "ISOS", days))
                .expect(201)
                .text("/data/program/_id");
    }

    /** @return the id of a quiz with one required scale question from 1 to 5, worth 10 points */
    public String quiz(String program, int day) {
        return quiz(program, day, """
                {"questionText":"How is your energy?","questionType":"scale","points":10,
                 "metadata":{"min":1,"max":5}}""");
    }

    public String quiz(String program, int day, String questions) {
        return admin.post("/api/admin/sos/programs/" + program + "/quiz", """
                        {"dayNumber":%d,"title":"Day %d","questions":[%s]}""".formatted(day, day, questions))
                .expect(201)
                .text("/data/quiz/_id");
    }
}
