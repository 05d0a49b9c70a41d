package com.motivata.command.sos;

import com.motivata.api.common.InvalidInput;
import com.motivata.api.common.Refusal;
import com.motivata.api.common.UserId;
import com.motivata.api.sos.Option;
import com.motivata.api.sos.ProgramContent;
import com.motivata.api.sos.ProgramId;
import com.motivata.api.sos.ProgramType;
import com.motivata.api.sos.Question;
import com.motivata.api.sos.QuestionType;
import com.motivata.api.sos.QuizContent;
import com.motivata.api.sos.QuizEvent;
import com.motivata.api.sos.QuizEvent.QuizCreated;
import com.motivata.api.sos.QuizId;
import com.motivata.api.sos.RunId;
import com.motivata.api.sos.SosProgramEvent;
import com.motivata.api.sos.SosProgramEvent.ProgramCreated;
import com.motivata.api.sos.SosProgramEvent.QuizPublished;
import com.motivata.api.sos.SosProgressEvent;
import com.motivata.command.support.CommandSide;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command side of SOS on an in-memory log: given events, when a command, then events, an answer or a refusal. */
final class Sos {

    static final ProgramId PROGRAM = new ProgramId("0000000000000000000000a1");
    static final RunId RUN = new RunId("0000000000000000000000c1");
    static final RunId SECOND_RUN = new RunId("0000000000000000000000c2");
    static final UserId USER = new UserId("user-1");
    static final UserId ADMIN = new UserId("admin-1");
    static final Instant CREATED_AT = Instant.parse("2024-11-01T00:00:00Z");
    static final ProgramContent SEVEN_DAYS =
            new ProgramContent("Intensive SOS - 7 Days", ProgramType.ISOS, "Seven days", 7, true, null);
    static final ProgramCreated CREATED = new ProgramCreated(PROGRAM, SEVEN_DAYS, ADMIN, CREATED_AT);

    private final CommandSide side = new CommandSide();

    Sos() {
        var definitions = new Definitions(side.log());
        var programs = side.repository(SosProgram.class);
        side.subscribe(new ProgramHandler(programs, side.clock()));
        side.subscribe(new QuizHandler(programs, side.repository(Quiz.class), definitions, side.clock()));
        side.subscribe(new RunHandler(side.repository(SosProgress.class), definitions, side.clock()));
    }

    static QuizId quizOf(int day) {
        return new QuizId("0000000000000000000000b" + day);
    }

    /** A quiz with one text question that need not be answered. */
    static QuizCreated quizCreated(int day, Question... questions) {
        var content = new QuizContent(day, "Day " + day, null, List.of(questions), true, day);
        return new QuizCreated(quizOf(day), PROGRAM, content, ADMIN, CREATED_AT);
    }

    static Question question(String id, QuestionType type, Map<String, Object> metadata, Object... optionValues) {
        var options = new ArrayList<Option>();
        for (var value : optionValues) {
            options.add(new Option(id + "-" + value, "Text of " + value, value, options.size() + 1));
        }
        return new Question(id, "Question " + id, type, options, true, 1, 10, metadata);
    }

    Sos at(String instant) {
        side.at(Instant.parse(instant));
        return this;
    }

    Sos given(Object... events) {
        for (var event : events) {
            side.given(streamOf(event), event);
        }
        return this;
    }

    Sos givenProgramWithQuizzes(int days) {
        given(CREATED);
        for (int day = 1; day <= days; day++) {
            given(quizCreated(day), new QuizPublished(PROGRAM, day, quizOf(day)));
        }
        return this;
    }

    <R> R when(Object command, Class<R> reply) {
        return side.when(command, reply);
    }

    List<Object> eventsWhen(Object command) {
        return side.eventsWhen(command);
    }

    Refusal refusalWhen(Object command) {
        return side.refusalWhen(command);
    }

    InvalidInput invalidWhen(Object command) {
        return side.invalidWhen(command);
    }

    private static String streamOf(Object event) {
        return switch (event) {
            case SosProgramEvent it -> it.programId().toString();
            case QuizEvent it -> it.quizId().toString();
            case SosProgressEvent it -> it.progressId().toString();
            default -> throw new IllegalArgumentException("whose event is " + event);
        };
    }
}
