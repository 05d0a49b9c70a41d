package com.motivata.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EventsDocumentTest {

    @Test
    void docs_events_md_is_what_the_records_and_golden_files_say() throws IOException {
        var generated = Files.writeString(Path.of("target", "events.md"), EventsDocument.text());
        var checkedIn = Path.of("..", "docs", "events.md");

        assertThat(checkedIn)
                .as("stale: cp launcher/target/events.md docs/events.md")
                .exists()
                .hasSameTextualContentAs(generated);
    }
}
