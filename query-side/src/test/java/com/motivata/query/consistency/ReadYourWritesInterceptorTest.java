package com.motivata.query.consistency;

import com.motivata.api.common.UserId;
import com.motivata.web.Caller;
import com.motivata.web.CurrentCaller;
import com.motivata.web.Role;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadYourWritesInterceptorTest {

    private static final Caller ASHA =
            new Caller(new UserId("asha"), Set.of(Role.USER), null, null, null, ZoneOffset.UTC);

    private final List<String> asked = new ArrayList<>();
    private final AtomicInteger looksAtTheLogsEnd = new AtomicInteger();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void a_get_of_a_caller_with_unseen_writes_is_answered_as_stale() {
        assertThat(intercept("GET", ASHA, OptionalLong.of(7))).isTrue();
        assertThat(response.getHeader("X-Read-Consistency")).isEqualTo("stale");
        assertThat(asked).containsExactly("asha");
    }

    @Test
    void a_head_is_a_get_without_its_body() {
        intercept("HEAD", ASHA, OptionalLong.of(7));
        assertThat(response.getHeader("X-Read-Consistency")).isEqualTo("stale");
    }

    @Test
    void a_get_that_shows_all_says_nothing() {
        assertThat(intercept("GET", ASHA, OptionalLong.empty())).isTrue();
        assertThat(response.getHeaderNames()).isEmpty();
    }

    @Test
    void who_is_not_logged_in_wrote_nothing() {
        assertThat(intercept("GET", null, OptionalLong.of(7))).isTrue();
        assertThat(asked).isEmpty();
    }

    @Test
    void a_write_does_not_wait() {
        assertThat(intercept("POST", ASHA, OptionalLong.of(7))).isTrue();
        assertThat(asked).isEmpty();
    }

    @Test
    void anybodys_get_gives_others_writes_a_moment() {
        intercept("GET", null, OptionalLong.empty());
        assertThat(looksAtTheLogsEnd).hasValue(1);
    }

    @Test
    void a_write_gives_them_none() {
        intercept("POST", null, OptionalLong.empty());
        assertThat(looksAtTheLogsEnd).hasValue(0);
    }

    private boolean intercept(String method, Caller caller, OptionalLong lastCommit) {
        var request = new MockHttpServletRequest(method, "/api/app/sos/progress");
        if (caller != null) {
            CurrentCaller.set(request, caller);
        }
        var writes = new WriteLog() {
            @Override
            public OptionalLong lastCommitOf(String actorId, long afterCommit) {
                asked.add(actorId);
                return lastCommit;
            }

            @Override
            public long lastKnownCommit() {
                looksAtTheLogsEnd.incrementAndGet();
                return 6;
            }
        };
        Progress progress = () -> 6;
        return new ReadYourWritesInterceptor(
                        new ReadYourWrites(writes, progress, Duration.ofMillis(5)),
                        new ReadOthersWrites(writes, progress))
                .preHandle(request, response, new Object());
    }
}
