package com.motivata.command.sos;

import com.motivata.api.common.Change;
import com.motivata.api.common.InvalidInput.Problem;
import com.motivata.api.sos.ProgramContent;
import com.motivata.api.sos.ProgramDetails;
import com.motivata.api.sos.ProgramType;
import com.motivata.api.sos.SosCommand.CreateProgram;
import com.motivata.api.sos.SosCommand.DeleteProgram;
import com.motivata.api.sos.SosCommand.ReviseProgram;
import com.motivata.api.sos.SosProgramEvent.ProgramDeleted;
import com.motivata.api.sos.SosProgramEvent.ProgramRevised;
import com.motivata.api.sos.SosRefusal;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.motivata.command.sos.Sos.ADMIN;
import static com.motivata.command.sos.Sos.CREATED;
import static com.motivata.command.sos.Sos.PROGRAM;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SosProgramTest {

    private static final Instant NOW = Instant.parse("2024-12-01T10:00:00Z");

    private final Sos sos = new Sos();

    @Nested
    class A_new_program {

        @ParameterizedTest
        @CsvSource({"GSOS,1", "ISOS,7", "ISOS,14", "ISOS,30"})
        void lasts_as_long_as_its_type_allows(ProgramType type, int days) {
            var program = sos.when(create(type, days), ProgramDetails.class);
            assertThat(program.durationDays()).isEqualTo(days);
            assertThat(program.createdAt()).isEqualTo(NOW);
            assertThat(program.createdBy()).isEqualTo("admin-1");
        }

        @ParameterizedTest
        @CsvSource({"GSOS,7", "GSOS,0", "ISOS,1", "ISOS,8", "ISOS,-7"})
        void is_refused_with_any_other_duration(ProgramType type, int days) {
            assertThat(sos.invalidWhen(create(type, days)).problems())
                    .extracting(Problem::field)
                    .containsExactly("durationDays");
        }

        private CreateProgram create(ProgramType type, int days) {
            return new CreateProgram(PROGRAM, new ProgramContent("Title", type, "Text", days, true, null), ADMIN);
        }
    }

    @Nested
    class An_existing_program {

        @Test
        void keeps_what_a_change_does_not_mention() {
            var changed = new ProgramContent(
                    "New title", ProgramType.ISOS, "Seven days", 7, true, "https://images.example/1.png");
            assertThat(sos.given(CREATED)
                            .eventsWhen(change(Change.to("New title"), Change.to("https://images.example/1.png"))))
                    .containsExactly(new ProgramRevised(PROGRAM, changed, ADMIN, NOW));
        }

        @Test
        void loses_an_image_that_is_set_to_null() {
            var withImage = new ProgramContent("T", ProgramType.ISOS, "D", 7, true, "https://images.example/1.png");
            var program = sos.given(CREATED, new ProgramRevised(PROGRAM, withImage, ADMIN, NOW))
                    .when(change(Change.none(), Change.to(null)), ProgramDetails.class);
            assertThat(program.imageUrl()).isNull();
        }

        @Test
        void accepts_its_own_type_and_duration_and_no_other() {
            sos.given(CREATED);
            assertThat(sos.eventsWhen(fixed(Change.to(ProgramType.ISOS), Change.to(7))))
                    .hasSize(1);
            assertThat(sos.invalidWhen(fixed(Change.to(ProgramType.GSOS), Change.none()))
                            .problems())
                    .extracting(Problem::field)
                    .containsExactly("type");
            assertThat(sos.invalidWhen(fixed(Change.none(), Change.to(14))).problems())
                    .extracting(Problem::field)
                    .containsExactly("durationDays");
        }

        @Test
        void is_deleted_once() {
            sos.given(CREATED);
            var delete = new DeleteProgram(PROGRAM, ADMIN);
            assertThat(sos.eventsWhen(delete)).containsExactly(new ProgramDeleted(PROGRAM, ADMIN, NOW));
            assertThat(sos.refusalWhen(delete).code()).isEqualTo(SosRefusal.PROGRAM_NOT_FOUND);
        }

        private ReviseProgram change(Change<String> title, Change<String> imageUrl) {
            return new ReviseProgram(
                    PROGRAM, title, Change.none(), Change.none(), Change.none(), Change.none(), imageUrl, ADMIN);
        }

        private ReviseProgram fixed(Change<ProgramType> type, Change<Integer> days) {
            return new ReviseProgram(
                    PROGRAM, Change.none(), type, Change.none(), days, Change.none(), Change.none(), ADMIN);
        }
    }

    @Test
    void an_unknown_program_is_not_found() {
        assertThat(sos.refusalWhen(new DeleteProgram(PROGRAM, ADMIN)).code()).isEqualTo(SosRefusal.PROGRAM_NOT_FOUND);
    }
}
