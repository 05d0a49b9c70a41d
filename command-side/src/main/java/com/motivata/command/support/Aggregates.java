package com.motivata.command.support;

import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;

/** Loads aggregates in the words of the domain. */
public final class Aggregates {

    private Aggregates() {}

    /** @param refuse throws what an unknown id is refused with */
    public static <T> Aggregate<T> load(Repository<T> repository, Object id, Runnable refuse) {
        try {
            return repository.load(id.toString());
        } catch (AggregateNotFoundException unknown) {
            refuse.run();
            throw unknown;
        }
    }
}
