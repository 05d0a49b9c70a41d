package com.motivata.query.challenge;

import com.motivata.api.challenge.ChallengeId;
import com.motivata.api.challenge.ChallengeQuery.FindParticipants;
import com.motivata.api.challenge.ChallengeQuery.Participant;
import com.motivata.api.challenge.ParticipationStatus;
import com.motivata.api.common.Page;
import com.motivata.api.common.PageRequest;
import com.motivata.api.common.UserId;
import com.motivata.query.RunningMongo;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.motivata.api.challenge.ChallengeRefusal.CHALLENGE_NOT_FOUND;
import static com.motivata.query.Refused.assertRefused;
import static com.motivata.query.challenge.ChallengeEvents.ASHA;
import static com.motivata.query.challenge.ChallengeEvents.BEN;
import static com.motivata.query.challenge.ChallengeEvents.FITNESS;
import static com.motivata.query.challenge.ChallengeEvents.NOON;
import static com.motivata.query.challenge.ChallengeEvents.READING;
import static com.motivata.query.challenge.ChallengeEvents.challenge;
import static com.motivata.query.challenge.ChallengeEvents.completed;
import static com.motivata.query.challenge.ChallengeEvents.created;
import static com.motivata.query.challenge.ChallengeEvents.day;
import static com.motivata.query.challenge.ChallengeEvents.deleted;
import static com.motivata.query.challenge.ChallengeEvents.done;
import static com.motivata.query.challenge.ChallengeEvents.doneOneDay;
import static com.motivata.query.challenge.ChallengeEvents.joined;
import static com.motivata.query.challenge.ChallengeEvents.joinedOneDay;
import static com.motivata.query.challenge.ChallengeEvents.left;
import static com.motivata.query.challenge.ChallengeEvents.oneDay;
import static com.motivata.query.challenge.ChallengeEvents.participation;
import static com.motivata.query.challenge.ChallengeEvents.week;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ParticipantsQueryTest {

    @RegisterExtension
    static final RunningMongo database = new RunningMongo();

    private ReadSide readSide;

    @BeforeEach
    void two_challenges() {
        readSide = new ReadSide(database.mongo())
                .after(created(FITNESS, week("Fitness", true)), created(READING, oneDay()));
    }

    @Test
    void a_participant_in_the_middle() {
        readSide.after(
                joined(ASHA, participation(1), 1), done(ASHA, participation(1), 1), done(ASHA, participation(1), 2));
        assertThat(ask(FITNESS, null, day(3)))
                .containsExactly(new Participant(
                        participation(1),
                        ASHA,
                        ParticipationStatus.IN_PROGRESS,
                        3,
                        2,
                        2,
                        2,
                        new BigDecimal("28.57"),
                        NOON,
                        day(2),
                        null,
                        20,
                        List.of()));
    }

    @Test
    void a_participant_at_the_end() {
        readSide.after(
                joinedOneDay(ASHA, participation(1), NOON),
                doneOneDay(ASHA, participation(1), NOON),
                completed(ASHA, READING, participation(1), NOON));
        assertThat(ask(READING, null, day(9)))
                .containsExactly(new Participant(
                        participation(1),
                        ASHA,
                        ParticipationStatus.COMPLETED,
                        1,
                        1,
                        0,
                        1,
                        new BigDecimal("100.00"),
                        NOON,
                        NOON,
                        NOON,
                        60,
                        List.of("badge_fitness_warrior", "points_bonus")));
    }

    @Test
    void a_streak_lives_until_midnight_where_the_participant_was_last() {
        var samoa = ZoneId.of("Pacific/Pago_Pago");
        readSide.after(
                joined(ASHA, participation(1), NOON, ZoneOffset.UTC),
                done(ASHA, participation(1), 1, NOON, samoa, NOON));
        assertThat(streakAt("2024-12-03T10:59:59Z")).isEqualTo(1);
        assertThat(streakAt("2024-12-03T11:00:00Z")).isZero();
    }

    @Test
    void can_be_picked_by_status() {
        readSide.after(
                joined(ASHA, participation(1), 1),
                left(ASHA, participation(1), day(1)),
                joined(ASHA, participation(2), 2),
                joined(BEN, participation(3), 1),
                completed(BEN, FITNESS, participation(3), day(7)));
        assertThat(numbers(ask(FITNESS, ParticipationStatus.IN_PROGRESS, NOON))).containsExactly(2);
        assertThat(numbers(ask(FITNESS, ParticipationStatus.ABANDONED, NOON))).containsExactly(1);
        assertThat(numbers(ask(FITNESS, ParticipationStatus.COMPLETED, NOON))).containsExactly(3);
        assertThat(numbers(ask(FITNESS, null, NOON))).containsExactly(1, 2, 3);
    }

    @Test
    void pages_show_the_newest_first_then_go_by_id_and_the_last_one_is_short() {
        IntStream.of(5, 3, 1, 2, 4)
                .forEach(number -> readSide.after(joined(
                        new UserId("user-" + number),
                        participation(number),
                        day(number <= 2 ? 2 : 1),
                        ZoneOffset.UTC)));
        readSide.after(joinedOneDay(ASHA, participation(9), NOON)); // elsewhere
        assertThat(numbers(page(1).items())).containsExactly(1, 2);
        assertThat(numbers(page(2).items())).containsExactly(3, 4);
        assertThat(numbers(page(3).items())).containsExactly(5);
        assertThat(page(4).items()).isEmpty();
        assertThat(page(3).total()).isEqualTo(5);
        assertThat(page(3).totalPages()).isEqualTo(3);
    }

    @Test
    void an_unknown_or_deleted_challenge_has_none() {
        assertRefused(CHALLENGE_NOT_FOUND, () -> ask(challenge(9), null, NOON));
        readSide.after(deleted(FITNESS));
        assertRefused(CHALLENGE_NOT_FOUND, () -> ask(FITNESS, null, NOON));
    }

    private int streakAt(String now) {
        return ask(FITNESS, null, Instant.parse(now)).getFirst().streakCount();
    }

    private Page<Participant> page(int page) {
        return readSide.participants(NOON)
                .answer(new FindParticipants(FITNESS, null, new PageRequest(page, 2)))
                .participants();
    }

    private List<Participant> ask(ChallengeId challenge, ParticipationStatus status, Instant now) {
        return readSide.participants(now)
                .answer(new FindParticipants(challenge, status, new PageRequest(1, 10)))
                .participants()
                .items();
    }

    private static List<Integer> numbers(List<Participant> participants) {
        return participants.stream()
                .map(participant -> Integer.parseInt(participant.id().value().substring(1)))
                .toList();
    }
}
