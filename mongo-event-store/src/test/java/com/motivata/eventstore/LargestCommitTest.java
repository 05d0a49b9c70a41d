package com.motivata.eventstore;

import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static com.motivata.eventstore.TestLog.event;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LargestCommitTest {

    @Test
    void every_event_of_the_largest_commit_has_a_token_of_its_own() {
        TestLog log = TestLog.empty();
        log.append(
                IntStream.range(0, Limits.EVENTS).mapToObj(i -> event("a", i)).toArray(EventMessage<?>[]::new));
        log.append(event("a", Limits.EVENTS));

        List<? extends TrackedEventMessage<?>> events =
                log.engine.readEvents(null, false).toList();

        assertThat(events).extracting(TrackedEventMessage::trackingToken).doesNotHaveDuplicates();
        assertThat(events).hasSize(Limits.EVENTS + 1);
        assertThat(Tokens.lastCompleteCommit(events.get(Limits.EVENTS - 1).trackingToken()))
                .isEqualTo(1);
        assertThat(Tokens.lastCompleteCommit(events.get(Limits.EVENTS - 2).trackingToken()))
                .isZero();
    }

    @Test
    void the_longest_identifier_is_stored_and_found() {
        TestLog log = TestLog.empty();
        String longest = "ä".repeat(Limits.ID_BYTES / 2);

        log.append(event(longest, 0));

        assertThat(log.sequencesOf(longest)).containsExactly(0L);
    }
}
