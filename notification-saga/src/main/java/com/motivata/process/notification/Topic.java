package com.motivata.process.notification;

import com.motivata.api.notification.NotificationKind;
import com.motivata.process.delivery.Message;
import com.motivata.process.delivery.NewMessage;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** One feature's messages: whether they still apply, and what they say. */
interface Topic {

    Set<NotificationKind> kinds();

    Sight look(Message message, Instant now);

    /** What is to be told after this, whatever becomes of it. */
    default List<NewMessage> following(Message message, Instant now) {
        return List.of();
    }
}
