package com.motivata.query.sos;

import java.time.ZoneOffset;
import java.util.List;

import static com.motivata.query.sos.SosEvents.ASHA;
import static com.motivata.query.sos.SosEvents.BEN;
import static com.motivata.query.sos.SosEvents.ONE_DAY;
import static com.motivata.query.sos.SosEvents.WEEK;
import static com.motivata.query.sos.SosEvents.completed;
import static com.motivata.query.sos.SosEvents.created;
import static com.motivata.query.sos.SosEvents.day;
import static com.motivata.query.sos.SosEvents.oneDay;
import static com.motivata.query.sos.SosEvents.program;
import static com.motivata.query.sos.SosEvents.published;
import static com.motivata.query.sos.SosEvents.quiz;
import static com.motivata.query.sos.SosEvents.quizOf;
import static com.motivata.query.sos.SosEvents.run;
import static com.motivata.query.sos.SosEvents.started;
import static com.motivata.query.sos.SosEvents.startedOneDay;
import static com.motivata.query.sos.SosEvents.submitted;
import static com.motivata.query.sos.SosEvents.submittedOneDay;
import static com.motivata.query.sos.SosEvents.week;

/** Asha is on day 3 of a week and has finished the one day; Ben has done his first quiz today. */
public final class SosStory {

    public static final List<Object> EVENTS = List.of(
            created(WEEK, week("A week", true)),
            created(ONE_DAY, oneDay("One day", true)),
            created(program(3), week("Later", false)),
            created(quiz(3), quizOf(3, "Day 3", true)),
            published(WEEK, 3, quiz(3)),
            started(ASHA, run(1), 1),
            submitted(ASHA, run(1), 1, 80),
            submitted(ASHA, run(1), 2, null),
            startedOneDay(ASHA, run(2), day(1)),
            submittedOneDay(ASHA, run(2), 78, day(1)),
            completed(ASHA, ONE_DAY, run(2), 78, day(1)),
            started(BEN, run(3), 1),
            submitted(BEN, run(3), 1, 55, day(3), ZoneOffset.UTC));

    private SosStory() {}
}
