package com.motivata.command.person;

import com.motivata.api.person.PersonCommand.ErasePersonalData;
import com.motivata.api.person.PersonId;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

@Component
class PersonHandler {

    private final Repository<Person> persons;
    private final Clock clock;

    PersonHandler(Repository<Person> persons, Clock clock) {
        this.persons = persons;
        this.clock = clock;
    }

    @CommandHandler
    void handle(ErasePersonalData command) throws Exception {
        persons.loadOrCreate(new PersonId(command.userId()).toString(), Person::new)
                .execute(person -> person.erase(command, clock.instant()));
    }
}
