package com.motivata.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

import static org.h2.mvstore.DataUtils.ERROR_CHUNK_NOT_FOUND;
import static org.h2.mvstore.DataUtils.ERROR_FILE_CORRUPT;
import static org.h2.mvstore.DataUtils.ERROR_FILE_LOCKED;
import static org.h2.mvstore.DataUtils.ERROR_UNSUPPORTED_FORMAT;

/** Opens the one file all data is in, or says what keeps it from being opened. */
final class DataFile {

    static final String NAME = "motivata.mv.db";

    private static final int CACHE_MEGABYTES = 48;

    /** Pages are rewritten whole: smaller ones make the many small commits cheaper. */
    private static final int PAGE_BYTES = 8 * 1024;

    /**
     * For how long the space of superseded chunks stays untouched. A torn last chunk sends the store back to the one
     * before, which is much younger; under load the file holds this time's worth of chunks.
     */
    private static final int RETENTION_MILLIS = 500;

    private DataFile() {}

    static MVStore open(Path directory) {
        createDirectory(directory);
        return open(directory.resolve(NAME), false);
    }

    static MVStore openReadOnly(Path directory) {
        Path file = directory.resolve(NAME);
        if (!Files.isReadable(file)) {
            throw new EmbeddedMongoException(
                    "There is no data in %s; choose another data directory".formatted(directory));
        }
        return open(file, true);
    }

    private static MVStore open(Path file, boolean readOnly) {
        WipingFileStore fileStore = new WipingFileStore(Map.of("cacheSize", CACHE_MEGABYTES));
        try {
            fileStore.open(file.toString(), readOnly, null);
            MVStore store = new MVStore.Builder()
                    .adoptFileStore(fileStore)
                    .pageSplitSize(PAGE_BYTES)
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .open();
            store.setRetentionTime(RETENTION_MILLIS);
            return store;
        } catch (MVStoreException e) {
            throw new EmbeddedMongoException(reason(file, e), e);
        }
    }

    private static void createDirectory(Path directory) {
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw new EmbeddedMongoException(
                    "%s is not a directory; choose another data directory".formatted(directory));
        }
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw notWritable(directory, e);
        }
        if (!Files.isWritable(directory)) {
            throw notWritable(directory, null);
        }
    }

    private static EmbeddedMongoException notWritable(Path directory, @Nullable IOException cause) {
        return new EmbeddedMongoException(
                "The data directory %s is not writable; grant write access or choose another".formatted(directory),
                cause);
    }

    private static String reason(Path file, MVStoreException e) {
        return switch (e.getErrorCode()) {
            case ERROR_FILE_LOCKED ->
                "The data file %s is in use by another process; stop it or choose another data directory"
                        .formatted(file);
            case ERROR_FILE_CORRUPT, ERROR_CHUNK_NOT_FOUND, ERROR_UNSUPPORTED_FORMAT -> damaged(file);
            default -> "The data file %s cannot be opened: %s".formatted(file, firstLine(e.getMessage()));
        };
    }

    static String damaged(Path file) {
        return "The data file %s is damaged; restore it from a backup, or move it away to start empty".formatted(file);
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "unknown cause" : message.lines().findFirst().orElse("unknown cause");
    }
}
