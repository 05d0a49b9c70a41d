package com.motivata.eventstore;

import java.util.Set;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TokensTest {

    @Test
    void the_commit_number_is_read_from_wrapped_tokens_too() {
        TrackingToken five = Tokens.endOf(5);
        TrackingToken nine = Tokens.endOf(9);

        assertThat(Tokens.commitNumber(five)).isEqualTo(5);
        assertThat(Tokens.commitNumber(ReplayToken.createReplayToken(nine, five)))
                .isEqualTo(5);
        assertThat(Tokens.commitNumber(MergedTrackingToken.merged(nine, five))).isEqualTo(5);
        assertThat(Tokens.commitNumber(ReplayToken.createReplayToken(nine, MergedTrackingToken.merged(nine, five))))
                .isEqualTo(5);
        assertThat(Tokens.commitNumber(null)).isZero();
    }

    @Test
    void a_foreign_token_is_refused() {
        TrackingToken foreign = GapAwareTrackingToken.newInstance(1, Set.of());

        assertThatThrownBy(() -> Tokens.commitNumber(foreign)).isInstanceOf(IllegalArgumentException.class);
    }
}
