package com.motivata.launcher.replay;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsoleTest {

    @Test
    void a_bar_grows_and_says_how_long_it_will_take() {
        assertThat(Console.line(0, 200, 0, "commits"))
                .startsWith("[" + " ".repeat(40) + "]   0 %  0 of 200 commits, 0/s")
                .doesNotContain("left");
        assertThat(Console.line(50, 200, 2, "commits"))
                .startsWith("[" + "=".repeat(10) + " ".repeat(30) + "]  25 %  50 of 200 commits, 25/s, 6 s left");
    }

    @Test
    void it_is_full_at_the_end_and_where_there_was_nothing_to_do() {
        assertThat(Console.line(200, 200, 4, "commits"))
                .startsWith("[" + "=".repeat(40) + "] 100 %  200 of 200 commits, 50/s")
                .doesNotContain("left");
        assertThat(Console.line(0, 0, 1, "commits")).startsWith("[" + "=".repeat(40) + "] 100 %  0 of 0 commits");
    }
}
