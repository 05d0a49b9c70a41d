package com.motivata.query.challenge;

import com.motivata.query.Lifecycle;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static com.motivata.query.challenge.ChallengeEvents.ADMIN;
import static com.motivata.query.challenge.ChallengeEvents.ASHA;
import static com.motivata.query.challenge.ChallengeEvents.FIRST;
import static com.motivata.query.challenge.ChallengeEvents.FITNESS;
import static com.motivata.query.challenge.ChallengeEvents.NOON;
import static com.motivata.query.challenge.ChallengeEvents.SECOND;
import static com.motivata.query.challenge.ChallengeEvents.completed;
import static com.motivata.query.challenge.ChallengeEvents.created;
import static com.motivata.query.challenge.ChallengeEvents.day;
import static com.motivata.query.challenge.ChallengeEvents.deleted;
import static com.motivata.query.challenge.ChallengeEvents.done;
import static com.motivata.query.challenge.ChallengeEvents.joined;
import static com.motivata.query.challenge.ChallengeEvents.left;
import static com.motivata.query.challenge.ChallengeEvents.milestone;
import static com.motivata.query.challenge.ChallengeEvents.revised;
import static com.motivata.query.challenge.ChallengeEvents.week;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChallengeViewTest {

    private final ChallengeView created = ChallengeView.of(created(FITNESS, week("Fitness", true)), 10);

    @Test
    void a_created_challenge_has_nobody_in_it() {
        assertThat(created.lifecycle()).isEqualTo(Lifecycle.created(ADMIN, NOON));
        assertThat(created.participantCount()).isZero();
        assertThat(created.completionCount()).isZero();
    }

    @Test
    void a_revised_challenge_keeps_its_creation_and_its_counts() {
        var revised = created.after(joined(ASHA, FIRST, 1), 11).after(revised(FITNESS, week("Fit", false)), 12);
        assertThat(revised.content()).isEqualTo(week("Fit", false));
        assertThat(revised.lifecycle().createdAt()).isEqualTo(NOON);
        assertThat(revised.lifecycle().updatedAt()).isEqualTo(day(2));
        assertThat(revised.participantCount()).isEqualTo(1);
        assertThat(revised.position()).isEqualTo(12);
    }

    @Test
    void a_deleted_challenge_keeps_its_content() {
        var deleted = created.after(deleted(FITNESS), 11);
        assertThat(deleted.lifecycle().deleted()).isTrue();
        assertThat(deleted.content()).isEqualTo(created.content());
    }

    @Test
    void who_joins_again_is_counted_once() {
        var challenge = created.after(joined(ASHA, FIRST, 1), 11)
                .after(left(ASHA, FIRST, day(2)), 12)
                .after(joined(ASHA, SECOND, 2), 13);
        assertThat(challenge.participantCount()).isEqualTo(1);
    }

    @Test
    void who_completes_it_is_counted() {
        var challenge = created.after(joined(ASHA, FIRST, 1), 11).after(completed(ASHA, FITNESS, FIRST, day(7)), 12);
        assertThat(challenge.participantCount()).isEqualTo(1);
        assertThat(challenge.completionCount()).isEqualTo(1);
    }

    @Test
    void what_is_delivered_again_is_not_counted_twice() {
        var challenge = created.after(joined(ASHA, FIRST, 1), 11).after(completed(ASHA, FITNESS, FIRST, day(7)), 12);
        assertThat(challenge.after(joined(ASHA, FIRST, 1), 11)).isSameAs(challenge);
        assertThat(challenge.after(completed(ASHA, FITNESS, FIRST, day(7)), 12)).isSameAs(challenge);
        assertThat(challenge.after(created(FITNESS, week("Old", true)), 10)).isSameAs(challenge);
    }

    @Test
    void the_days_of_its_participants_do_not_change_it() {
        assertThat(created.after(done(ASHA, FIRST, 1), 11)).isSameAs(created);
        assertThat(created.after(milestone(ASHA, FIRST, 3), 12)).isSameAs(created);
        assertThat(created.after(left(ASHA, FIRST, day(3)), 13)).isSameAs(created);
    }
}
