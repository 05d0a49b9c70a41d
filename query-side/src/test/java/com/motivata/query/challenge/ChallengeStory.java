package com.motivata.query.challenge;

import com.motivata.api.challenge.ChallengeCategory;
import com.motivata.api.challenge.Difficulty;
import com.motivata.api.common.UserId;
import java.time.ZoneOffset;
import java.util.List;

import static com.motivata.query.challenge.ChallengeEvents.ASHA;
import static com.motivata.query.challenge.ChallengeEvents.BEN;
import static com.motivata.query.challenge.ChallengeEvents.FITNESS;
import static com.motivata.query.challenge.ChallengeEvents.READING;
import static com.motivata.query.challenge.ChallengeEvents.challenge;
import static com.motivata.query.challenge.ChallengeEvents.completed;
import static com.motivata.query.challenge.ChallengeEvents.created;
import static com.motivata.query.challenge.ChallengeEvents.day;
import static com.motivata.query.challenge.ChallengeEvents.done;
import static com.motivata.query.challenge.ChallengeEvents.doneOneDay;
import static com.motivata.query.challenge.ChallengeEvents.joined;
import static com.motivata.query.challenge.ChallengeEvents.joinedOneDay;
import static com.motivata.query.challenge.ChallengeEvents.left;
import static com.motivata.query.challenge.ChallengeEvents.participation;
import static com.motivata.query.challenge.ChallengeEvents.plain;
import static com.motivata.query.challenge.ChallengeEvents.week;

/** Asha is on day 3 of fitness and has finished the reading; Ben has done his first day today; Dora has left. */
public final class ChallengeStory {

    public static final List<Object> EVENTS = List.of(
            created(FITNESS, week("Fitness", true)),
            created(READING, plain(1, ChallengeCategory.READING, Difficulty.BEGINNER, false)),
            created(challenge(3), week("Later", false)),
            joined(ASHA, participation(1), 1),
            done(ASHA, participation(1), 1),
            done(ASHA, participation(1), 2),
            joinedOneDay(ASHA, participation(2), day(1)),
            doneOneDay(ASHA, participation(2), day(1)),
            completed(ASHA, READING, participation(2), day(1)),
            joined(BEN, participation(3), 1),
            done(BEN, participation(3), 1, day(3)),
            joined(new UserId("dora"), participation(4), day(2), ZoneOffset.UTC),
            left(new UserId("dora"), participation(4), day(3)));

    private ChallengeStory() {}
}
