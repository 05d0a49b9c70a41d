package com.motivata.events;

import com.motivata.api.challenge.ChallengeCategory;
import com.motivata.api.challenge.ChallengeContent;
import com.motivata.api.challenge.ChallengeEvent.ChallengeCreated;
import com.motivata.api.challenge.ChallengeEvent.ChallengeDeleted;
import com.motivata.api.challenge.ChallengeEvent.ChallengeRevised;
import com.motivata.api.challenge.ChallengeId;
import com.motivata.api.challenge.ChallengeProgressEvent.ChallengeCompleted;
import com.motivata.api.challenge.ChallengeProgressEvent.ChallengeJoined;
import com.motivata.api.challenge.ChallengeProgressEvent.ChallengeLeft;
import com.motivata.api.challenge.ChallengeProgressEvent.DayCompleted;
import com.motivata.api.challenge.ChallengeProgressEvent.MilestoneReached;
import com.motivata.api.challenge.DailyTask;
import com.motivata.api.challenge.DailyTask.TaskResource;
import com.motivata.api.challenge.Difficulty;
import com.motivata.api.challenge.ParticipationId;
import com.motivata.api.challenge.ResourceType;
import com.motivata.api.challenge.Reward;
import com.motivata.api.challenge.RewardType;
import com.motivata.api.challenge.TaskType;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One event of each kind, with something in every component; the golden files hold the same. */
final class Examples {

    private static final ProgramId PROGRAM = new ProgramId("65f000000000000000000001");
    private static final QuizId QUIZ = new QuizId("65f000000000000000000002");
    private static final RunId RUN = new RunId("65f000000000000000000003");
    private static final UserId ADA = new UserId("ada");
    private static final UserId UMA = new UserId("uma");
    private static final Instant AT = Instant.parse("2026-03-14T09:26:53.589Z");
    private static final LocalDay DAY = new LocalDay(LocalDate.of(2026, 3, 14), ZoneId.of("Asia/Kolkata"));

    private static final ChallengeId CHALLENGE = new ChallengeId("65f000000000000000000004");
    private static final ParticipationId PARTICIPATION = new ParticipationId("65f000000000000000000005");

    private static final ProgramContent PROGRAM_CONTENT = new ProgramContent(
            "Intensive SOS - 7 Days",
            ProgramType.ISOS,
            "A week of looking inward",
            7,
            true,
            "https://example.org/week.png");

    private static final QuizContent QUIZ_CONTENT = new QuizContent(
            3, "Day 3: Understanding Patterns", "What comes back", List.of(energy(), troubles(), note()), true, 3);

    private static final List<AnsweredQuestion> ANSWERS = List.of(
            new AnsweredQuestion("65f00000000000000000000a", "How is your energy?", QuestionType.SCALE, 4, "High"),
            new AnsweredQuestion(
                    "65f00000000000000000000b",
                    "What troubled you?",
                    QuestionType.MULTIPLE_CHOICE,
                    List.of("stress", "sleep"),
                    "Stress at work, Poor sleep"),
            new AnsweredQuestion("65f00000000000000000000c", "What went well?", QuestionType.TEXT, "A long talk", null),
            new AnsweredQuestion("65f00000000000000000000d", "Did you walk?", QuestionType.BOOLEAN, false, "No"),
            new AnsweredQuestion(
                    "65f00000000000000000000e",
                    "Which dose?",
                    QuestionType.SINGLE_CHOICE,
                    new BigDecimal("0.5"),
                    "Half"));

    private static final ChallengeContent CHALLENGE_CONTENT = new ChallengeContent(
            "21-Day Reading Challenge",
            "Read for 30 minutes every day",
            "Build a reading habit in 21 days",
            21,
            ChallengeCategory.READING,
            Difficulty.BEGINNER,
            "https://example.org/books.png",
            "book-open",
            "#4ECDC4",
            true,
            true,
            List.of(
                    new DailyTask(
                            1,
                            "Choose Your Book",
                            "Select a book you have been wanting to read",
                            TaskType.ACTION,
                            15,
                            List.of(new TaskResource(
                                    ResourceType.ARTICLE, "How to choose", "https://example.org/choose"))),
                    new DailyTask(3, "Look back", "What stays with you?", TaskType.REFLECTION, null, List.of())),
            List.of(
                    new Reward(
                            RewardType.BADGE,
                            "Bookworm",
                            "Completed 21-Day Reading Challenge",
                            "https://example.org/bookworm.png",
                            null),
                    new Reward(RewardType.POINTS, "Head start", "For the next one", null, 250)));

    private static final List<Object> EVENTS = List.of(
            new ProgramCreated(PROGRAM, PROGRAM_CONTENT, ADA, AT),
            new ProgramRevised(PROGRAM, PROGRAM_CONTENT, ADA, AT),
            new ProgramDeleted(PROGRAM, ADA, AT),
            new QuizPublished(PROGRAM, 3, QUIZ),
            new QuizWithdrawn(PROGRAM, 3, QUIZ),
            new QuizCreated(QUIZ, PROGRAM, QUIZ_CONTENT, ADA, AT),
            new QuizRevised(QUIZ, PROGRAM, QUIZ_CONTENT, ADA, AT),
            new QuizDeleted(QUIZ, PROGRAM, ADA, AT),
            new RunStarted(UMA, PROGRAM, RUN, 2, "Intensive SOS - 7 Days", ProgramType.ISOS, 7, DAY, AT),
            new QuizSubmitted(UMA, PROGRAM, RUN, 3, QUIZ, "Day 3: Understanding Patterns", ANSWERS, 85, DAY, AT, null),
            new RunCompleted(UMA, PROGRAM, RUN, 78, AT),
            new RunAbandoned(UMA, PROGRAM, RUN, AT),
            new ChallengeCreated(CHALLENGE, CHALLENGE_CONTENT, ADA, AT),
            new ChallengeRevised(CHALLENGE, CHALLENGE_CONTENT, ADA, AT),
            new ChallengeDeleted(CHALLENGE, ADA, AT),
            new ChallengeJoined(UMA, CHALLENGE, PARTICIPATION, 2, "21-Day Reading Challenge", 21, DAY, AT),
            new DayCompleted(
                    UMA,
                    CHALLENGE,
                    PARTICIPATION,
                    3,
                    "Choose Your Book",
                    "Took the thick one",
                    "https://example.org/book.png",
                    DAY,
                    AT.minusSeconds(7200),
                    10,
                    AT),
            new MilestoneReached(UMA, CHALLENGE, PARTICIPATION, 3, AT),
            new ChallengeCompleted(
                    UMA, CHALLENGE, PARTICIPATION, List.of("badge_bookworm", "points_head_start"), 250, 5, AT),
            new ChallengeLeft(UMA, CHALLENGE, PARTICIPATION, "Too difficult", AT));

    private Examples() {}

    static Optional<Object> of(Class<?> eventType) {
        return Stream.of(EVENTS, BookingExamples.EVENTS, PaymentExamples.EVENTS)
                .flatMap(List::stream)
                .filter(eventType::isInstance)
                .findFirst();
    }

    static QuizSubmitted submittedAt(String at, String recordedAt) {
        return new QuizSubmitted(
                UMA, PROGRAM, RUN, 3, QUIZ, "Day 3", ANSWERS, 85, DAY, Instant.parse(at), Instant.parse(recordedAt));
    }

    private static Question energy() {
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("min", 1);
        metadata.put("max", 5);
        metadata.put("reverse", true);
        metadata.put("weight", new BigDecimal("1.25"));
        return new Question(
                "65f00000000000000000000a",
                "How is your energy?",
                QuestionType.SCALE,
                List.of(
                        new Option("65f00000000000000000001a", "Low", 1, 1),
                        new Option("65f00000000000000000001b", "High", 4, 2)),
                true,
                1,
                10,
                metadata);
    }

    private static Question troubles() {
        return new Question(
                "65f00000000000000000000b",
                "What troubled you?",
                QuestionType.MULTIPLE_CHOICE,
                List.of(
                        new Option("65f00000000000000000001c", "Stress at work", "stress", 1),
                        new Option("65f00000000000000000001d", "Poor sleep", "sleep", 2)),
                true,
                2,
                5,
                Map.of("correctAnswers", List.of("stress", "sleep")));
    }

    private static Question note() {
        return new Question(
                "65f00000000000000000000c", "What went well?", QuestionType.TEXT, List.of(), false, 3, null, Map.of());
    }
}
