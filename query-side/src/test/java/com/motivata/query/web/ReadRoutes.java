package com.motivata.query.web;

import com.motivata.query.Projection;
import com.motivata.query.RunningProcessors;
import com.motivata.web.Role;
import com.motivata.web.security.TokenIssuer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** The application's log, to tell it what happened, and its routes, to ask. */
public class ReadRoutes {

    private final MockMvcTester mvc;
    private final TokenIssuer tokens;
    private final EventStore log;
    private final List<Projection> projections;
    private final EventProcessingConfiguration processing;
    private final List<List<Object>> told = new ArrayList<>();

    ReadRoutes(
            WebApplicationContext context,
            TokenIssuer tokens,
            EventStore log,
            List<Projection> projections,
            EventProcessingConfiguration processing) {
        this.mvc = MockMvcTester.from(context);
        this.tokens = tokens;
        this.log = log;
        this.projections = projections;
        this.processing = processing;
    }

    /** Waits until all views show it. What one test has told already is not told again. */
    public void after(List<Object> events) {
        if (told.contains(events)) {
            return;
        }
        told.add(events);
        log.publish(events.stream().map(RunningProcessors::message).toList());
        var end = log.createHeadToken();
        RunningProcessors.await(() -> projections.stream()
                .map(projection -> processing
                        .eventProcessor(projection.group(), StreamingEventProcessor.class)
                        .orElseThrow()
                        .processingStatus())
                .allMatch(status -> !status.isEmpty()
                        && status.values().stream()
                                .allMatch(segment -> segment.getTrackingToken() != null
                                        && segment.getTrackingToken().covers(end))));
    }

    public MvcTestResult get(String uri) {
        return mvc.get().uri(uri).exchange();
    }

    public MvcTestResult asAdmin(String uri) {
        return get(uri, tokens.issue("admin-1", List.of(Role.ADMIN), Map.of(), Duration.ofMinutes(5)));
    }

    public MvcTestResult asUser(String user, String uri) {
        return asUser(user, uri, Map.of());
    }

    public MvcTestResult asUser(String user, String uri, Map<String, Object> claims) {
        return get(uri, tokens.issue(user, List.of(Role.USER), claims, Duration.ofMinutes(5)));
    }

    private MvcTestResult get(String uri, String token) {
        return mvc.get().uri(uri).header("Authorization", "Bearer " + token).exchange();
    }
}
