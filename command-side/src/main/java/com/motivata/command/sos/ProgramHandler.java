package com.motivata.command.sos;

import com.motivata.api.sos.ProgramDetails;
import com.motivata.api.sos.ProgramId;
import com.motivata.api.sos.SosCommand.CreateProgram;
import com.motivata.api.sos.SosCommand.DeleteProgram;
import com.motivata.api.sos.SosCommand.ReviseProgram;
import com.motivata.command.support.Aggregates;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Takes the commands of admins about programs. */
@Component
class ProgramHandler {

    private final Repository<SosProgram> programs;
    private final Clock clock;

    ProgramHandler(Repository<SosProgram> programs, Clock clock) {
        this.programs = programs;
        this.clock = clock;
    }

    @CommandHandler
    ProgramDetails handle(CreateProgram command) throws Exception {
        return details(programs.newInstance(() -> new SosProgram(command, clock.instant())));
    }

    @CommandHandler
    ProgramDetails handle(ReviseProgram command) {
        var program = find(command.programId());
        program.execute(it -> it.revise(command, clock.instant()));
        return details(program);
    }

    @CommandHandler
    void handle(DeleteProgram command) {
        find(command.programId()).execute(it -> it.delete(command, clock.instant()));
    }

    private Aggregate<SosProgram> find(ProgramId id) {
        return Aggregates.load(programs, id, () -> SosProgramRules.existing(null));
    }

    private static ProgramDetails details(Aggregate<SosProgram> program) {
        return Details.of(program.invoke(SosProgram::state));
    }
}
