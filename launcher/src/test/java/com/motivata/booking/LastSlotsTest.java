package com.motivata.booking;

import com.mongodb.client.MongoDatabase;
import com.motivata.api.booking.BookingCommand.ExpireHold;
import com.motivata.api.session.BookingId;
import com.motivata.booking.SlotHistory.Operation;
import com.motivata.booking.SlotHistory.Outcome;
import com.motivata.embedded.EmbeddedMongo;
import com.motivata.support.Answer;
import com.motivata.support.Api;
import com.motivata.support.ApplicationProcess;
import com.motivata.support.Booker;
import com.motivata.support.TestApplication;
import com.motivata.web.Role;
import com.motivata.web.security.TokenIssuer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Two processes on one database sell the same few slots to many. */
@Tag("long")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LastSlotsTest {

    private static final int CLIENTS = 1000;
    private static final int SLOTS = 10;
    private static final int USERS = 12;
    private static final int ROUNDS = 15;

    @TempDir
    static Path directory;

    private EmbeddedMongo mongo;
    private TestApplication here;
    private ApplicationProcess elsewhere;
    private List<Api> nodes;

    @BeforeAll
    void start() {
        mongo = EmbeddedMongo.start(directory.resolve("mongodb"));
        elsewhere = elsewhere();
        here = here();
        nodes = List.of(here.api().patient(), elsewhere.api().patient());
    }

    @AfterAll
    void stop() {
        elsewhere.close();
        here.close();
        mongo.close();
    }

    @Test
    void ten_of_a_thousand_win() throws Exception {
        var session = Booker.freeSession(admin(0), SLOTS);
        var waits = new ArrayList<Duration>();

        var answers = atOnce(CLIENTS, i -> {
            var client = new Booker(user("client-" + i, i), session);
            return () -> timed(client, waits);
        });

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(SLOTS);
        assertThat(answers.stream().filter(answer -> answer.status() != 201))
                .hasSize(CLIENTS - SLOTS)
                .allSatisfy(answer -> answer.expect(409, 4004, "SESSION_FULLY_BOOKED"));
        assertThat(Booker.bookedSlots(admin(0), session)).isEqualTo(SLOTS);
        assertThat(Booker.bookedSlots(admin(1), session)).isEqualTo(SLOTS);
        assertThat(SlotLog.check(database(), session, SLOTS).held()).isEqualTo(SLOTS);
        assertThat(shown("/api/admin/sessions/" + session)).isEqualTo(SLOTS);
        assertThat(shown("/api/app/sessions/" + session)).isEqualTo(SLOTS);
        waits.sort(null);
        System.out.printf(
                "A client among %d who want the last %d slots of two processes waits: median %d ms, p99 %d ms, longest %d ms%n",
                CLIENTS,
                SLOTS,
                waits.get(CLIENTS / 2).toMillis(),
                waits.get(CLIENTS * 99 / 100).toMillis(),
                waits.getLast().toMillis());
    }

    /** What is folded for readers. */
    private int shown(String path) {
        return admin(0).get(path).expect(200).at("/data/session/bookedSlots").asInt();
    }

    @Test
    void who_comes_and_goes_sees_one_book_of_slots() throws Exception {
        var session = Booker.freeSession(admin(0), 3);

        var histories = atOnce(USERS, i -> {
            var booker = new Booker(user("comes-and-goes-" + i, i), session);
            return () -> comeAndGo(booker);
        });

        var log = SlotLog.check(database(), session, 3);
        assertThat(log.most()).isEqualTo(3);
        assertThat(log.released()).isPositive();
        assertThat(new SlotHistory(3, histories).isLinearizable()).isTrue();
    }

    @Test
    void who_does_not_pay_makes_room_once() throws Exception {
        var session = Booker.coaching(admin(0));

        atOnce(USERS, i -> {
            var booker = new Booker(user("does-not-pay-" + i, i), session);
            var random = new Random(i);
            return () -> bookAndLetGo(booker, random);
        });

        var log = SlotLog.check(database(), session, 1);
        assertThat(log.released()).isPositive();
        assertThat(Booker.bookedSlots(admin(1), session)).isEqualTo(log.held());
    }

    private static List<Operation> comeAndGo(Booker booker) {
        var history = new ArrayList<Operation>();
        for (int round = 0; round < ROUNDS; round++) {
            long sent = System.nanoTime();
            var booked = booker.book();
            history.add(new Operation(outcome(booked), sent, System.nanoTime()));
            if (booked.status() == 201) {
                sent = System.nanoTime();
                booker.cancel(Booker.idOf(booked)).expect(200);
                history.add(new Operation(Outcome.CANCELLED, sent, System.nanoTime()));
            }
        }
        return history;
    }

    private static Outcome outcome(Answer booked) {
        if (booked.status() == 201) {
            return Outcome.BOOKED;
        }
        booked.expect(409, 4004, "SESSION_FULLY_BOOKED");
        return Outcome.FULLY_BOOKED;
    }

    /** Holds are over as soon as they begin; a timer here, or the user on their node, ends them. */
    private boolean bookAndLetGo(Booker booker, Random random) {
        for (int round = 0; round < ROUNDS; round++) {
            var booked = booker.book();
            if (booked.status() == 201) {
                var booking = Booker.idOf(booked);
                if (random.nextBoolean()) {
                    assertThat(booker.cancel(booking).status()).isIn(200, 409);
                }
                here.bean(CommandGateway.class).sendAndWait(new ExpireHold(new BookingId(booking)));
            } else {
                booked.expect(409);
            }
        }
        return true;
    }

    private static Answer timed(Booker client, List<Duration> waits) {
        long asked = System.nanoTime();
        var answer = client.book();
        synchronized (waits) {
            waits.add(Duration.ofNanos(System.nanoTime() - asked));
        }
        return answer;
    }

    private static <T> List<T> atOnce(int clients, IntFunction<Callable<T>> task) throws Exception {
        var tasks = IntStream.range(0, clients).mapToObj(task).toList();
        var go = new CountDownLatch(1);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = tasks.stream()
                    .map(mine -> executor.submit(() -> {
                        go.await();
                        return mine.call();
                    }))
                    .toList();
            go.countDown();
            var results = new ArrayList<T>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        }
    }

    private Api admin(int node) {
        return api(node, "ada", Role.ADMIN);
    }

    private Api user(String name, int node) {
        return api(node % 2, name, Role.USER);
    }

    private Api api(int node, String name, Role role) {
        var claims = Map.<String, Object>of("email", "asha@example.org", "phone_number", "+911234567890");
        var token = here.bean(TokenIssuer.class).issue(name, Set.of(role), claims, Duration.ofHours(1));
        return nodes.get(node).as(token);
    }

    private MongoDatabase database() {
        return here.bean(MongoDatabase.class);
    }

    /** Both find the secrets that {@code dev} generates in the same data directory. */
    private TestApplication here() {
        return TestApplication.start(
                directory,
                "--motivata.roles=command,query",
                "--motivata.bookings.hold=1ms",
                "--motivata.mongodb.uri=" + mongo.connectionString(),
                "--motivata.read-your-writes.timeout=20s", // the machine may be busy
                "--logging.level.de.bwaldvogel=OFF"); // or the server tells of each question it cannot answer
    }

    private ApplicationProcess elsewhere() {
        return ApplicationProcess.launch(
                directory.resolve("output.txt"),
                Map.of(
                        "MOTIVATA_DATA_DIR", directory.toString(),
                        "SERVER_PORT", "0",
                        "MOTIVATA_ROLES", "command",
                        "MOTIVATA_BOOKINGS_HOLD", "1ms",
                        "MOTIVATA_MONGODB_URI", mongo.connectionString()));
    }
}
