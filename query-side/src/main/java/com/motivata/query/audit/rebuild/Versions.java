package com.motivata.query.audit.rebuild;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.motivata.api.common.Refusal;
import com.motivata.query.View;
import com.motivata.query.ViewVersions;
import com.motivata.query.audit.rebuild.Rebuild.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The versions of one projection's views, as all processes agree on them: one is live; one may be what was live before,
 * kept up to date so that it can be again; one may be in the making. A version's number is never used twice.
 *
 * @param position how often this has changed
 * @param retired versions that run nowhere any more, whose views are still to be dropped
 * @param retries ids of events to be tried again, by whichever process can
 */
public record Versions(
        @JsonProperty("_id") String projection,
        long position,
        int live,
        @Nullable Integer previous,
        @Nullable Rebuild rebuild,
        int highest,
        List<Integer> retired,
        List<String> retries)
        implements View {

    public Versions {
        retired = List.copyOf(retired);
        retries = List.copyOf(retries);
    }

    static Versions first(String projection) {
        return new Versions(projection, 0, ViewVersions.FIRST, null, null, ViewVersions.FIRST, List.of(), List.of());
    }

    /** All that are to be fed. */
    List<Integer> wanted() {
        return Stream.of(live, previous, rebuild == null ? null : rebuild.version())
                .filter(Objects::nonNull)
                .toList();
    }

    /** Those a reader of its own writes waits for. */
    List<Integer> awaited() {
        return rebuild != null && rebuild.status() == Status.FILLING
                ? wanted().stream()
                        .filter(version -> version != rebuild.version())
                        .toList()
                : wanted();
    }

    Versions rebuilding(boolean flips, String by, Instant now) {
        if (rebuild != null) {
            throw conflict("This projection is being rebuilt already, as version " + rebuild.version());
        }
        var next = new Rebuild(highest + 1, Status.FILLING, flips, by, now, null);
        return changed(live, null, next, next.version(), previous == null ? retired : with(retired, previous));
    }

    Versions caughtUp(int version) {
        return rebuild != null && rebuild.version() == version && rebuild.status() == Status.FILLING
                ? changed(live, previous, rebuild.comparing(), highest, retired)
                : this;
    }

    /** What could not handle every event is not shown unless somebody says so. */
    Versions compared(int version, Comparison found) {
        if (rebuild == null || rebuild.version() != version || rebuild.status() != Status.COMPARING) {
            return this;
        }
        var ready = changed(live, previous, rebuild.ready(found), highest, retired);
        return rebuild.flips() && found.deadLetters() == 0 ? ready.flipped() : ready;
    }

    Versions flipped() {
        if (rebuild == null || rebuild.status() != Status.READY) {
            throw conflict("There is no version that is ready to be shown");
        }
        return changed(rebuild.version(), live, null, highest, retired);
    }

    Versions flippedBack() {
        if (previous == null) {
            throw conflict("There is no version to go back to");
        }
        return changed(previous, live, rebuild, highest, retired);
    }

    Versions cancelled() {
        if (rebuild == null) {
            throw conflict("This projection is not being rebuilt");
        }
        return changed(live, previous, null, highest, with(retired, rebuild.version()));
    }

    Versions dropped(int version) {
        return retired.contains(version)
                ? changed(
                        live,
                        previous,
                        rebuild,
                        highest,
                        retired.stream().filter(old -> old != version).toList())
                : this;
    }

    Versions retrying(String eventId) {
        return retries.contains(eventId) ? this : withRetries(with(retries, eventId));
    }

    Versions retried(List<String> eventIds) {
        return withRetries(retries.stream().filter(id -> !eventIds.contains(id)).toList());
    }

    private Versions changed(
            int newLive,
            @Nullable Integer newPrevious,
            @Nullable Rebuild newRebuild,
            int newHighest,
            List<Integer> newRetired) {
        return new Versions(
                projection, position + 1, newLive, newPrevious, newRebuild, newHighest, newRetired, retries);
    }

    private Versions withRetries(List<String> newRetries) {
        return new Versions(projection, position + 1, live, previous, rebuild, highest, retired, newRetries);
    }

    private static <T> List<T> with(List<T> list, T one) {
        var longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }

    private static Refusal conflict(String message) {
        return new Refusal(ProjectionRefusal.CONFLICT, message);
    }
}
