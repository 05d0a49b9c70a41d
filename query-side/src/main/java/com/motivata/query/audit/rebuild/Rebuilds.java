package com.motivata.query.audit.rebuild;

import com.motivata.eventstore.LogReader;
import com.motivata.query.HandledCommits;
import com.motivata.query.LogPosition;
import com.motivata.query.Projection;
import com.motivata.query.ProjectionProcessors;
import com.motivata.query.ViewVersions;
import com.motivata.query.Views;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Does in this process what {@link Versions} says: runs the processors of the versions that are wanted, shows the live one,
 * and leads a rebuild on when it has caught up. Every process does the same; the store decides who was first.
 */
@Component
class Rebuilds implements SmartLifecycle, SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

    private static final long POLL_MILLIS = 250;

    /** This near to the end of the log it will be there before the next look. */
    private static final long CAUGHT_UP_COMMITS = 50;

    /** Long enough for every process to have looked, and to wait for a version before it is shown or gone. */
    private static final long EVERYBODY_KNOWS_NANOS = Duration.ofSeconds(1).toNanos();

    private static final long NOBODY_WRITES_NANOS = Duration.ofSeconds(5).toNanos();

    private final List<Projection> projections;
    private final VersionStore store;
    private final ViewVersions shown;
    private final Views views;
    private final ProjectionProcessors processors;
    private final HandledCommits handled;
    private final LogReader log;
    private final MongoOperations mongo;
    private final Map<String, Versions> known = new ConcurrentHashMap<>();
    private final Map<String, Pace> paces = new ConcurrentHashMap<>();
    private final Map<String, Long> since = new HashMap<>();
    private final Set<String> comparing = ConcurrentHashMap.newKeySet();
    private @Nullable ScheduledExecutorService poller;
    private boolean failing;

    Rebuilds(
            List<Projection> projections,
            VersionStore store,
            ViewVersions shown,
            Views views,
            ProjectionProcessors processors,
            HandledCommits handled,
            LogReader log,
            MongoOperations mongo) {
        this.projections = projections;
        this.store = store;
        this.shown = shown;
        this.views = views;
        this.processors = processors;
        this.handled = handled;
        this.log = log;
        this.mongo = mongo;
        projections.forEach(projection -> begin(projection.group()));
    }

    /** Before the first request is answered it is clear what is shown. */
    private void begin(String group) {
        store.add(group);
        var versions = store.of(group);
        known.put(group, versions);
        shown.show(group, versions.live(), versions.awaited());
    }

    /** Views nobody knows of would be neither rebuilt nor cleaned when somebody wants to be forgotten. */
    @Override
    public void afterSingletonsInstantiated() {
        projections.stream().map(Projection::group).forEach(group -> {
            if (views.of(group).isEmpty()) {
                throw new IllegalStateException("the views of " + group + " were not made by " + Views.class);
            }
        });
    }

    Pace paceOf(String group) {
        return paces.computeIfAbsent(group, ignored -> new Pace());
    }

    /** Looks now, not only in a moment. */
    synchronized void look() {
        var all = store.all();
        for (var projection : projections) {
            all.stream()
                    .filter(versions -> versions.projection().equals(projection.group()))
                    .findFirst()
                    .ifPresent(versions -> follow(projection, versions));
        }
    }

    private void follow(Projection projection, Versions versions) {
        var group = projection.group();
        var before = known.put(group, versions);
        versions.wanted().forEach(version -> run(projection, version));
        if (before != null) {
            before.wanted().stream()
                    .filter(version -> !versions.wanted().contains(version))
                    .forEach(version -> processors.stop(projection, version));
        }
        show(group, versions);
        versions.retired().forEach(version -> retire(projection, version));
        retry(versions);
        var rebuild = versions.rebuild();
        if (rebuild != null) {
            lead(projection, rebuild);
        }
    }

    private void run(Projection projection, int version) {
        var name = ViewVersions.named(projection.group(), version);
        if (processors.find(name).isEmpty()) {
            views.of(projection.group()).forEach(each -> each.prepare(version));
        }
        processors.run(projection, version);
    }

    /** What was not waited for until now is waited for first, and shown with the next look. */
    private void show(String group, Versions versions) {
        var name = ViewVersions.named(group, versions.live());
        int live = shown.awaited(group).contains(name) ? versions.live() : shown.live(group);
        shown.show(group, live, versions.awaited());
    }

    private void lead(Projection projection, Rebuild rebuild) {
        var group = projection.group();
        var name = ViewVersions.named(group, rebuild.version());
        long done = handled.handledCommit(name);
        long end = LogPosition.commitHandledAt(log.knownEnd());
        paceOf(group).saw(System.nanoTime(), done);
        switch (rebuild.status()) {
            case FILLING -> {
                if (end - done <= CAUGHT_UP_COMMITS && end - handledByLive(group) <= CAUGHT_UP_COMMITS) {
                    store.change(group, versions -> versions.caughtUp(rebuild.version()));
                }
            }
            case COMPARING -> {
                if (isLongAgo(name + " compared", EVERYBODY_KNOWS_NANOS)) {
                    compare(projection, rebuild);
                }
            }
            case READY -> {}
        }
    }

    /** After a start it may be behind what is made beside it; comparing the two would say nothing. */
    private long handledByLive(String group) {
        return handled.handledCommit(ViewVersions.named(group, shown.live(group)));
    }

    /** May take long, and is done once at a time here; where two processes do it, the first counts. */
    private void compare(Projection projection, Rebuild rebuild) {
        var group = projection.group();
        if (comparing.add(group)) {
            Thread.ofVirtual().name("compare-" + group).start(() -> {
                try {
                    int live = shown.live(group);
                    var found = Comparing.of(mongo, group, views.of(group), live, rebuild.version());
                    // first: who sees the version live finds in the log why
                    LOG.info("{} version {} beside version {}: {}", group, rebuild.version(), live, found);
                    store.change(group, versions -> versions.compared(rebuild.version(), found));
                } catch (RuntimeException e) {
                    LOG.warn("{} version {} could not be compared; trying again", group, rebuild.version(), e);
                } finally {
                    comparing.remove(group);
                }
            });
        }
    }

    private void retire(Projection projection, int version) {
        var group = projection.group();
        processors.stop(projection, version);
        if (isLongAgo(ViewVersions.named(group, version) + " retired", NOBODY_WRITES_NANOS)) {
            processors.forget(projection, version);
            views.of(group).forEach(each -> each.drop(version));
            store.change(group, versions -> versions.dropped(version));
        }
    }

    private void retry(Versions versions) {
        if (versions.retries().isEmpty()) {
            return;
        }
        for (var version : versions.wanted()) {
            processors
                    .deadLetters(ViewVersions.named(versions.projection(), version))
                    .ifPresent(letters -> letters.process(letter ->
                            versions.retries().contains(letter.message().getIdentifier())));
        }
        store.change(versions.projection(), now -> now.retried(versions.retries()));
    }

    private boolean isLongAgo(String what, long nanos) {
        return System.nanoTime() - since.computeIfAbsent(what, ignored -> System.nanoTime()) > nanos;
    }

    private void poll() {
        try {
            look();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("the versions of the projections cannot be looked at; trying on", e);
            }
            failing = true;
        }
    }

    /** After the processors, which are started in an earlier phase. */
    @Override
    public synchronized void start() {
        poller = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("projection-versions").factory());
        poller.scheduleWithFixedDelay(this::poll, 0, POLL_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        var running = poller;
        if (running != null) {
            running.shutdown();
            awaitEnd(running);
            poller = null;
        }
        for (var projection : projections) {
            known.get(projection.group()).wanted().stream()
                    .filter(version -> version != ViewVersions.FIRST)
                    .forEach(version -> processors.stop(projection, version));
        }
    }

    private static void awaitEnd(ScheduledExecutorService running) {
        try {
            if (!running.awaitTermination(10, TimeUnit.SECONDS)) {
                running.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return poller != null;
    }
}
