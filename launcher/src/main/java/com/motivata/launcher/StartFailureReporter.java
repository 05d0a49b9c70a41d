package com.motivata.launcher;

import com.motivata.embedded.EmbeddedMongoException;
import com.motivata.eventstore.LogFormatTooNew;
import com.motivata.web.security.BadJwtSettings;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one line why the application does not start, where the reason is one an operator can do something about. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartFailureReporter implements SpringBootExceptionReporter {

    StartFailureReporter(@Nullable ConfigurableApplicationContext context) {}

    @Override
    // logging may not be configured yet, and the reason must not drown in it
    public boolean reportException(Throwable failure) {
        var line = causes(failure).flatMap(cause -> line(cause).stream()).findFirst();
        line.ifPresent(text -> System.err.println("Motivata did not start: " + text));
        return line.isPresent();
    }

    private static Optional<String> line(Throwable cause) {
        return switch (cause) {
            case StartFailure own -> Optional.ofNullable(own.getMessage());
            case EmbeddedMongoException embedded -> Optional.ofNullable(embedded.getMessage());
            case LogFormatTooNew tooNew -> Optional.ofNullable(tooNew.getMessage());
            case BadJwtSettings jwt ->
                Optional.of(jwt.getMessage() + ". Check MOTIVATA_JWT_SECRET and MOTIVATA_JWT_ISSUER.");
            case PortInUseException port ->
                Optional.of("port " + port.getPort()
                        + " is taken. Stop what listens there, or choose another port with SERVER_PORT.");
            case ConfigurationPropertiesBindException bind -> Optional.of(oneLine(bind));
            default -> Optional.empty();
        };
    }

    private static String oneLine(Throwable failure) {
        var deepest = causes(failure).reduce(failure, (before, after) -> after);
        return failure.getMessage() + ": " + deepest.getMessage();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
