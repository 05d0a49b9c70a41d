package com.motivata.command.sos;

import com.motivata.api.common.InvalidInput;
import com.motivata.api.common.InvalidInput.Problem;
import com.motivata.api.sos.Option;
import com.motivata.api.sos.Question;
import com.motivata.api.sos.QuestionDraft;
import com.motivata.api.sos.QuestionDraft.OptionDraft;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns what an admin wrote into questions. A question or option that is recognised (by its id, else by its text or
 * value) keeps its id, so that answers already given go on pointing at it.
 */
final class QuestionRules {

    private QuestionRules() {}

    /** @throws InvalidInput naming every problem of every question */
    static List<Question> questions(List<Question> before, List<QuestionDraft> drafts) {
        var problems = new ArrayList<Problem>();
        var kept = new KeptIds(drafts.stream().map(QuestionDraft::id));
        var written = new ArrayList<Question>();
        for (int i = 0; i < drafts.size(); i++) {
            String path = "questions[" + i + "]";
            written.add(question(before, drafts.get(i), i, path, kept, problems));
            QuestionChecks.check(written.get(i), path, problems);
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return written;
    }

    private static Question question(
            List<Question> before, QuestionDraft draft, int index, String path, KeptIds kept, List<Problem> problems) {
        var earlier = kept.find(
                before,
                Question::id,
                draft.id(),
                question -> question.questionText().equals(draft.questionText()),
                () -> problems.add(new Problem(path + "._id", "This quiz has no such question")));
        return new Question(
                earlier == null ? draft.freshId() : earlier.id(),
                draft.questionText(),
                draft.questionType(),
                options(earlier == null ? List.of() : earlier.options(), draft.options(), path, problems),
                draft.required(),
                Objects.requireNonNullElse(draft.order(), index + 1),
                draft.points(),
                draft.metadata());
    }

    private static List<Option> options(
            List<Option> before, List<OptionDraft> drafts, String path, List<Problem> problems) {
        var kept = new KeptIds(drafts.stream().map(OptionDraft::id));
        var written = new ArrayList<Option>();
        for (int i = 0; i < drafts.size(); i++) {
            written.add(option(before, drafts.get(i), i, path + ".options[" + i + "]", kept, problems));
        }
        return written;
    }

    private static Option option(
            List<Option> before, OptionDraft draft, int index, String path, KeptIds kept, List<Problem> problems) {
        var earlier = kept.find(
                before,
                Option::id,
                draft.id(),
                option -> Values.same(option.value(), draft.value()),
                () -> problems.add(new Problem(path + "._id", "This question has no such option")));
        return new Option(
                earlier == null ? draft.freshId() : earlier.id(),
                draft.text(),
                draft.value(),
                Objects.requireNonNullElse(draft.order(), index + 1));
    }

    /** Gives each id away once, and one that a draft names to that draft. */
    private static final class KeptIds {

        private final Set<String> named;
        private final Set<String> given = new HashSet<>();

        KeptIds(Stream<@Nullable String> named) {
            this.named = named.filter(Objects::nonNull).collect(Collectors.toSet());
        }

        <T> @Nullable T find(
                List<T> before, Function<T, String> idOf, @Nullable String id, Predicate<T> alike, Runnable unknown) {
            Predicate<T> wanted = id == null
                    ? earlier -> alike.test(earlier) && !named.contains(idOf.apply(earlier))
                    : earlier -> idOf.apply(earlier).equals(id);
            for (T earlier : before) {
                if (wanted.test(earlier) && given.add(idOf.apply(earlier))) {
                    return earlier;
                }
            }
            if (id != null) {
                unknown.run();
            }
            return null;
        }
    }
}
