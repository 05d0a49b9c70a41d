package com.motivata.process.delivery;

import java.time.Instant;
import java.util.List;

/** Knows what messages are about: implemented by the feature, asked by the dispatcher. */
public interface Desk {

    Decision decide(Message message, Instant now);

    /** Messages that follow from this one having become due, whatever becomes of it; stored before that is. */
    List<NewMessage> following(Message message, Instant now);

    /** The provider says that there is nobody at this address any more. */
    void addressIsDead(Message message, String address);
}
