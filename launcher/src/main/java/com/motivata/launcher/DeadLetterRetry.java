package com.motivata.launcher;

import com.motivata.query.Projection;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.springframework.scheduling.annotation.Scheduled;

/** Tries again what could not be handled: most of it failed because the database was away for a moment. */
class DeadLetterRetry {

    private static final int MOST_AT_ONCE = 100;

    private final List<Projection> projections;
    private final EventProcessingConfiguration processors;

    DeadLetterRetry(List<Projection> projections, EventProcessingConfiguration processors) {
        this.projections = projections;
        this.processors = processors;
    }

    @Scheduled(
            fixedDelayString = "${motivata.dead-letters.retry-after:10s}",
            initialDelayString = "${motivata.dead-letters.retry-after:10s}")
    void retry() {
        projections.forEach(projection ->
                processors.sequencedDeadLetterProcessor(projection.group()).ifPresent(DeadLetterRetry::retry));
    }

    private static void retry(SequencedDeadLetterProcessor<EventMessage<?>> letters) {
        int handled = 0;
        while (handled < MOST_AT_ONCE && letters.processAny()) {
            handled++;
        }
    }
}
