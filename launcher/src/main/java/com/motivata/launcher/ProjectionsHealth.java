package com.motivata.launcher;

import com.motivata.launcher.MotivataSettings.Role;
import com.motivata.query.Projection;
import com.motivata.query.ProjectionProcessors;
import com.motivata.query.ViewVersions;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready is who keeps up with the log: a projection that stands still would answer with yesterday's news. */
@Component("projections")
@ConditionalOnRole(Role.QUERY)
class ProjectionsHealth implements HealthIndicator {

    private final List<Projection> projections;
    private final ViewVersions versions;
    private final ProjectionProcessors processors;

    ProjectionsHealth(List<Projection> projections, ViewVersions versions, ProjectionProcessors processors) {
        this.projections = projections;
        this.versions = versions;
        this.processors = processors;
    }

    @Override
    public Health health() {
        var standing = projections.stream()
                .map(Projection::group)
                .map(group -> ViewVersions.named(group, versions.live(group)))
                .filter(processor -> !isMoving(processor))
                .toList();
        return standing.isEmpty()
                ? Health.up().build()
                : Health.outOfService().withDetail("standing", standing).build();
    }

    private boolean isMoving(String processor) {
        return processors
                .find(processor)
                .filter(found -> found.isRunning() && !found.isError())
                .isPresent();
    }
}
