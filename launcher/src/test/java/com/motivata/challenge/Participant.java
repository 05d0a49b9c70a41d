package com.motivata.challenge;

import com.motivata.api.challenge.ChallengeCommand;
import com.motivata.api.challenge.ChallengeCommand.CompleteDay;
import com.motivata.api.challenge.ChallengeCommand.JoinChallenge;
import com.motivata.api.challenge.ChallengeCommand.LeaveChallenge;
import com.motivata.api.challenge.ChallengeId;
import com.motivata.api.challenge.CompletedDay;
import com.motivata.api.challenge.JoinedChallenge;
import com.motivata.api.challenge.LeftChallenge;
import com.motivata.api.challenge.ParticipationId;
import com.motivata.api.common.UserId;
import com.motivata.web.Commands;
import com.motivata.web.NewIds;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;

/** One of many: diligent, forgetful, wavering or leaving for good, always the same for the same number. */
final class Participant {

    private static final List<String> ZONES =
            List.of("UTC", "Asia/Kolkata", "America/Los_Angeles", "Pacific/Auckland", "Europe/Berlin");

    private final ChallengeId challenge;
    private final UserId user;
    private final ZoneId zone;
    private final Commands commands;
    private final NewIds ids;
    private final Random random;
    private final double missing;
    private final int joinsOn;
    private final int leavesOn;
    private final int comesBackOn;
    private int nextDay;

    Participant(int number, ChallengeId challenge, Commands commands, NewIds ids) {
        this.challenge = challenge;
        this.commands = commands;
        this.ids = ids;
        user = new UserId("person-" + number);
        zone = ZoneId.of(ZONES.get(number % ZONES.size()));
        random = new Random(number);
        int character = number / 2 % 5;
        boolean leaves = character >= 3;
        missing = character < 2 ? 0 : 0.15;
        joinsOn = character == 0 ? 0 : random.nextInt(3);
        leavesOn = leaves ? joinsOn + 2 + random.nextInt(14) : Integer.MAX_VALUE;
        comesBackOn = character == 3 ? leavesOn + random.nextInt(4) : Integer.MAX_VALUE;
    }

    void liveThrough(int day) {
        if (day == joinsOn) {
            join();
        }
        if (day == leavesOn) {
            commands.send(new LeaveChallenge(challenge, user, "Too much", zone), LeftChallenge.class);
            nextDay = 0;
        }
        if (day == comesBackOn) {
            join();
        }
        if (nextDay > 0 && random.nextDouble() >= missing) {
            completeDay();
        }
    }

    private void join() {
        var command = new JoinChallenge(new ParticipationId(ids.next()), challenge, user, zone);
        commands.send(command, JoinedChallenge.class);
        nextDay = 1;
    }

    private void completeDay() {
        ChallengeCommand command = new CompleteDay(challenge, user, nextDay, "Day " + nextDay, null, null, zone);
        boolean isOver = commands.send(command, CompletedDay.class).progress().completed();
        nextDay = isOver ? 0 : nextDay + 1;
    }
}
