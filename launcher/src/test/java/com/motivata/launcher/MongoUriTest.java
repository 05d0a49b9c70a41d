package com.motivata.launcher;

import com.mongodb.ConnectionString;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MongoUriTest {

    @Test
    void a_database_is_added_where_none_is_named() {
        assertThat(completed("mongodb://one,two/?replicaSet=rs0").getDatabase()).isEqualTo("motivata");
        assertThat(completed("mongodb://one").getDatabase()).isEqualTo("motivata");
        assertThat(completed("mongodb://one,two/?replicaSet=rs0").getRequiredReplicaSetName())
                .isEqualTo("rs0");
    }

    @Test
    void a_database_that_is_named_stays() {
        assertThat(completed("mongodb://one/other").getDatabase()).isEqualTo("other");
    }

    @Test
    void who_logs_in_logs_in_where_they_did() {
        assertThat(authSource("mongodb://app:secret@one")).isEqualTo("admin");
        assertThat(authSource("mongodb://app:secret@one/?replicaSet=rs0")).isEqualTo("admin");
        assertThat(authSource("mongodb://app:secret@one/?authSource=users")).isEqualTo("users");
        assertThat(authSource("mongodb://app:secret@one/motivata")).isEqualTo("motivata");
    }

    private static String authSource(String uri) {
        return Objects.requireNonNull(completed(uri).getCredential()).getSource();
    }

    private static ConnectionString completed(String uri) {
        return MongoUri.withDatabase(uri, "motivata");
    }
}
