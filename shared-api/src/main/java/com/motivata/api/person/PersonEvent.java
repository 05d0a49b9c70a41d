package com.motivata.api.person;

import com.motivata.api.common.DataSubject;
import com.motivata.api.common.StoredAs;
import com.motivata.api.common.UserId;
import java.time.Instant;

/** What happens to what is known about a person. */
public sealed interface PersonEvent {

    UserId userId();

    Instant at();

    /** From here on, and before it, nothing can be read of what the person said. Who they are called by stays. */
    @StoredAs("person.PersonalDataErased")
    record PersonalDataErased(@DataSubject UserId userId, UserId by, Instant at) implements PersonEvent {}
}
