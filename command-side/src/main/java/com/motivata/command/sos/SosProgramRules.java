package com.motivata.command.sos;

import com.motivata.api.common.InvalidInput;
import com.motivata.api.common.Refusal;
import com.motivata.api.sos.ProgramContent;
import com.motivata.api.sos.ProgramType;
import com.motivata.api.sos.QuizId;
import com.motivata.api.sos.SosCommand.CreateProgram;
import com.motivata.api.sos.SosCommand.DeleteProgram;
import com.motivata.api.sos.SosCommand.ReviseProgram;
import com.motivata.api.sos.SosProgramEvent.ProgramCreated;
import com.motivata.api.sos.SosProgramEvent.ProgramDeleted;
import com.motivata.api.sos.SosProgramEvent.ProgramRevised;
import com.motivata.api.sos.SosProgramEvent.QuizPublished;
import com.motivata.api.sos.SosProgramEvent.QuizWithdrawn;
import com.motivata.api.sos.SosRefusal;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of a program: what may be created, changed and published. */
final class SosProgramRules {

    private static final Set<Integer> INTENSIVE_DURATIONS = Set.of(7, 14, 30);

    private SosProgramRules() {}

    static ProgramCreated create(@Nullable SosProgramState state, CreateProgram wish, Instant now) {
        if (state != null) {
            throw new IllegalStateException("program id used twice: " + wish.programId());
        }
        checkDuration(wish.content().type(), wish.content().durationDays());
        return new ProgramCreated(wish.programId(), wish.content(), wish.by(), now);
    }

    static ProgramRevised revise(@Nullable SosProgramState state, ReviseProgram wish, Instant now) {
        var content = existing(state).content();
        checkFixed("type", "Program type", content.type(), wish.type().or(content.type()));
        checkFixed(
                "durationDays",
                "Duration",
                content.durationDays(),
                wish.durationDays().or(content.durationDays()));
        return new ProgramRevised(wish.programId(), revised(content, wish), wish.by(), now);
    }

    static ProgramDeleted delete(@Nullable SosProgramState state, DeleteProgram wish, Instant now) {
        existing(state);
        return new ProgramDeleted(wish.programId(), wish.by(), now);
    }

    static QuizPublished publish(@Nullable SosProgramState state, int dayNumber, QuizId quiz) {
        var program = existing(state);
        checkDay(program, dayNumber);
        if (program.quizOf(dayNumber).isPresent()) {
            throw new Refusal(SosRefusal.DAY_HAS_A_QUIZ, "Day " + dayNumber + " already has an active quiz");
        }
        return new QuizPublished(program.id(), dayNumber, quiz);
    }

    static QuizWithdrawn withdraw(@Nullable SosProgramState state, int dayNumber, QuizId quiz) {
        return new QuizWithdrawn(existing(state).id(), dayNumber, quiz);
    }

    static void checkDay(@Nullable SosProgramState state, int dayNumber) {
        int last = existing(state).content().durationDays();
        if (dayNumber < 1 || dayNumber > last) {
            throw new InvalidInput("dayNumber", "Day number must be " + (last == 1 ? "1" : "between 1 and " + last));
        }
    }

    static SosProgramState existing(@Nullable SosProgramState state) {
        if (state == null || state.deleted()) {
            throw new Refusal(SosRefusal.PROGRAM_NOT_FOUND, "Program not found");
        }
        return state;
    }

    private static void checkDuration(ProgramType type, int days) {
        boolean fits = switch (type) {
            case GSOS -> days == 1;
            case ISOS -> INTENSIVE_DURATIONS.contains(days);
        };
        if (!fits) {
            throw new InvalidInput(
                    "durationDays",
                    type == ProgramType.GSOS ? "A GSOS program lasts 1 day" : "An ISOS program lasts 7, 14 or 30 days");
        }
    }

    private static void checkFixed(String field, String name, Object current, @Nullable Object wanted) {
        if (!current.equals(wanted)) {
            throw new InvalidInput(field, name + " cannot be changed once a program exists");
        }
    }

    private static ProgramContent revised(ProgramContent content, ReviseProgram wish) {
        return new ProgramContent(
                Objects.requireNonNull(wish.title().or(content.title())),
                content.type(),
                Objects.requireNonNull(wish.description().or(content.description())),
                content.durationDays(),
                Objects.requireNonNull(wish.active().or(content.active())),
                wish.imageUrl().or(content.imageUrl()));
    }
}
