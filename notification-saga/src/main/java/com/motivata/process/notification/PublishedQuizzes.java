package com.motivata.process.notification;

import com.motivata.api.sos.SosProgramEvent;
import com.motivata.api.sos.SosProgramEvent.QuizPublished;
import com.motivata.api.sos.SosProgramEvent.QuizWithdrawn;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The days of a program that have a quiz. */
record PublishedQuizzes(Set<Integer> days) {

    static PublishedQuizzes after(@Nullable PublishedQuizzes before, SosProgramEvent event) {
        var days = new HashSet<>(before == null ? Set.of() : before.days());
        switch (event) {
            case QuizPublished published -> days.add(published.dayNumber());
            case QuizWithdrawn withdrawn -> days.remove(withdrawn.dayNumber());
            case SosProgramEvent.ProgramCreated created -> {}
            case SosProgramEvent.ProgramRevised revised -> {}
            case SosProgramEvent.ProgramDeleted deleted -> {}
        }
        return new PublishedQuizzes(days);
    }
}
