package com.motivata.launcher;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this process runs.
 *
 * @param roles what it does; all, unless set
 * @param dataDir where the embedded server and, in {@code dev}, generated secrets live
 * @param masterKey 32 bytes in Base64 that wrap every person's key; generated in {@code dev}
 * @param snapshotAfter how many events of an aggregate are read again before its state is kept beside them
 */
@ConfigurationProperties("motivata")
public record MotivataSettings(
        @DefaultValue({"command", "query", "notification"}) Set<Role> roles,
        @DefaultValue("./data") Path dataDir,
        @DefaultValue Mongodb mongodb,
        @Nullable String masterKey,
        @DefaultValue("100") int snapshotAfter) {

    /** Lower-case in configuration. */
    public enum Role {
        COMMAND,
        QUERY,
        NOTIFICATION
    }

    /**
     * @param uri of a MongoDB server; {@code null}: the embedded one is started
     * @param database the name of the database, unless the URI names one
     */
    public record Mongodb(
            @Nullable String uri, @DefaultValue("motivata") String database) {

        boolean isEmbedded() {
            return uri == null || uri.isBlank();
        }
    }
}
