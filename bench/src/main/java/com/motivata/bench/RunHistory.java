package com.motivata.bench;

import com.mongodb.client.MongoDatabase;
import com.motivata.api.common.DataSubject;
import com.motivata.api.common.LocalDay;
import com.motivata.api.common.Personal;
import com.motivata.api.common.StoredAs;
import com.motivata.api.common.UserId;
import com.motivata.api.sos.AnsweredQuestion;
import com.motivata.api.sos.ProgramId;
import com.motivata.api.sos.ProgramType;
import com.motivata.api.sos.QuestionType;
import com.motivata.api.sos.QuizId;
import com.motivata.api.sos.RunId;
import com.motivata.api.sos.SosProgressEvent;
import com.motivata.api.sos.SosProgressEvent.QuizSubmitted;
import com.motivata.api.sos.SosProgressEvent.RunCompleted;
import com.motivata.api.sos.SosProgressEvent.RunStarted;
import com.motivata.api.sos.SosProgressId;
import com.motivata.eventstore.CommitLog;
import com.motivata.eventstore.CommitLogStorageEngine;
import com.motivata.eventstore.Snapshots;
import com.motivata.eventstore.personal.MongoPersonKeys;
import com.motivata.eventstore.personal.PersonalFields;
import com.motivata.eventstore.serializer.EventSerializer;
import com.motivata.eventstore.serializer.EventType;
import com.motivata.eventstore.serializer.EventTypes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;

/**
 * People's ways through programs of seven days, written straight into a log as the application would have: started,
 * a quiz a day with what they said encrypted, and completed with the last. Nine events, in one commit as of an import.
 */
final class RunHistory {

    /** 32 bytes, for the application that is to read it. */
    static final String MASTER_KEY = Base64.getEncoder().encodeToString(new byte[32]);

    static final int DAYS = 7;
    static final int EVENTS_A_RUN = DAYS + 2;

    private static final int WRITERS = 64;
    private static final int USERS = 500;
    private static final Instant BEGAN = Instant.parse("2025-01-01T08:00:00Z");
    private static final String QUESTION = "d".repeat(24);

    private final CommitLogStorageEngine engine;

    private RunHistory(CommitLogStorageEngine engine) {
        this.engine = engine;
    }

    static RunHistory in(MongoDatabase database) {
        return new RunHistory(engine(database));
    }

    /** A token at the end of the log. */
    TrackingToken end() {
        return engine.createHeadToken();
    }

    static CommitLogStorageEngine engine(MongoDatabase database) {
        var keys = new MongoPersonKeys(database, Base64.getDecoder().decode(MASTER_KEY), Clock.systemUTC());
        var serializer = new EventSerializer(
                types(), StoredJson.mapper(), new PersonalFields(Personal.class, DataSubject.class, keys));
        return CommitLogStorageEngine.builder(CommitLog.open(database, Clock.systemUTC()), new Snapshots(database))
                .eventSerializer(serializer)
                .snapshotSerializer(Contender.SERIALIZER)
                .build();
    }

    private static EventTypes types() {
        return EventTypes.of(Arrays.stream(SosProgressEvent.class.getPermittedSubclasses())
                .map(RunHistory::type)
                .toList());
    }

    private static EventType type(Class<?> event) {
        var stored = event.getAnnotation(StoredAs.class);
        return new EventType(stored.value(), stored.revision(), event);
    }

    /** @return how many events there are then: that many, or a few less */
    long write(long events) throws Exception {
        long runs = events / EVENTS_A_RUN;
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> writing = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                long first = i;
                writing.add(threads.submit(() -> {
                    for (long run = first; run < runs; run += WRITERS) {
                        writeRun(run);
                    }
                }));
            }
            for (Future<?> each : writing) {
                each.get();
            }
        }
        return runs * EVENTS_A_RUN;
    }

    private void writeRun(long number) {
        var user = new UserId("user-" + number % USERS);
        var program = new ProgramId(id('a', number / USERS));
        var run = new RunId(id('c', number));
        var stream = new SosProgressId(program, user).toString();
        var life = new ArrayList<SosProgressEvent>();
        life.add(new RunStarted(
                user, program, run, 1, "A week", ProgramType.ISOS, DAYS, LocalDay.of(BEGAN, ZoneOffset.UTC), BEGAN));
        for (int day = 1; day <= DAYS; day++) {
            life.add(submitted(user, program, run, day));
        }
        life.add(new RunCompleted(user, program, run, 70, at(DAYS)));
        append(new SosProgressId(program, user).toString(), life);
    }

    private static QuizSubmitted submitted(UserId user, ProgramId program, RunId run, int day) {
        var said = new AnsweredQuestion(
                QUESTION,
                "What is on your mind?",
                QuestionType.TEXT,
                "What I think of on day " + day + " of " + run,
                null);
        var energy = new AnsweredQuestion(QUESTION, "How is your energy?", QuestionType.SCALE, day, "Fair");
        return new QuizSubmitted(
                user,
                program,
                run,
                day,
                new QuizId(id('b', day)),
                "Day " + day,
                List.of(said, energy),
                10 * day,
                LocalDay.of(at(day), ZoneOffset.UTC),
                at(day),
                null);
    }

    private static Instant at(int day) {
        return BEGAN.plus(Duration.ofDays(day));
    }

    private static String id(char kind, long number) {
        return kind + "%023d".formatted(number);
    }

    private void append(String stream, List<SosProgressEvent> life) {
        var messages = new ArrayList<GenericDomainEventMessage<?>>();
        for (SosProgressEvent event : life) {
            messages.add(new GenericDomainEventMessage<>("SosProgress", stream, messages.size(), event));
        }
        engine.appendEvents(messages);
    }

    /** Who has the first run of all. */
    static String firstUser() {
        return "user-0";
    }

    static String firstProgram() {
        return id('a', 0);
    }

    static String firstRun() {
        return id('c', 0);
    }
}
