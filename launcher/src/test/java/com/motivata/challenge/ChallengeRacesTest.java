package com.motivata.challenge;

import com.motivata.support.Answer;
import com.motivata.support.Api;
import com.motivata.support.Challenger;
import com.motivata.support.Race;
import com.motivata.support.SharedApplication;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Many do the same thing at the same moment: one wins. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChallengeRacesTest {

    private static final int RACERS = 20;

    private final Api api = SharedApplication.api();
    private final Api admin = api.as("admin", "challenge-races-admin");

    @Test
    void twenty_completions_of_one_day_are_one() throws Exception {
        var user = new Challenger(api.as("user", "racer-day"), Challenger.newChallenge(admin, 30));
        user.join().expect(201);

        var answers = Race.of(RACERS, i -> () -> user.complete(1));

        assertThat(with(answers, 200)).isEqualTo(1);
        assertThat(with(answers, 422)).isEqualTo(RACERS - 1);
        assertThat(user.mine().at("/data/statistics/totalDaysCompleted").asInt())
                .isEqualTo(1);
    }

    @Test
    void twenty_joins_are_one_participation() throws Exception {
        var challenge = Challenger.newChallenge(admin, 30);
        new Challenger(api.as("user", "somebody-before"), challenge).join().expect(201);
        var user = new Challenger(api.as("user", "racer-join"), challenge);

        var answers = Race.of(RACERS, i -> user::join);

        assertThat(with(answers, 201)).isEqualTo(1);
        assertThat(with(answers, 409)).isEqualTo(RACERS - 1);
        awaitWhatTheyWrote(user);
        assertThat(participants(challenge)).isEqualTo(2);
    }

    @Test
    void who_leaves_and_comes_back_is_one_person() {
        var challenge = Challenger.newChallenge(admin, 30);
        var user = new Challenger(api.as("user", "comes-back"), challenge);
        user.join().expect(201);
        user.complete(1).expect(200);
        user.leave().expect(200);
        user.leave().expect(404);
        var again = user.join().expect(201);
        assertThat(again.at("/data/progress/currentDay").asInt()).isEqualTo(1);
        awaitWhatTheyWrote(user);
        assertThat(participants(challenge)).isEqualTo(1);
        assertThat(user.mine().at("/data/statistics/totalJoined").asInt()).isEqualTo(2);
    }

    /** A read waits for the reader's own writes only: the admin's would not wait for a user's. */
    private static void awaitWhatTheyWrote(Challenger user) {
        user.mine().expect(200);
    }

    private int participants(String challenge) {
        return admin.get("/api/admin/challenges/" + challenge)
                .expect(200)
                .at("/data/challenge/participantCount")
                .asInt();
    }

    private static long with(List<Answer> answers, int status) {
        return answers.stream().filter(answer -> answer.status() == status).count();
    }
}
