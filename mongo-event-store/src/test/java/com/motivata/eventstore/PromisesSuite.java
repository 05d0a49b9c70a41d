package com.motivata.eventstore;

import java.io.PrintWriter;
import java.util.stream.Stream;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs the tests of the log's promises in a process of its own, on the server that process is told to use. */
final class PromisesSuite {

    private static final Class<?>[] TESTS = {
        EventStreamTest.class,
        GapFreeOrderTest.class,
        HolesTest.class,
        IdempotencyTest.class,
        LateRequestTest.class,
        LimitsTest.class,
        LookUpTest.class,
        ModelledLogTest.class,
        OneCommitOneDocumentTest.class,
        OptimisticConcurrencyTest.class,
        PartialBatchTest.class,
        PersonalDataTest.class,
        SnapshotsTest.class,
        ThroughAxonTest.class,
        UnknownOutcomesTest.class,
        WrongClocksTest.class,
    };

    private PromisesSuite() {}

    public static void main(String[] args) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(Stream.of(TESTS).map(DiscoverySelectors::selectClass).toList())
                .build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, summary);
        summary.getSummary().printFailuresTo(new PrintWriter(System.out, true), 40);
        summary.getSummary().printTo(new PrintWriter(System.out, true));
        boolean good = summary.getSummary().getTotalFailureCount() == 0
                && summary.getSummary().getTestsSucceededCount() > TESTS.length;
        System.exit(good ? 0 : 1);
    }
}
