package com.motivata.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** One application for all tests that can share it: they use users and programs of their own. */
public final class SharedApplication {

    /** Fewer than in production: most tests then meet an aggregate that is read from a snapshot. */
    public static final int SNAPSHOT_AFTER = 20;

    private static final TestApplication APPLICATION = start();

    private SharedApplication() {}

    public static TestApplication get() {
        return APPLICATION;
    }

    public static Api api() {
        return APPLICATION.api();
    }

    private static TestApplication start() {
        try {
            var application = TestApplication.start(
                    Files.createTempDirectory("motivata-test"), "--motivata.snapshot-after=" + SNAPSHOT_AFTER);
            Runtime.getRuntime().addShutdownHook(new Thread(application::close));
            return application;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
