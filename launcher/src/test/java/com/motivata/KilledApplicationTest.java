package com.motivata;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.motivata.embedded.EmbeddedMongo;
import com.motivata.support.ApplicationProcess;
import com.motivata.support.FoldedLog;
import com.motivata.support.SosAdmin;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Users submit while the application is killed ten times: what they were told has happened, has happened once. */
@Tag("long")
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledApplicationTest {

    private static final int KILLS = 10;
    private static final int USERS = 8;
    private static final int PROGRAMS = 28;
    private static final int FEWEST_SUBMITS_A_ROUND = 5;
    private static final int MOST_SUBMITS_A_ROUND = 15;
    private static final Duration LONGEST_MOMENT = Duration.ofMillis(20);

    private final Random random = new Random(20260314);

    @TempDir
    Path directory;

    private List<SubmittingUser> users = List.of();

    @Test
    void keeps_every_acknowledged_submit_exactly_once() throws Exception {
        prepare();
        for (int round = 0; round < KILLS; round++) {
            submitUntilKilled();
        }
        finishAndLookAtHistories();
        assertThat(sum(SubmittingUser::acknowledged)).isGreaterThanOrEqualTo(KILLS * FEWEST_SUBMITS_A_ROUND);
        assertThat(sum(SubmittingUser::lost)).as("answers lost").isPositive();
        try (var mongo = EmbeddedMongo.start(directory.resolve("data").resolve("mongodb"));
                var client = MongoClients.create(mongo.connectionString())) {
            checkLogAndViews(client.getDatabase("motivata"));
        }
    }

    private void prepare() throws Exception {
        try (var application = launch()) {
            var api = application.api();
            var admin = new SosAdmin(api.as("admin", "ada"));
            var programs = Stream.generate(() -> admin.programWithQuizzes(1))
                    .limit(PROGRAMS)
                    .toList();
            users = IntStream.range(0, USERS)
                    .mapToObj(number -> new SubmittingUser(api, "user-" + number))
                    .toList();
            inParallel(user -> user.start(api, programs));
            application.stop();
        }
    }

    private void submitUntilKilled() throws Exception {
        try (var application = launch()) {
            var api = application.api();
            int enough =
                    sum(SubmittingUser::acknowledged) + random.nextInt(FEWEST_SUBMITS_A_ROUND, MOST_SUBMITS_A_ROUND);
            inParallel(user -> user.submitUntilDisconnected(api), () -> {
                await().pollInterval(Duration.ofMillis(1))
                        .atMost(Duration.ofMinutes(1))
                        .until(() -> sum(SubmittingUser::acknowledged) >= enough);
                LockSupport.parkNanos(random.nextLong(LONGEST_MOMENT.toNanos())); // not always just after an answer
                application.kill();
            });
        }
    }

    private void finishAndLookAtHistories() throws Exception {
        try (var application = launch()) {
            var api = application.api();
            inParallel(user -> user.submitUnanswered(api));
            inParallel(user -> user.checkHistory(api));
            application.stop();
        }
    }

    private void checkLogAndViews(MongoDatabase database) {
        var commits = FoldedLog.commits(database);
        assertThat(commits)
                .extracting(commit -> commit.getLong("_id"))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, commits.size()).boxed().toList());
        assertThat(commits.stream().flatMap(commit -> FoldedLog.events(commit).stream()))
                .filteredOn("type", "sos.QuizSubmitted")
                .extracting(KilledApplicationTest::completion)
                .containsExactlyInAnyOrderElementsOf(users.stream()
                        .flatMap(user -> user.completions().stream())
                        .toList());
        var folded = FoldedLog.of(database);
        assertThat(FoldedLog.storedRuns(database)).isEqualTo(folded.runs());
        assertThat(FoldedLog.storedStats(database)).isEqualTo(folded.stats());
        assertThat(database.getCollection("deadletters").find()).isEmpty();
    }

    private static String completion(Document submitted) {
        var payload = submitted.get("payload", Document.class);
        return payload.getString("userId") + " " + payload.getString("programId");
    }

    private ApplicationProcess launch() {
        return ApplicationProcess.launch(directory.resolve("data"), directory.resolve("output.txt"));
    }

    private int sum(ToIntFunction<SubmittingUser> count) {
        return users.stream().mapToInt(count).sum();
    }

    private void inParallel(UserTask task) throws Exception {
        inParallel(task, () -> {});
    }

    private void inParallel(UserTask task, Runnable meanwhile) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            users.forEach(user -> running.add(threads.submit(() -> {
                task.perform(user);
                return user;
            })));
            meanwhile.run();
            for (var ended : running) {
                ended.get();
            }
        }
    }

    private interface UserTask {
        void perform(SubmittingUser user) throws Exception;
    }
}
