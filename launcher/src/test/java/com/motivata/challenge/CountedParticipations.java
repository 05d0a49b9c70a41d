package com.motivata.challenge;

import com.mongodb.client.MongoDatabase;
import com.motivata.support.FoldedLog;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;

/** Counts participations in the stored log, event by event, without a look at rules or projections. */
final class CountedParticipations {

    private static final List<String> COLUMNS = List.of(
            "_id",
            "userId",
            "status",
            "currentDay",
            "completedDays",
            "streakCount",
            "longestStreak",
            "progressPercentage",
            "totalPointsEarned",
            "completedAt");

    private final Map<String, Passage> passages = new LinkedHashMap<>();
    private final Map<String, Integer> totalDays = new LinkedHashMap<>();
    private final Instant now;

    private CountedParticipations(Instant now) {
        this.now = now;
    }

    /** @param now for whether a streak is still alive */
    static CountedParticipations inLog(MongoDatabase database, String now) {
        var counted = new CountedParticipations(Instant.parse(now));
        FoldedLog.commits(database).stream()
                .flatMap(commit -> FoldedLog.events(commit).stream())
                .forEach(event -> counted.add(event.getString("type"), event.get("payload", Document.class)));
        return counted;
    }

    private static final class Passage {
        private final String user;
        private final String challenge;
        private final ZoneId zone;
        private final Set<LocalDate> dates = new TreeSet<>();
        private String status = "in_progress";
        private String completedAt = "none";
        private int points;

        Passage(Document joined) {
            user = joined.getString("userId");
            challenge = joined.getString("challengeId");
            zone = ZoneId.of(joined.get("day", Document.class).getString("zone"));
        }

        int streakEndingOn(LocalDate date) {
            return dates.contains(date) ? 1 + streakEndingOn(date.minusDays(1)) : 0;
        }

        int streakOn(LocalDate today) {
            return dates.contains(today) ? streakEndingOn(today) : streakEndingOn(today.minusDays(1));
        }

        int longestStreak() {
            return dates.stream().mapToInt(this::streakEndingOn).max().orElse(0);
        }
    }

    private void add(String type, Document payload) {
        var id = payload.getString("participationId");
        switch (type) {
            case "challenge.ChallengeCreated" ->
                totalDays.put(
                        payload.getString("challengeId"),
                        payload.get("content", Document.class).getInteger("totalDays"));
            case "challenge.ChallengeJoined" -> passages.put(id, new Passage(payload));
            case "challenge.DayCompleted" -> {
                passages.get(id)
                        .dates
                        .add(LocalDate.parse(payload.get("day", Document.class).getString("date")));
                passages.get(id).points += 10;
            }
            case "challenge.ChallengeCompleted" -> {
                passages.get(id).status = "completed";
                passages.get(id).completedAt = payload.getString("at");
                passages.get(id).points += 50;
            }
            case "challenge.ChallengeLeft" -> passages.get(id).status = "abandoned";
            default -> {
                // milestones are not counted
            }
        }
    }

    long joins(String challenge) {
        return of(challenge).count();
    }

    long completedDays() {
        return passages.values().stream()
                .mapToLong(passage -> passage.dates.size())
                .sum();
    }

    /** Every number of the API's statistics but the completions of each day. */
    Map<String, Object> statsOf(String challenge) {
        var latest = of(challenge)
                .collect(Collectors.toMap(passage -> passage.user, passage -> passage.status, (old, next) -> next));
        long completed = count(latest, "completed");
        var stats = new LinkedHashMap<String, Object>();
        stats.put("participants", (long) latest.size());
        stats.put("active", count(latest, "in_progress"));
        stats.put("completed", completed);
        stats.put("left", count(latest, "abandoned"));
        stats.put("completionRate", number(100.0 * completed / latest.size(), 2));
        stats.put("averageDaysCompleted", number(mean(of(challenge).mapToInt(passage -> passage.dates.size())), 1));
        stats.put("averageLongestStreak", number(mean(of(challenge).mapToInt(Passage::longestStreak)), 1));
        return stats;
    }

    /** As the API writes it. */
    String completionsPerDay(String challenge) {
        return IntStream.rangeClosed(1, totalDays.get(challenge))
                .mapToObj(day -> "{\"dayNumber\":%d,\"completions\":%d}"
                        .formatted(
                                day,
                                of(challenge)
                                        .filter(passage -> passage.dates.size() >= day)
                                        .count()))
                .collect(Collectors.joining(",", "[", "]"));
    }

    List<String> participants(String challenge) {
        List<String> lines = new ArrayList<>();
        passages.forEach((id, passage) -> {
            if (passage.challenge.equals(challenge)) {
                lines.add(line(columns(id, passage)::get));
            }
        });
        return lines;
    }

    /** The columns of a participant in one line, to be compared. */
    static String line(UnaryOperator<String> columns) {
        return COLUMNS.stream().map(name -> name + "=" + columns.apply(name)).collect(Collectors.joining(" "));
    }

    private Map<String, String> columns(String id, Passage passage) {
        int days = passage.dates.size();
        int total = totalDays.get(passage.challenge);
        return Map.ofEntries(
                Map.entry("_id", id),
                Map.entry("userId", passage.user),
                Map.entry("status", passage.status),
                Map.entry("currentDay", "" + Math.min(days + 1, total)),
                Map.entry("completedDays", "" + days),
                Map.entry("streakCount", "" + passage.streakOn(LocalDate.ofInstant(now, passage.zone))),
                Map.entry("longestStreak", "" + passage.longestStreak()),
                Map.entry("progressPercentage", number(100.0 * days / total, 2)),
                Map.entry("totalPointsEarned", "" + passage.points),
                Map.entry("completedAt", passage.completedAt));
    }

    private Stream<Passage> of(String challenge) {
        return passages.values().stream().filter(passage -> passage.challenge.equals(challenge));
    }

    private static long count(Map<String, String> latest, String status) {
        return latest.values().stream().filter(status::equals).count();
    }

    private static double mean(IntStream numbers) {
        return numbers.average().orElse(0);
    }

    /** As the API writes it: without zeros at the end. */
    private static String number(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
