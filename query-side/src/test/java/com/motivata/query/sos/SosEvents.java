package com.motivata.query.sos;

import com.motivata.api.common.LocalDay;
import com.motivata.api.common.UserId;
import com.motivata.api.sos.AnsweredQuestion;
import com.motivata.api.sos.Option;
import com.motivata.api.sos.ProgramContent;
import com.motivata.api.sos.ProgramId;
import com.motivata.api.sos.ProgramType;
import com.motivata.api.sos.Question;
import com.motivata.api.sos.QuestionType;
import com.motivata.api.sos.QuizContent;
import com.motivata.api.sos.QuizEvent.QuizCreated;
import com.motivata.api.sos.QuizEvent.QuizDeleted;
import com.motivata.api.sos.QuizEvent.QuizRevised;
import com.motivata.api.sos.QuizId;
import com.motivata.api.sos.RunId;
import com.motivata.api.sos.SosProgramEvent.ProgramCreated;
import com.motivata.api.sos.SosProgramEvent.ProgramDeleted;
import com.motivata.api.sos.SosProgramEvent.ProgramRevised;
import com.motivata.api.sos.SosProgramEvent.QuizPublished;
import com.motivata.api.sos.SosProgramEvent.QuizWithdrawn;
import com.motivata.api.sos.SosProgressEvent.QuizSubmitted;
import com.motivata.api.sos.SosProgressEvent.RunAbandoned;
import com.motivata.api.sos.SosProgressEvent.RunCompleted;
import com.motivata.api.sos.SosProgressEvent.RunStarted;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** What happened, in the words of the tests. */
final class SosEvents {

    static final Instant NOON = Instant.parse("2024-12-01T12:00:00Z");
    static final UserId ADMIN = new UserId("admin-1");
    static final UserId ASHA = new UserId("asha");
    static final UserId BEN = new UserId("ben");
    static final ProgramId WEEK = program(1);
    static final ProgramId ONE_DAY = program(2);
    static final RunId RUN_1 = run(1);
    static final RunId RUN_2 = run(2);

    private SosEvents() {}

    static ProgramId program(int number) {
        return new ProgramId(id('a', number));
    }

    static QuizId quiz(int number) {
        return new QuizId(id('b', number));
    }

    static RunId run(int number) {
        return new RunId(id('c', number));
    }

    private static String id(char kind, int number) {
        return kind + "%023d".formatted(number);
    }

    static Instant day(int number) {
        return NOON.plusSeconds((number - 1) * 86_400L);
    }

    static ProgramContent week(String title, boolean active) {
        return new ProgramContent(title, ProgramType.ISOS, "Seven days", 7, active, null);
    }

    static ProgramContent oneDay(String title, boolean active) {
        return new ProgramContent(title, ProgramType.GSOS, "One day", 1, active, "https://example.org/i.png");
    }

    static ProgramCreated created(ProgramId id, ProgramContent content) {
        return new ProgramCreated(id, content, ADMIN, NOON);
    }

    static ProgramRevised revised(ProgramId id, ProgramContent content) {
        return new ProgramRevised(id, content, ADMIN, day(2));
    }

    static ProgramDeleted deleted(ProgramId id) {
        return new ProgramDeleted(id, ADMIN, day(3));
    }

    static QuizPublished published(ProgramId id, int day, QuizId quiz) {
        return new QuizPublished(id, day, quiz);
    }

    static QuizWithdrawn withdrawn(ProgramId id, int day, QuizId quiz) {
        return new QuizWithdrawn(id, day, quiz);
    }

    static QuizContent quizOf(int day, String title, boolean active) {
        return new QuizContent(day, title, null, List.of(energy()), active, day);
    }

    static Question energy() {
        return new Question(
                "d".repeat(24),
                "How is your energy?",
                QuestionType.SINGLE_CHOICE,
                List.of(new Option("e".repeat(24), "Low", 1, 1), new Option("f".repeat(24), "High", 2.5, 2)),
                true,
                1,
                10,
                Map.of("correctAnswer", 2.5));
    }

    static QuizCreated created(QuizId id, QuizContent content) {
        return new QuizCreated(id, WEEK, content, ADMIN, NOON);
    }

    static QuizRevised revised(QuizId id, QuizContent content) {
        return new QuizRevised(id, WEEK, content, ADMIN, day(2));
    }

    static QuizDeleted deleted(QuizId id) {
        return new QuizDeleted(id, WEEK, ADMIN, day(3));
    }

    static RunStarted started(UserId user, RunId run, int number) {
        return new RunStarted(
                user, WEEK, run, number, "A week", ProgramType.ISOS, 7, LocalDay.of(NOON, ZoneOffset.UTC), NOON);
    }

    static RunStarted startedOneDay(UserId user, RunId run, Instant at) {
        return new RunStarted(
                user, ONE_DAY, run, 1, "One day", ProgramType.GSOS, 1, LocalDay.of(at, ZoneOffset.UTC), at);
    }

    static QuizSubmitted submitted(UserId user, RunId run, int day, Integer score) {
        return submitted(user, run, day, score, day(day), ZoneOffset.UTC);
    }

    static QuizSubmitted submitted(UserId user, RunId run, int day, Integer score, Instant at, ZoneId zone) {
        return new QuizSubmitted(
                user,
                WEEK,
                run,
                day,
                quiz(day),
                "Day " + day,
                List.of(answer(4, "High")),
                score,
                LocalDay.of(at, zone),
                at,
                null);
    }

    static QuizSubmitted submittedOneDay(UserId user, RunId run, Integer score, Instant at) {
        return new QuizSubmitted(
                user,
                ONE_DAY,
                run,
                1,
                quiz(99),
                "The day",
                List.of(),
                score,
                LocalDay.of(at, ZoneOffset.UTC),
                at,
                null);
    }

    static AnsweredQuestion answer(Object answer, String text) {
        return new AnsweredQuestion("d".repeat(24), "How is your energy?", QuestionType.SCALE, answer, text);
    }

    static RunCompleted completed(UserId user, ProgramId program, RunId run, Integer finalScore, Instant at) {
        return new RunCompleted(user, program, run, finalScore, at);
    }

    static RunAbandoned abandoned(UserId user, RunId run) {
        return new RunAbandoned(user, WEEK, run, day(4));
    }
}
