package com.motivata.query.sos;

import com.motivata.api.common.PageRequest;
import com.motivata.api.common.UserId;
import com.motivata.api.sos.ProgramDetails;
import com.motivata.api.sos.ProgramId;
import com.motivata.api.sos.ProgramType;
import com.motivata.api.sos.RunStatus;
import com.motivata.api.sos.SosProgramEvent.ProgramCreated;
import com.motivata.api.sos.SosQuery.FindAllPrograms;
import com.motivata.api.sos.SosQuery.FindProgram;
import com.motivata.api.sos.SosQuery.FindProgramDetails;
import com.motivata.api.sos.SosQuery.FindPrograms;
import com.motivata.api.sos.SosQuery.ProgramCard;
import com.motivata.query.RunningMongo;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.motivata.api.sos.SosRefusal.PROGRAM_NOT_FOUND;
import static com.motivata.query.Refused.assertRefused;
import static com.motivata.query.sos.SosEvents.ADMIN;
import static com.motivata.query.sos.SosEvents.ASHA;
import static com.motivata.query.sos.SosEvents.BEN;
import static com.motivata.query.sos.SosEvents.NOON;
import static com.motivata.query.sos.SosEvents.ONE_DAY;
import static com.motivata.query.sos.SosEvents.RUN_1;
import static com.motivata.query.sos.SosEvents.RUN_2;
import static com.motivata.query.sos.SosEvents.WEEK;
import static com.motivata.query.sos.SosEvents.abandoned;
import static com.motivata.query.sos.SosEvents.created;
import static com.motivata.query.sos.SosEvents.day;
import static com.motivata.query.sos.SosEvents.deleted;
import static com.motivata.query.sos.SosEvents.oneDay;
import static com.motivata.query.sos.SosEvents.program;
import static com.motivata.query.sos.SosEvents.revised;
import static com.motivata.query.sos.SosEvents.started;
import static com.motivata.query.sos.SosEvents.submitted;
import static com.motivata.query.sos.SosEvents.week;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProgramQueriesTest {

    private static final PageRequest FIRST_TEN = new PageRequest(1, 10);
    private static final ProgramId INACTIVE = program(3);
    private static final ProgramId DELETED = program(4);

    @RegisterExtension
    static final RunningMongo database = new RunningMongo();

    private ReadSide readSide;

    @BeforeEach
    void four_programs() {
        readSide = new ReadSide(database.mongo())
                .after(
                        created(WEEK, week("A week", true)),
                        created(ONE_DAY, oneDay("One day", true)),
                        created(INACTIVE, week("Later", false)),
                        created(DELETED, week("Never", true)),
                        deleted(DELETED));
    }

    @Test
    void admins_see_all_but_the_deleted() {
        assertThat(all(null, null)).containsExactly(WEEK, ONE_DAY, INACTIVE);
    }

    @Test
    void admins_filter_by_type_and_by_being_active() {
        assertThat(all(ProgramType.ISOS, null)).containsExactly(WEEK, INACTIVE);
        assertThat(all(ProgramType.GSOS, null)).containsExactly(ONE_DAY);
        assertThat(all(null, false)).containsExactly(INACTIVE);
        assertThat(all(ProgramType.ISOS, true)).containsExactly(WEEK);
        assertThat(all(ProgramType.GSOS, false)).isEmpty();
    }

    @Test
    void the_app_lists_active_ones_by_type() {
        var answer = readSide.programs.answer(new FindPrograms(ProgramType.GSOS, true, FIRST_TEN));
        assertThat(answer.programs().items())
                .containsExactly(new ProgramCard(
                        ONE_DAY, "One day", ProgramType.GSOS, "One day", 1, true, "https://example.org/i.png"));
        assertThat(answer.programs().total()).isEqualTo(1);
    }

    @Test
    void the_app_does_not_list_deleted_ones() {
        assertThat(readSide.programs
                        .answer(new FindPrograms(null, true, FIRST_TEN))
                        .programs()
                        .items())
                .extracting(ProgramCard::id)
                .containsExactly(WEEK, ONE_DAY);
    }

    @Test
    void pages_go_by_creation_then_id_and_the_last_one_is_short() {
        readSide.views.programs().clear();
        IntStream.of(5, 3, 1, 2, 4).forEach(number -> readSide.after(bornOn(number <= 2 ? 2 : 1, program(number))));
        assertThat(page(1, 2)).containsExactly(program(3), program(4));
        assertThat(page(2, 2)).containsExactly(program(5), program(1));
        assertThat(page(3, 2)).containsExactly(program(2));
        assertThat(page(4, 2)).isEmpty();
        var last = readSide.programs
                .answer(new FindAllPrograms(null, null, new PageRequest(3, 2)))
                .programs();
        assertThat(last.total()).isEqualTo(5);
        assertThat(last.totalPages()).isEqualTo(3);
    }

    @Test
    void who_has_not_started_has_no_progress() {
        assertThat(find(WEEK, ASHA).userProgress()).isNull();
    }

    @Test
    void the_latest_run_is_the_progress() {
        readSide.after(
                started(ASHA, RUN_2, 1),
                abandoned(ASHA, RUN_2),
                started(ASHA, RUN_1, 2),
                submitted(ASHA, RUN_1, 1, 80),
                submitted(ASHA, RUN_1, 2, 80));
        var progress = find(WEEK, ASHA).userProgress();
        assertThat(progress.currentDay()).isEqualTo(3);
        assertThat(progress.status()).isEqualTo(RunStatus.IN_PROGRESS);
        assertThat(progress.startedAt()).isEqualTo(NOON);
        assertThat(progress.completedDays()).isEqualTo(2);
        assertThat(progress.progressPercentage()).isEqualTo("28.57");
    }

    @Test
    void an_abandoned_run_is_shown_as_abandoned() {
        readSide.after(started(ASHA, RUN_1, 1), abandoned(ASHA, RUN_1));
        assertThat(find(WEEK, ASHA).userProgress().status()).isEqualTo(RunStatus.ABANDONED);
    }

    @Test
    void somebody_elses_run_is_not_shown() {
        readSide.after(started(ASHA, RUN_1, 1));
        assertThat(find(WEEK, BEN).userProgress()).isNull();
    }

    @Test
    void an_inactive_a_deleted_and_an_unknown_program_are_not_found_by_users() {
        for (var hidden : List.of(INACTIVE, DELETED, program(9))) {
            assertRefused(PROGRAM_NOT_FOUND, () -> find(hidden, ASHA));
        }
    }

    @Test
    void an_inactive_program_is_found_by_admins() {
        assertThat(details(INACTIVE).title()).isEqualTo("Later");
    }

    @Test
    void a_deleted_and_an_unknown_program_are_not_found_by_admins() {
        assertRefused(PROGRAM_NOT_FOUND, () -> details(DELETED));
        assertRefused(PROGRAM_NOT_FOUND, () -> details(program(9)));
    }

    @Test
    void admins_see_who_changed_it_and_when() {
        readSide.after(revised(WEEK, week("A better week", true)));
        var details = details(WEEK);
        assertThat(details.title()).isEqualTo("A better week");
        assertThat(details.createdBy()).isEqualTo("admin-1");
        assertThat(details.createdAt()).isEqualTo(NOON);
        assertThat(details.updatedBy()).isEqualTo("admin-1");
        assertThat(details.updatedAt()).isEqualTo(day(2));
        assertThat(details.deleted()).isFalse();
    }

    private static ProgramCreated bornOn(int day, ProgramId id) {
        return new ProgramCreated(id, week("A week", true), ADMIN, day(day));
    }

    private List<ProgramId> all(ProgramType type, Boolean active) {
        return ids(new FindAllPrograms(type, active, FIRST_TEN));
    }

    private List<ProgramId> page(int page, int limit) {
        return ids(new FindAllPrograms(null, null, new PageRequest(page, limit)));
    }

    private List<ProgramId> ids(FindAllPrograms query) {
        return readSide.programs.answer(query).programs().items().stream()
                .map(ProgramDetails::id)
                .toList();
    }

    private FindProgram.Result find(ProgramId id, UserId user) {
        return readSide.programs.answer(new FindProgram(id, user));
    }

    private ProgramDetails details(ProgramId id) {
        return readSide.programs.answer(new FindProgramDetails(id)).program();
    }
}
