package com.motivata.query.audit.rebuild;

import com.motivata.api.common.Refusal;
import com.motivata.query.ViewCollection;
import com.motivata.query.ViewVersions;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Where all processes agree on the versions of views: a small document for each projection. A wish is written here by any
 * process; those with the query role look every moment, and do what it says.
 */
public final class VersionStore {

    public static final String COLLECTION = "projection_versions";

    private final ViewCollection<Versions> stored;
    private final Clock clock;

    public VersionStore(MongoOperations mongo, Clock clock) {
        this.stored = new ViewCollection<>(mongo, COLLECTION, Versions.class);
        this.clock = clock;
    }

    /** Sees to it that the projection is known, here and to processes that have no projections. */
    void add(String projection) {
        stored.fold(projection, before -> before == null ? Versions.first(projection) : before);
    }

    /** Whether this version is to be fed; so is one nobody has ever said anything about. */
    public boolean isWanted(String projection, int version) {
        return stored.find(projection)
                .map(versions -> versions.wanted().contains(version))
                .orElse(version == ViewVersions.FIRST);
    }

    List<Versions> all() {
        return stored.find(new Document(), new Document("_id", 1));
    }

    Versions of(String projection) {
        return stored.find(projection).orElseThrow(VersionStore::unknown);
    }

    /** @throws Refusal where one is under way */
    public Versions rebuild(String projection, boolean flips, String by) {
        var now = clock.instant();
        return change(projection, versions -> versions.rebuilding(flips, by, now));
    }

    /** @throws Refusal where none is ready */
    public Versions flip(String projection) {
        return change(projection, Versions::flipped);
    }

    /** @throws Refusal where there is none to go back to */
    public Versions flipBack(String projection) {
        return change(projection, Versions::flippedBack);
    }

    /** @throws Refusal where nothing is being made */
    public Versions cancel(String projection) {
        return change(projection, Versions::cancelled);
    }

    public Versions retry(String projection, String eventId) {
        return change(projection, versions -> versions.retrying(eventId));
    }

    Versions change(String projection, UnaryOperator<Versions> step) {
        stored.fold(projection, before -> step.apply(known(before)));
        return of(projection);
    }

    private static Versions known(@Nullable Versions versions) {
        if (versions == null) {
            throw unknown();
        }
        return Objects.requireNonNull(versions);
    }

    private static Refusal unknown() {
        return new Refusal(ProjectionRefusal.NOT_FOUND, "Projection not found");
    }
}
