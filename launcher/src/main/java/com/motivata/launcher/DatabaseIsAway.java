package com.motivata.launcher;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.motivata.eventstore.OutcomeUnknown;
import com.motivata.web.error.TemporaryFailure;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A database that does not answer comes back; who tries again with the same idempotency key does nothing twice. */
@Component
class DatabaseIsAway implements TemporaryFailure {

    @Override
    public boolean isTemporary(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof MongoTimeoutException
                        || cause instanceof MongoSocketException
                        || cause instanceof OutcomeUnknown);
    }
}
