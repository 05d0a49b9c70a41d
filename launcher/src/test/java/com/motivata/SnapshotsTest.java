package com.motivata;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.motivata.eventstore.CommitLogStorageEngine;
import com.motivata.support.Api;
import com.motivata.support.Booker;
import com.motivata.support.SharedApplication;
import com.motivata.support.SosAdmin;
import com.motivata.support.SosUser;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Long lives are kept short: after so many events an aggregate is read from a snapshot, and nobody notices. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SnapshotsTest {

    /** Each of two events: it starts and is given up. */
    private static final int ROUNDS = SharedApplication.SNAPSHOT_AFTER / 2;

    private static final int BOOKERS = SharedApplication.SNAPSHOT_AFTER + 2;

    private final Api api = SharedApplication.api();
    private final Api admin = api.as("admin", "snapshot-admin");
    private final String program = new SosAdmin(admin).programWithQuizzes(1);

    @Test
    void a_user_who_starts_and_gives_up_again_and_again_goes_on() {
        var user = api.as("user", "snapshot-user");
        var run = new SosUser(user, program);
        for (int i = 0; i <= ROUNDS; i++) {
            run.start(1).expect(201);
            user.post("/api/app/sos/programs/" + program + "/abandon", null).expect(200);
        }
        awaitSnapshot(program + ":snapshot-user");

        run.start(1).expect(201);
        run.start(1).expect(409, 4003, "PROGRAM_ALREADY_STARTED");
        assertThat(run.submitToday("5")
                        .expect(200)
                        .at("/data/progress/isCompleted")
                        .asBoolean())
                .isTrue();
        assertThat(run.history().at("/data/run").asInt()).isEqualTo(ROUNDS + 2);
    }

    @Test
    void a_program_revised_many_times_keeps_what_it_was() {
        for (int i = 0; i <= SharedApplication.SNAPSHOT_AFTER; i++) {
            admin.put("/api/admin/sos/programs/" + program, "{\"title\":\"Title %d\"}".formatted(i))
                    .expect(200);
        }
        awaitSnapshot(program);

        var revised = admin.put("/api/admin/sos/programs/" + program, "{\"description\":\"New\"}")
                .expect(200);
        assertThat(revised.text("/data/program/title")).isEqualTo("Title " + SharedApplication.SNAPSHOT_AFTER);
        aSnapshotOfAnotherRevisionIsNotRead();
    }

    @Test
    void a_session_booked_by_many_still_knows_who_has_its_slots() {
        var session = Booker.freeSession(admin, BOOKERS + 1);
        for (int i = 0; i < BOOKERS; i++) {
            Booker.named(api, "snapshot-user-" + i, session).book().expect(201);
        }
        awaitSnapshot(session);

        Booker.named(api, "snapshot-user-7", session).book().expect(409, 409, "CONFLICT");
        Booker.named(api, "snapshot-user-last", session).book().expect(201);
        Booker.named(api, "snapshot-user-late", session).book().expect(409, 4004, "SESSION_FULLY_BOOKED");
        assertThat(Booker.bookedSlots(admin, session)).isEqualTo(BOOKERS + 1);
    }

    private void aSnapshotOfAnotherRevisionIsNotRead() {
        var snapshots = SharedApplication.get().bean(MongoDatabase.class).getCollection("snapshots");
        snapshots.updateOne(Filters.eq(program), Updates.set("snapshot.revision", "0"));
        var log = SharedApplication.get().bean(CommitLogStorageEngine.class);
        assertThat(log.readSnapshot(program)).isEmpty();
        admin.put("/api/admin/sos/programs/" + program, "{\"description\":\"Newer\"}")
                .expect(200);
    }

    private static void awaitSnapshot(String aggregate) {
        var log = SharedApplication.get().bean(CommitLogStorageEngine.class);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(log.readSnapshot(aggregate)).isPresent());
        assertThat(log.readSnapshot(aggregate).orElseThrow().getPayload()).isNotNull();
    }
}
