package com.motivata.query.audit.rebuild;

import com.motivata.eventstore.LogReader;
import com.motivata.query.HandledCommits;
import com.motivata.query.LogPosition;
import com.motivata.query.ProjectionProcessors;
import com.motivata.query.ViewVersions;
import com.motivata.query.audit.EventCatalogue;
import com.motivata.query.audit.rebuild.ProjectionStatus.Amount;
import com.motivata.query.audit.rebuild.ProjectionStatus.Progress;
import com.motivata.query.audit.rebuild.ProjectionStatus.Segment;
import com.motivata.query.audit.rebuild.ProjectionStatus.Version;
import java.util.List;
import java.util.Locale;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Tells how the projections are. */
@Component
public class ProjectionReport {

    private final VersionStore store;
    private final Rebuilds rebuilds;
    private final ProjectionProcessors processors;
    private final HandledCommits handled;
    private final LogReader log;
    private final EventCatalogue catalogue;
    private final MongoOperations mongo;

    ProjectionReport(
            VersionStore store,
            Rebuilds rebuilds,
            ProjectionProcessors processors,
            HandledCommits handled,
            LogReader log,
            EventCatalogue catalogue,
            MongoOperations mongo) {
        this.store = store;
        this.rebuilds = rebuilds;
        this.processors = processors;
        this.handled = handled;
        this.log = log;
        this.catalogue = catalogue;
        this.mongo = mongo;
    }

    public List<ProjectionStatus> all() {
        return store.all().stream().map(this::report).toList();
    }

    public ProjectionStatus of(String projection) {
        return report(store.of(projection));
    }

    /** The first hundred events that could not be handled, oldest first. */
    public List<SetAside> deadLetters(String projection) {
        var names = store.of(projection).wanted().stream()
                .map(version -> ViewVersions.named(projection, version))
                .toList();
        return DeadLetters.of(mongo, names).stream().map(SetAside::of).toList();
    }

    private ProjectionStatus report(Versions versions) {
        var each = versions.wanted().stream()
                .map(version -> version(versions.projection(), version))
                .toList();
        var live = each.getFirst();
        return new ProjectionStatus(
                versions.projection(),
                versions.live(),
                versions.previous(),
                live.position(),
                live.lag(),
                live.status(),
                each,
                progress(versions.projection(), versions.rebuild()));
    }

    private Version version(String group, int version) {
        var name = ViewVersions.named(group, version);
        var here = processors.find(name);
        var local = here.map(StreamingEventProcessor::processingStatus);
        var segments = handled.positions(name).entrySet().stream()
                .map(segment -> new Segment(
                        segment.getKey(),
                        segment.getValue(),
                        local.filter(mine -> mine.containsKey(segment.getKey())).isPresent()))
                .toList();
        long position = segments.stream().mapToLong(Segment::position).min().orElse(LogPosition.NONE);
        return new Version(
                version,
                position,
                Math.max(0, end() - Math.max(0, LogPosition.commitHandledAt(position))),
                here.map(ProjectionReport::status).orElse("elsewhere"),
                segments,
                DeadLetters.count(mongo, name));
    }

    private static String status(StreamingEventProcessor processor) {
        if (processor.isError()) {
            return "failing";
        }
        return processor.isRunning() ? "running" : "stopped";
    }

    private @Nullable Progress progress(String group, @Nullable Rebuild rebuild) {
        if (rebuild == null) {
            return null;
        }
        long end = end();
        long done = Math.clamp(handled.handledCommit(ViewVersions.named(group, rebuild.version())), 0, end);
        long events = catalogue.total();
        double eventsPerCommit = end == 0 ? 0 : (double) events / end;
        var pace = rebuilds.paceOf(group).perSecond();
        boolean filling = rebuild.status() == Rebuild.Status.FILLING;
        return new Progress(
                rebuild.version(),
                rebuild.status().name().toLowerCase(Locale.ROOT),
                rebuild.startedAt(),
                rebuild.by(),
                rebuild.flips(),
                new Amount(done, end),
                new Amount(done == end ? events : Math.round(done * eventsPerCommit), events),
                filling && pace.isPresent() ? round(pace.getAsDouble() * eventsPerCommit) : null,
                filling && pace.isPresent() && pace.getAsDouble() > 0
                        ? Math.round((end - done) / pace.getAsDouble())
                        : null,
                rebuild.comparison());
    }

    private long end() {
        return LogPosition.commitHandledAt(log.knownEnd());
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
