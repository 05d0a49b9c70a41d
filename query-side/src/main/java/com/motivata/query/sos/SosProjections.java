package com.motivata.query.sos;

import com.motivata.api.sos.QuizEvent;
import com.motivata.api.sos.SosProgramEvent;
import com.motivata.api.sos.SosProgressEvent;
import com.motivata.query.Projection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The processors that keep the views of SOS. */
@Configuration(proxyBeanMethods = false)
class SosProjections {

    static final String PROGRAMS = "sos-programs";
    static final String QUIZZES = "sos-quizzes";
    static final String RUNS = "sos-runs";
    static final String PROGRAM_STATS = "sos-program-stats";

    @Bean
    Projection sosPrograms() {
        return Projection.keyedBy(PROGRAMS, SosProgramEvent.class, SosProgramEvent::programId);
    }

    @Bean
    Projection sosQuizzes() {
        return Projection.keyedBy(QUIZZES, QuizEvent.class, QuizEvent::quizId);
    }

    @Bean
    Projection sosRuns() {
        return Projection.keyedBy(RUNS, SosProgressEvent.class, SosProgressEvent::runId);
    }

    @Bean
    Projection sosProgramStats() {
        return Projection.keyedBy(PROGRAM_STATS, SosProgressEvent.class, SosProgressEvent::programId);
    }
}
