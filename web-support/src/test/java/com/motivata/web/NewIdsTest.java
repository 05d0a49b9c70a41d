package com.motivata.web;

import com.motivata.api.common.HexId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NewIdsTest {

    private final NewIds ids = new NewIds(Clock.fixed(Instant.parse("2026-01-31T10:00:00Z"), ZoneOffset.UTC));

    @Test
    void look_like_object_ids_and_begin_with_their_second() {
        assertThat(HexId.isValid(ids.next())).isTrue();
        assertThat(ids.next()).startsWith("697dd2a0");
    }

    @Test
    void are_all_different() {
        assertThat(Stream.generate(ids::next).limit(10_000).collect(Collectors.toSet()))
                .hasSize(10_000);
    }
}
