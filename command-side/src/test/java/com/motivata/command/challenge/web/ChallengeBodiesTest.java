package com.motivata.command.challenge.web;

import com.motivata.api.challenge.ChallengeId;
import com.motivata.api.challenge.DailyTask;
import com.motivata.api.challenge.Reward;
import com.motivata.api.common.Change;
import com.motivata.api.common.UserId;
import com.motivata.command.support.Bodies;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChallengeBodiesTest {

    private static final ChallengeId CHALLENGE = new ChallengeId("0000000000000000000000a1");
    private static final UserId ADMIN = new UserId("admin-1");
    private static final String REQUIRED =
            "'title':'T','description':'D','shortDescription':'S','totalDays':7,'category':'reading','difficulty':'beginner'";

    @Test
    void a_new_challenge_is_active_and_not_featured_unless_said_otherwise() {
        var content = Bodies.read("{" + REQUIRED + "}", ChallengeBody.class)
                .toCommand(CHALLENGE, ADMIN)
                .content();
        assertThat(content.active()).isTrue();
        assertThat(content.featured()).isFalse();
        assertThat(content.dailyTasks()).isEmpty();
        assertThat(content.rewards()).isEmpty();
    }

    @Test
    void a_new_challenge_needs_its_words() {
        assertThat(Bodies.problems("{}", ChallengeBody.class))
                .containsExactly(
                        "Category is required",
                        "Challenge description is required",
                        "Challenge title is required",
                        "Difficulty is required",
                        "Short description is required",
                        "Total days are required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "#12345", "#1234567", "#GGGGGG", "4ECDC4", "", "#4ECDC4\\n"})
    void a_color_is_six_hex_digits(String color) {
        assertThat(Bodies.problems("{" + REQUIRED + ",'iconColor':'" + color + "'}", ChallengeBody.class))
                .containsExactly("Icon color must be written like #4ECDC4");
        assertThat(Bodies.problems("{'iconColor':'" + color + "'}", ChallengeChangeBody.class))
                .containsExactly("Icon color must be written like #4ECDC4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://x", "javascript:alert(1)", "/relative", "https://", "https:///a", "https://a b"})
    void links_lead_to_the_web(String url) {
        var resource = "{'type':'video','title':'T','url':'" + url + "'}";
        var task = "{'dayNumber':1,'title':'T','description':'D','taskType':'action','resources':[" + resource + "]}";
        assertThat(Bodies.problems("{" + REQUIRED + ",'dailyTasks':[" + task + "]}", ChallengeBody.class))
                .containsExactly("Resource URL must start with https:// or http://");
        assertThat(Bodies.problems("{'dayNumber':1,'proofUrl':'" + url + "'}", CompleteDayBody.class))
                .containsExactly("Proof URL must start with https:// or http://");
    }

    @Test
    void links_have_2048_characters_at_the_most() {
        assertThat(Bodies.problems(proof(2048), CompleteDayBody.class)).isEmpty();
        assertThat(Bodies.problems(proof(2049), CompleteDayBody.class)).containsExactly("Proof URL is too long");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'title':null} | Challenge title is required",
                "{'totalDays':null} | Total days are required",
                "{'isFeatured':null} | isFeatured must be true or false",
                "{'dailyTasks':[null]} | Daily task must not be null",
                "{'dailyTasks':[{'dayNumber':1,'description':'D','taskType':'action'}]} | Task title is required",
                "{'rewards':[{'type':'badge','name':' ','description':'D'}]} | Reward name is required",
                "{'rewards':[{'type':'points','name':'N','description':'D','points':1000001}]} | Points must be at most 1000000"
            })
    void a_change_keeps_to_the_same_limits(String body, String problem) {
        assertThat(Bodies.problems(body, ChallengeChangeBody.class)).containsExactly(problem);
    }

    @Test
    void a_change_tells_what_was_left_out_from_what_was_cleared() {
        var command = Bodies.read("{'rewards':null,'imageUrl':null}", ChallengeChangeBody.class)
                .toCommand(CHALLENGE, ADMIN);
        assertThat(command.dailyTasks()).isEqualTo(Change.<List<DailyTask>>none());
        assertThat(command.rewards()).isEqualTo(Change.<List<Reward>>to(List.of()));
        assertThat(command.imageUrl()).isEqualTo(Change.to(null));
        assertThat(Bodies.problems("{'rewards':null,'imageUrl':null}", ChallengeChangeBody.class))
                .isEmpty();
    }

    @Test
    void a_day_needs_its_number() {
        assertThat(Bodies.problems("{'notes':'N'}", CompleteDayBody.class)).containsExactly("Day number is required");
    }

    private static String proof(int length) {
        return "{'dayNumber':1,'proofUrl':'https://x/" + "a".repeat(length - 10) + "'}";
    }
}
