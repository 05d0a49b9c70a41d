package com.motivata.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Users who start a program, answer, and look at once whether it shows; and who look at what others did long ago. Each
 * read that fails, is marked as stale, or does not show what its reader wrote is counted.
 */
final class People implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int WRITERS = 2;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(Long.getLong("bench.pause", 20));
    private static final int COMPLETED = 200;
    private static final int CREATED = 201;

    private final Application application;
    private final String program;
    private final AtomicBoolean stop = new AtomicBoolean();
    private final AtomicLong reads = new AtomicLong();
    private final AtomicLong writes = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong stale = new AtomicLong();
    private final AtomicLong late = new AtomicLong();
    private final AtomicLong slowest = new AtomicLong();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> busy = new ArrayList<>();

    private People(Application application, String program) {
        this.application = application;
        this.program = program;
    }

    static People of(Application application) throws IOException, InterruptedException {
        String admin = application.token("admin", "ada");
        String program = application
                .send("POST", "/api/admin/sos/programs", admin, """
                        {"title":"A day","type":"GSOS","description":"For a benchmark","durationDays":1}""")
                .at("/data/program/_id")
                .asString();
        application.send("POST", "/api/admin/sos/programs/" + program + "/quiz", admin, """
                {"dayNumber":1,"title":"Day 1","questions":[{"questionText":"How is your energy?",
                 "questionType":"scale","metadata":{"min":1,"max":5}}]}""");
        People people = new People(application, program);
        for (int i = 0; i < WRITERS; i++) {
            int number = i;
            people.busy.add(people.threads.submit(() -> people.live(number)));
        }
        people.busy.add(people.threads.submit(people::look));
        return people;
    }

    private Void live(int number) throws Exception {
        for (int life = 0; !stop.get(); life++) {
            String token = application.token("user", "busy-" + number + "-" + life + "-" + System.nanoTime());
            JsonNode started =
                    written(CREATED, "/api/app/sos/programs/" + program + "/start", token, "{\"durationDays\":1}");
            String body = "{\"responses\":[{\"questionId\":\"%s\",\"answer\":4}]}"
                    .formatted(started.at("/data/todaysQuiz/questions/0/_id").asString());
            String quiz = started.at("/data/todaysQuiz/_id").asString();
            written(COMPLETED, "/api/app/sos/quiz/" + quiz + "/submit", token, body);
            read(token, program);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return null;
    }

    /** What was done long ago. */
    private Void look() throws Exception {
        String token = application.token("user", RunHistory.firstUser());
        while (!stop.get()) {
            read(token, RunHistory.firstProgram());
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return null;
    }

    private JsonNode written(int expected, String path, String token, String body) throws Exception {
        HttpResponse<String> answer = application.answer("POST", path, token, body);
        writes.incrementAndGet();
        if (answer.statusCode() != expected) {
            failed.incrementAndGet();
            throw new IOException(path + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private void read(String token, String of) throws Exception {
        long began = System.nanoTime();
        HttpResponse<String> answer = application.answer("GET", "/api/app/sos/progress/" + of + "/history", token, "");
        long took = System.nanoTime() - began;
        slowest.accumulateAndGet(took, Math::max);
        late.addAndGet(took > Application.USUAL_PATIENCE.toNanos() ? 1 : 0);
        reads.incrementAndGet();
        if (answer.statusCode() != COMPLETED) {
            failed.incrementAndGet();
        } else if (answer.headers().firstValue("X-Read-Consistency").isPresent()
                || !JSON.readTree(answer.body()).at("/data/status").asString().equals("completed")) {
            stale.incrementAndGet();
        }
    }

    long reads() {
        return reads.get();
    }

    String told() {
        return "%,d writes, %,d reads; failed: %d, stale: %d; slowest read %,d ms, longer than the usual patience of 2 s: %d"
                .formatted(
                        writes.get(),
                        reads.get(),
                        failed.get(),
                        stale.get(),
                        TimeUnit.NANOSECONDS.toMillis(slowest.get()),
                        late.get());
    }

    boolean wereServed() {
        return reads.get() > 0 && failed.get() == 0 && stale.get() == 0;
    }

    /** Lets everybody come to an end. */
    void goHome() throws Exception {
        stop.set(true);
        for (Future<?> each : busy) {
            each.get();
        }
    }

    @Override
    public void close() {
        stop.set(true);
        threads.shutdownNow();
    }
}
