package com.motivata.launcher;

import com.motivata.launcher.MotivataSettings.Role;
import com.motivata.query.Projection;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready is who keeps up with the log: a projection that stands still would answer with yesterday's news. */
@Component("projections")
@ConditionalOnRole(Role.QUERY)
class ProjectionsHealth implements HealthIndicator {

    private final List<Projection> projections;
    private final EventProcessingConfiguration processors;

    ProjectionsHealth(List<Projection> projections, EventProcessingConfiguration processors) {
        this.projections = projections;
        this.processors = processors;
    }

    @Override
    public Health health() {
        var standing = projections.stream()
                .map(Projection::group)
                .filter(group -> !isMoving(group))
                .toList();
        return standing.isEmpty()
                ? Health.up().build()
                : Health.outOfService().withDetail("standing", standing).build();
    }

    private boolean isMoving(String group) {
        return processors
                .eventProcessor(group, StreamingEventProcessor.class)
                .filter(processor -> processor.isRunning() && !processor.isError())
                .isPresent();
    }
}
