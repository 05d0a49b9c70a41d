package com.motivata.command.sos.web;

import com.motivata.command.support.Bodies;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QuizChangeBodyTest {

    @Test
    void the_questions_of_a_change_keep_to_the_limits_of_new_ones() {
        var questions = "{'questions':[{'questionType':'text'},{'questionText':'Q','questionType':'single-choice',"
                + "'options':[{'text':'T'}]}]}";
        assertThat(Bodies.problems(questions, QuizChangeBody.class))
                .containsExactly("Option value is required", "Question text is required");
    }
}
