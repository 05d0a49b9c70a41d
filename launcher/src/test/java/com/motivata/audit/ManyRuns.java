package com.motivata.audit;

import com.mongodb.client.MongoDatabase;
import com.motivata.api.common.LocalDay;
import com.motivata.api.common.UserId;
import com.motivata.api.sos.ProgramId;
import com.motivata.api.sos.ProgramType;
import com.motivata.api.sos.QuizId;
import com.motivata.api.sos.RunId;
import com.motivata.api.sos.SosProgressEvent.QuizSubmitted;
import com.motivata.api.sos.SosProgressEvent.RunStarted;
import com.motivata.api.sos.SosProgressId;
import com.motivata.eventstore.CommitLog;
import com.motivata.eventstore.CommitLogStorageEngine;
import com.motivata.eventstore.Snapshots;
import com.motivata.eventstore.personal.MongoPersonKeys;
import com.motivata.launcher.OfflineLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** A history written straight into a log, as of an import: runs of a week, each in one commit. */
final class ManyRuns {

    static final String MASTER_KEY = Base64.getEncoder().encodeToString(new byte[32]);
    static final int EVENTS_IN_EACH = 8;

    private static final ProgramId WEEK = new ProgramId("a".repeat(24));
    private static final Instant BEGAN = Instant.parse("2025-01-01T08:00:00Z");

    private ManyRuns() {}

    static void write(MongoDatabase database, int runs) throws Exception {
        var keys = new MongoPersonKeys(database, Base64.getDecoder().decode(MASTER_KEY), Clock.systemUTC());
        var serializer = OfflineLog.serializer(keys);
        var log = CommitLogStorageEngine.builder(CommitLog.open(database, Clock.systemUTC()), new Snapshots(database))
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) { // together they are stored in few batches
            var writing = new ArrayList<Future<?>>();
            for (int i = 0; i < runs; i++) {
                int run = i;
                writing.add(threads.submit(
                        () -> log.appendEvents(lifeOf(new UserId("user-" + run), new RunId("c%023d".formatted(run))))));
            }
            for (var each : writing) {
                each.get();
            }
        }
    }

    private static List<GenericDomainEventMessage<?>> lifeOf(UserId user, RunId run) {
        var stream = new SosProgressId(WEEK, user).toString();
        var today = LocalDay.of(BEGAN, ZoneOffset.UTC);
        var life = new ArrayList<GenericDomainEventMessage<?>>();
        life.add(message(stream, 0, new RunStarted(user, WEEK, run, 1, "A week", ProgramType.ISOS, 7, today, BEGAN)));
        for (int day = 1; day < EVENTS_IN_EACH; day++) {
            var at = BEGAN.plus(Duration.ofDays(day));
            var quiz = new QuizId("b%023d".formatted(day));
            life.add(message(
                    stream,
                    day,
                    new QuizSubmitted(
                            user,
                            WEEK,
                            run,
                            day,
                            quiz,
                            "Day " + day,
                            List.of(),
                            10 * day,
                            LocalDay.of(at, ZoneOffset.UTC),
                            at,
                            null)));
        }
        return life;
    }

    private static GenericDomainEventMessage<?> message(String stream, int sequence, Object event) {
        return new GenericDomainEventMessage<>("SosProgress", stream, sequence, event);
    }
}
