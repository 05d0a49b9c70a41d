package com.motivata.command.challenge;

/** What to tell somebody about their streak. */
final class StreakWords {

    private StreakWords() {}

    static String of(int current, boolean completed) {
        if (completed) {
            return "You did it! Challenge completed!";
        }
        return switch (current) {
            case 0 -> "Done! Complete a day today to start a new streak!";
            case 1 -> "A streak has begun! Come back for the next day!";
            default -> current + " days in a row! Keep it up!";
        };
    }
}
