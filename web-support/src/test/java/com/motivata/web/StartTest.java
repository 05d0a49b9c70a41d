package com.motivata.web;

import com.motivata.trial.TrialApplication;
import com.motivata.web.security.BadJwtSettings;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ExtendWith(OutputCaptureExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StartTest {

    private static final String SECRET = "--motivata.jwt.secret=a secret for tests only, long enough";

    static class Silent {

        @GetMapping("/api/silent")
        public void forgotten() {}
    }

    @Controller
    static class SilentController extends Silent {}

    @Import(SilentController.class)
    static class WithSilentRoute {}

    @Test
    void a_route_that_does_not_say_for_whom_it_is_stops_the_start_by_name() {
        assertThatThrownBy(() -> start(WithSilentRoute.class, SECRET))
                .hasMessageContaining("need an @Access")
                .hasMessageContaining("SilentController#forgotten");
    }

    @Test
    void no_secret_and_no_issuer_stop_the_start_with_two_clear_lines(CapturedOutput log) {
        assertThatThrownBy(() -> start(Object.class, "--motivata.jwt.secret="))
                .hasRootCauseInstanceOf(BadJwtSettings.class);
        assertThat(log)
                .contains("neither motivata.jwt.secret nor motivata.jwt.issuer is set", "Set motivata.jwt.secret");
    }

    @Test
    void a_short_secret_stops_the_start_and_is_not_shown(CapturedOutput log) {
        assertThatThrownBy(() -> start(Object.class, "--motivata.jwt.secret=shrt-scrt"))
                .hasRootCauseMessage("motivata.jwt.secret must have at least 32 bytes");
        assertThat(log)
                .contains("motivata.jwt.secret must have at least 32 bytes")
                .doesNotContain("shrt-scrt");
    }

    private static void start(Class<?> more, String... arguments) {
        SpringApplicationBuilder application = new SpringApplicationBuilder(TrialApplication.class);
        if (more != Object.class) {
            application.sources(more);
        }
        application.properties("server.port=0").run(arguments).close();
    }
}
