package com.motivata.launcher;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The one place on disk this process writes to. */
final class DataDirectory {

    private static final int SECRET_BYTES = 32;

    private final Path path;

    /** @throws StartFailure if nothing can be written there */
    DataDirectory(Path path) {
        this.path = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(this.path);
        } catch (IOException e) {
            throw unwritable(e);
        }
        if (!Files.isWritable(this.path)) {
            throw unwritable(null);
        }
    }

    Path path() {
        return path;
    }

    /** @return 32 random bytes in Base64, made on first use and kept in a file only the owner can read */
    String secret(String name) {
        var file = path.resolve(name);
        try {
            return Files.exists(file) ? Files.readString(file).strip() : create(file);
        } catch (IOException e) {
            throw new StartFailure("the secret in " + file + " can be neither read nor written.", e);
        }
    }

    private static String create(Path file) throws IOException {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        var secret = Base64.getEncoder().encodeToString(bytes);
        var draft = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
        if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(draft, secret);
        return publish(draft, file, secret);
    }

    /** A link either appears whole or not at all, and never replaces what another process has put there. */
    private static String publish(Path draft, Path file, String secret) throws IOException {
        try {
            Files.createLink(file, draft);
            return secret;
        } catch (FileAlreadyExistsException anotherProcessWasFaster) {
            return Files.readString(file).strip();
        } finally {
            Files.delete(draft);
        }
    }

    private StartFailure unwritable(IOException cause) {
        return new StartFailure(
                "the data directory " + path + " is not writable. Choose another with MOTIVATA_DATA_DIR.", cause);
    }
}
