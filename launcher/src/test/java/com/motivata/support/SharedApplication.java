package com.motivata.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** One application for all tests that can share it: they use users and programs of their own. */
public final class SharedApplication {

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
            var application = TestApplication.start(Files.createTempDirectory("motivata-test"));
            Runtime.getRuntime().addShutdownHook(new Thread(application::close));
            return application;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
