package com.motivata.process.delivery.push;

import com.google.auth.oauth2.ServiceAccountCredentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The service account that may send, and its short-lived access tokens. */
final class FcmAccount {

    private static final List<String> SCOPE = List.of("https://www.googleapis.com/auth/firebase.messaging");

    private final ServiceAccountCredentials credentials;

    private FcmAccount(ServiceAccountCredentials credentials) {
        this.credentials = credentials;
    }

    static FcmAccount of(Path file) {
        try (var json = Files.newInputStream(file)) {
            return new FcmAccount((ServiceAccountCredentials)
                    ServiceAccountCredentials.fromStream(json).createScoped(SCOPE));
        } catch (IOException e) {
            throw new UncheckedIOException("the service account of FCM cannot be read", e);
        }
    }

    String project() {
        return credentials.getProjectId();
    }

    /** Asks Google for a new one shortly before the last one ends. */
    String accessToken() throws IOException {
        credentials.refreshIfExpired();
        return credentials.getAccessToken().getTokenValue();
    }
}
