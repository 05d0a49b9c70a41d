package com.motivata.api.notification;

import com.motivata.api.common.UserId;

/** The stream of a user as somebody who is told things. */
public record RecipientId(UserId userId) {

    /** The aggregate's identifier: no other stream's begins with a word and a slash. */
    @Override
    public String toString() {
        return "recipient/" + userId;
    }
}
