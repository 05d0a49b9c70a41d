package com.motivata.eventstore;

import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever three processes do, one after another or at once, with answers that get lost and processes that die in the
 * middle of their batches: the log stays what the simplest model of a log says.
 */
class ModelledLogTest {

    private static final int PROCESSES = 3;
    private static final int STREAMS = 4;

    sealed interface Step {}

    /** @param stale wants the last sequence number that is taken rather than the next one */
    record Append(int process, int stream, boolean stale) implements Step {}

    /** The same request, again and again. */
    record AppendKeyed(int process, int key) implements Step {}

    /** All want the next number of their streams, at the same time. */
    record Together(List<Append> appends) implements Step {}

    /** The next insert of the process is not answered, and stored before or not at all. */
    record LoseAnswer(int process, boolean stored) implements Step {}

    /** The process dies when of three commits on their way the last ones have been stored, and is started again. */
    record Crash(int process, int lost) implements Step {}

    record Read(int count) implements Step {}

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> process = Arbitraries.integers().between(0, PROCESSES - 1);
        Arbitrary<Integer> stream = Arbitraries.integers().between(0, STREAMS - 1);
        Arbitrary<Boolean> maybe = Arbitraries.of(true, false);
        Arbitrary<Append> append = Combinators.combine(process, stream, Arbitraries.of(false, false, false, true))
                .as(Append::new);
        Arbitrary<Step> step = Arbitraries.frequencyOf(
                Tuple.of(6, append.map(Step.class::cast)),
                Tuple.of(4, append.list().ofMinSize(2).ofMaxSize(8).map(Together::new)),
                Tuple.of(
                        2,
                        Combinators.combine(process, Arbitraries.integers().between(0, 2))
                                .as(AppendKeyed::new)),
                Tuple.of(2, Combinators.combine(process, maybe).as(LoseAnswer::new)),
                Tuple.of(
                        1,
                        Combinators.combine(process, Arbitraries.integers().between(0, 2))
                                .as(Crash::new)),
                Tuple.of(3, Arbitraries.integers().between(1, 20).map(Read::new)));
        return step.list().ofMinSize(5).ofMaxSize(25);
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void the_log_is_what_the_model_says(@ForAll("steps") List<Step> steps) {
        Run run = new Run();
        steps.forEach(run::take);
        run.compare();
    }

    /**
     * A process that knows of others loses an answer, and finds that there was nothing to store: the number it had is
     * nobody's. Then it fills one behind it. Nobody waits for either.
     */
    @Example
    void a_number_that_was_given_up_is_filled_for_whoever_looks() {
        Run run = new Run();
        List.of(
                        new AppendKeyed(1, 0),
                        new Append(1, 0, false),
                        new Crash(2, 0),
                        new Append(1, 0, false),
                        new LoseAnswer(1, false),
                        new Append(1, 0, true),
                        new AppendKeyed(1, 0))
                .forEach(run::take);
        run.compare();
    }

    /** The model, and the real thing beside it. */
    private static final class Run {

        private final TestLog direct = TestLog.empty();
        private final CommitLog[] processes = new CommitLog[PROCESSES];
        private final Map<Integer, Boolean> losesAnswer = new HashMap<>();
        private final long[] next = new long[STREAMS];
        private final Map<String, Long> stored = new HashMap<>();
        private final List<String> seen = new ArrayList<>();
        private final Map<String, Long> left = new HashMap<>();
        private int died;

        Run() {
            for (int i = 0; i < PROCESSES; i++) {
                start(i);
            }
        }

        private void start(int process) {
            processes[process] = CommitLog.open(
                    FaultyInserts.in(
                            direct.database, (documents, options, real) -> insert(process, documents, options, real)),
                    InstantSource.system(),
                    new WriterSettings(4, Duration.ofMillis(30)));
        }

        private void insert(
                int process, List<RawBsonDocument> documents, InsertManyOptions options, FaultyInserts.Real real) {
            @Nullable Boolean stores;
            synchronized (losesAnswer) {
                stores = losesAnswer.remove(process);
            }
            if (stores == null || stores) {
                real.insert(documents, options);
            }
            if (stores != null) {
                throw new MongoSocketReadException("lost by the test", new ServerAddress());
            }
        }

        void take(Step step) {
            switch (step) {
                case Append append -> append(append);
                case AppendKeyed keyed -> appendKeyed(keyed);
                case Together together -> appendTogether(together.appends());
                case LoseAnswer lost -> {
                    synchronized (losesAnswer) {
                        losesAnswer.put(lost.process(), lost.stored());
                    }
                }
                case Crash crash -> crash(crash);
                case Read read -> read(read.count());
            }
        }

        private void append(Append append) {
            long sequence = append.stale() ? next[append.stream()] - 1 : next[append.stream()];
            if (sequence < 0) {
                return;
            }
            Object outcome = outcomeOf(append.process(), commit(append.stream(), sequence));
            if (append.stale()) {
                assertThat(outcome).isInstanceOf(StreamConflict.class);
            } else {
                remember(append.stream(), (Long) outcome);
            }
        }

        private void remember(int stream, long number) {
            assertThat(stored.values()).as("numbers given before").allMatch(earlier -> earlier < number);
            stored.put(mark(stream, next[stream]++), number);
        }

        private void appendKeyed(AppendKeyed keyed) {
            String mark = "key-" + keyed.key();
            NewCommit commit = NewCommit.of(
                    List.of(mark + "|0"),
                    List.of(BsonDocument.parse("{n: 0}")),
                    CommitFacts.none().withCommitId(mark));
            Object outcome = outcomeOf(keyed.process(), commit);
            if (stored.containsKey(mark + "|0")) {
                assertThat(outcome)
                        .isInstanceOfSatisfying(
                                AlreadyCommitted.class,
                                already -> assertThat(already.number()).isEqualTo(stored.get(mark + "|0")));
            } else {
                stored.put(mark + "|0", (Long) outcome);
            }
        }

        private void appendTogether(List<Append> appends) {
            List<CompletableFuture<Object>> outcomes = appends.stream()
                    .map(one -> CompletableFuture.supplyAsync(
                            () -> outcomeOf(one.process(), commit(one.stream(), next[one.stream()])),
                            Thread::startVirtualThread))
                    .toList();
            Map<Integer, Long> winners = new HashMap<>();
            for (int i = 0; i < appends.size(); i++) {
                Object outcome = outcomes.get(i).join();
                if (outcome instanceof Long number) {
                    assertThat(winners.put(appends.get(i).stream(), number))
                            .as("a second winner")
                            .isNull();
                } else {
                    assertThat(outcome).isInstanceOf(StreamConflict.class);
                }
            }
            appends.forEach(one -> assertThat(winners).containsKey(one.stream()));
            winners.forEach((stream, number) -> stored.put(mark(stream, next[stream]++), number));
        }

        private Object outcomeOf(int process, NewCommit commit) {
            try {
                return processes[process].append(commit);
            } catch (StreamConflict | AlreadyCommitted e) {
                return e;
            }
        }

        /** What it leaves behind stands in the log as if its later batches had arrived and an earlier one not. */
        private void crash(Crash crash) {
            long end = direct.log.tail();
            for (long number = end + 1 + crash.lost(); number <= end + 3; number++) {
                String mark = "dead-" + died++ + "|0";
                NewCommit commit =
                        NewCommit.of(List.of(mark), List.of(BsonDocument.parse("{n: 0}")), CommitFacts.none());
                try {
                    direct.database
                            .getCollection(CommitLog.COLLECTION, RawBsonDocument.class)
                            .insertOne(CommitDocuments.toBson(commit, number, 0));
                    left.put(mark, number);
                } catch (MongoWriteException e) {
                    // A process still alive was quicker.
                }
            }
            start(crash.process());
        }

        private void read(int count) {
            long from = seen.size() + 1L;
            for (BsonDocument commit : direct.log.readRaw(from, count)) {
                assertThat(CommitDocuments.number(commit)).isEqualTo(seen.size() + 1L);
                seen.add(markOf(commit));
            }
        }

        void compare() {
            Await.until(() -> {
                direct.log.poll();
                return direct.log.knownTail() >= direct.numbers().stream().reduce(0L, Math::max);
            });
            List<String> before = List.copyOf(seen);
            seen.clear();
            read(10_000);
            assertThat(seen.subList(0, before.size()))
                    .as("what a reader saw before")
                    .isEqualTo(before);
            Map<String, Long> real = new HashMap<>();
            for (BsonDocument commit : direct.commits()) {
                assertThat(real.put(markOf(commit), CommitDocuments.number(commit)))
                        .as("stored twice")
                        .isNull();
            }
            stored.putAll(left);
            assertThat(real).isEqualTo(stored);
            assertStreamsInOrder(real);
        }

        private static void assertStreamsInOrder(Map<String, Long> real) {
            for (int stream = 0; stream < STREAMS; stream++) {
                for (long n = 1; real.containsKey(mark(stream, n)); n++) {
                    assertThat(real.get(mark(stream, n))).isGreaterThan(real.get(mark(stream, n - 1)));
                }
            }
        }

        private static NewCommit commit(int stream, long sequence) {
            return TestLog.commit("stream-" + stream, sequence);
        }

        private static String mark(int stream, long sequence) {
            return "stream-" + stream + "|" + sequence;
        }

        private static String markOf(BsonDocument commit) {
            return commit.getArray(CommitDocuments.STREAMS)
                    .getFirst()
                    .asString()
                    .getValue();
        }
    }
}
