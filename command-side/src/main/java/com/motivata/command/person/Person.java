package com.motivata.command.person;

import com.motivata.api.person.PersonCommand.ErasePersonalData;
import com.motivata.api.person.PersonEvent;
import com.motivata.api.person.PersonEvent.PersonalDataErased;
import com.motivata.api.person.PersonId;
import java.time.Instant;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

/** A user as a person. There is no rule to keep: everybody may be forgotten, and more than once. */
@Aggregate
class Person {

    @AggregateIdentifier
    private @Nullable PersonId id;

    void erase(ErasePersonalData command, Instant now) {
        apply(new PersonalDataErased(command.userId(), command.by(), now));
    }

    @EventSourcingHandler
    void on(PersonEvent event) {
        id = new PersonId(event.userId());
    }
}
