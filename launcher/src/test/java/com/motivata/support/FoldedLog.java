package com.motivata.support;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

import static com.mongodb.client.model.Sorts.ascending;

/**
 * The views of runs and of statistics as somebody computes them who has nothing but the stored log, written without a
 * look at the projections. Answers are left out: in the log they are encrypted.
 */
public final class FoldedLog {

    private static final int POSITIONS_PER_COMMIT = 1024;

    private final Map<String, Document> runs = new TreeMap<>();
    private final Map<String, Document> stats = new TreeMap<>();

    private FoldedLog() {}

    public static FoldedLog of(MongoDatabase database) {
        var folded = new FoldedLog();
        commits(database).forEach(folded::add);
        return folded;
    }

    public static List<Document> commits(MongoDatabase database) {
        return database.getCollection("commits").find().sort(ascending("_id")).into(new ArrayList<>());
    }

    public static List<Document> events(Document commit) {
        return commit.getList("events", Document.class, List.of());
    }

    /** To be compared with {@link #storedRuns}. */
    public List<String> runs() {
        return runs.values().stream().map(Document::toJson).toList();
    }

    /** To be compared with {@link #storedStats}. */
    public List<String> stats() {
        return stats.values().stream().map(Document::toJson).toList();
    }

    public static List<String> storedRuns(MongoDatabase database) {
        var stored =
                database.getCollection("sos_runs").find().sort(ascending("_id")).into(new ArrayList<>());
        stored.forEach(run -> run.getList("days", Document.class).forEach(FoldedLog::withoutAnswers));
        return stored.stream().map(Document::toJson).toList();
    }

    public static List<String> storedStats(MongoDatabase database) {
        return database.getCollection("sos_program_stats")
                .find()
                .sort(ascending("_id"))
                .map(Document::toJson)
                .into(new ArrayList<>());
    }

    private void add(Document commit) {
        long first = commit.getLong("_id") * POSITIONS_PER_COMMIT;
        var events = events(commit);
        for (int i = 0; i < events.size(); i++) {
            long last = i == events.size() - 1 ? POSITIONS_PER_COMMIT - 1 : i;
            add(events.get(i).getString("type"), events.get(i).get("payload", Document.class), first + last);
        }
    }

    private void add(String type, Document payload, long position) {
        switch (type) {
            case "sos.RunStarted" -> start(payload, position);
            case "sos.QuizSubmitted" -> submit(payload, position);
            case "sos.RunCompleted" -> end(payload, position, "completed");
            case "sos.RunAbandoned" -> end(payload, position, "abandoned");
            default -> {
                // programs and quizzes have views of their own
            }
        }
    }

    private void start(Document event, long position) {
        var run = new Document("_id", event.getString("runId")).append("position", position);
        List.of("userId", "programId", "run", "programTitle", "programType", "totalDays")
                .forEach(name -> run.append(name, event.get(name)));
        run.append("status", "in_progress").append("startedAt", date(event)).append("days", new ArrayList<Document>());
        runs.put(event.getString("runId"), run);
        count(event, position, "started");
    }

    private void submit(Document event, long position) {
        var run = runs.get(event.getString("runId"));
        var day = new Document();
        List.of("dayNumber", "quizId", "quizTitle", "score", "answers", "day").stream()
                .filter(event::containsKey)
                .forEach(name -> day.append(name, event.get(name)));
        run.getList("days", Document.class).add(withoutAnswers(day.append("completedAt", date(event))));
        run.put("position", position);
        countDay(event, position);
    }

    private void end(Document event, long position, String status) {
        var run = runs.get(event.getString("runId"));
        run.put("position", position);
        run.put("status", status);
        if (event.containsKey("finalScore")) {
            run.put("finalScore", event.get("finalScore"));
        }
        run.put("endedAt", date(event));
        count(event, position, status);
    }

    private void count(Document event, long position, String name) {
        var counts = statsOf(event, position);
        counts.put(name, counts.getInteger(name) + 1);
    }

    private void countDay(Document event, long position) {
        var counts = statsOf(event, position);
        if (event.containsKey("score")) {
            counts.put("scoreSum", counts.getInteger("scoreSum") + event.getInteger("score"));
            counts.put("scoreCount", counts.getInteger("scoreCount") + 1);
        }
        var days = counts.get("completionsPerDay", Document.class);
        days.merge(event.getInteger("dayNumber").toString(), 1, (before, one) -> (int) before + (int) one);
        counts.put("completionsPerDay", new Document(new TreeMap<>(days))); // no program here has ten days
    }

    private Document statsOf(Document event, long position) {
        var counts = stats.computeIfAbsent(event.getString("programId"), FoldedLog::nothingCounted);
        counts.put("position", position);
        return counts;
    }

    private static Document nothingCounted(String program) {
        var counts = new Document("_id", program).append("position", 0L);
        List.of("started", "completed", "abandoned", "scoreSum", "scoreCount").forEach(name -> counts.append(name, 0));
        return counts.append("completionsPerDay", new Document());
    }

    private static Document withoutAnswers(Document day) {
        day.getList("answers", Document.class).forEach(answer -> {
            answer.remove("answer");
            answer.remove("answerText");
        });
        return day;
    }

    private static Date date(Document event) {
        return Date.from(Instant.parse(event.getString("at")));
    }
}
