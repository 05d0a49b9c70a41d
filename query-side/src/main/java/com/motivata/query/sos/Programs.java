package com.motivata.query.sos;

import com.motivata.api.common.Refusal;
import com.motivata.api.sos.ProgramId;
import com.motivata.api.sos.SosRefusal;
import org.springframework.stereotype.Component;

/** Programs as they may be shown. */
@Component
class Programs {

    private final SosViews views;

    Programs(SosViews views) {
        this.views = views;
    }

    /** To users. */
    ProgramView active(ProgramId id) {
        var program = undeleted(id);
        if (!program.content().active()) {
            throw notFound();
        }
        return program;
    }

    /** To admins. */
    ProgramView undeleted(ProgramId id) {
        return views.programs()
                .find(id)
                .filter(program -> !program.lifecycle().deleted())
                .orElseThrow(Programs::notFound);
    }

    private static Refusal notFound() {
        return new Refusal(SosRefusal.PROGRAM_NOT_FOUND, "Program not found");
    }
}
