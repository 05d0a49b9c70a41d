package com.motivata.launcher;

import com.motivata.query.Projection;
import com.motivata.query.ProjectionProcessors;
import com.motivata.query.ViewVersions;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.springframework.scheduling.annotation.Scheduled;

/** Tries again what could not be handled: most of it failed because the database was away for a moment. */
class DeadLetterRetry {

    private static final int MOST_AT_ONCE = 100;

    private final List<Projection> projections;
    private final ViewVersions versions;
    private final ProjectionProcessors processors;

    DeadLetterRetry(List<Projection> projections, ViewVersions versions, ProjectionProcessors processors) {
        this.projections = projections;
        this.versions = versions;
        this.processors = processors;
    }

    @Scheduled(
            fixedDelayString = "${motivata.dead-letters.retry-after:10s}",
            initialDelayString = "${motivata.dead-letters.retry-after:10s}")
    void retry() {
        projections.stream()
                .flatMap(projection -> versions.awaited(projection.group()).stream())
                .forEach(name -> processors.deadLetters(name).ifPresent(DeadLetterRetry::retry));
    }

    private static void retry(SequencedDeadLetterProcessor<EventMessage<?>> letters) {
        int handled = 0;
        while (handled < MOST_AT_ONCE && letters.processAny()) {
            handled++;
        }
    }
}
