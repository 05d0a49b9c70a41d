package com.motivata.query;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LogPositionTest {

    private static final long COMMIT_5 = 5 << 10;

    @Test
    void is_the_index_of_the_token() {
        assertThat(LogPosition.of(at(42))).isEqualTo(42);
    }

    @Test
    void is_before_everything_without_a_token() {
        assertThat(LogPosition.of(null)).isEqualTo(-1);
    }

    @Test
    void in_a_replay_is_where_the_replay_is() {
        assertThat(LogPosition.of(ReplayToken.createReplayToken(at(100), at(7))))
                .isEqualTo(7);
    }

    @Test
    void in_a_merge_is_where_the_slower_half_is() {
        assertThat(LogPosition.of(MergedTrackingToken.merged(at(20), at(11)))).isEqualTo(11);
    }

    @Test
    void a_commit_is_handled_with_its_last_event() {
        assertThat(LogPosition.commitHandledAt(COMMIT_5 + 1023)).isEqualTo(5);
    }

    @Test
    void a_commit_is_not_handled_half_way() {
        assertThat(LogPosition.commitHandledAt(COMMIT_5)).isEqualTo(4);
        assertThat(LogPosition.commitHandledAt(COMMIT_5 + 1022)).isEqualTo(4);
    }

    private static TrackingToken at(long index) {
        return new GlobalSequenceTrackingToken(index);
    }
}
