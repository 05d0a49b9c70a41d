package com.motivata.query.sos;

import com.mongodb.client.model.Indexes;
import com.motivata.query.ViewCollection;
import com.motivata.query.Views;
import org.springframework.stereotype.Component;

/** Where the views of SOS live. */
@Component
class SosViews {

    private final ViewCollection<ProgramView> programs;
    private final ViewCollection<QuizView> quizzes;
    private final ViewCollection<RunView> runs;
    private final ViewCollection<ProgramStatsView> stats;

    SosViews(Views views) {
        programs = views.of(SosProjections.PROGRAMS, "sos_programs", ProgramView.class);
        quizzes = views.of(SosProjections.QUIZZES, "sos_quizzes", QuizView.class)
                .indexedBy(Indexes.ascending("programId"));
        runs = views.of(SosProjections.RUNS, "sos_runs", RunView.class)
                .indexedBy(Indexes.ascending("userId"))
                .indexedBy(Indexes.ascending("userId", "programId"));
        stats = views.of(SosProjections.PROGRAM_STATS, "sos_program_stats", ProgramStatsView.class);
    }

    ViewCollection<ProgramView> programs() {
        return programs;
    }

    ViewCollection<QuizView> quizzes() {
        return quizzes;
    }

    ViewCollection<RunView> runs() {
        return runs;
    }

    ViewCollection<ProgramStatsView> stats() {
        return stats;
    }
}
