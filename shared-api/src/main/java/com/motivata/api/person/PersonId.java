package com.motivata.api.person;

import com.motivata.api.common.UserId;

/** What is kept about a user as a person, apart from anything they take part in. */
public record PersonId(UserId userId) {

    @Override
    public String toString() {
        return "person:" + userId;
    }
}
