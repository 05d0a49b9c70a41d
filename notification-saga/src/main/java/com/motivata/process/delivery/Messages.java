package com.motivata.process.delivery;

import com.motivata.api.notification.NotificationChannel;
import com.motivata.api.notification.NotificationKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All messages, sent and to be sent. A change by a dispatcher succeeds only as long as the message is in its hands: who
 * has lost its claim changes nothing.
 */
public interface Messages {

    /** Stores it, unless it is stored already. */
    void add(NewMessage message, Instant now);

    /** Messages whose time has come, in no certain order. */
    List<Due> due(NotificationChannel channel, Instant now, int most);

    /** One of those who try gets it, until the lease is over. */
    Optional<Message> claim(Due due, Instant now, Duration lease);

    /** Attempts a crash left open: nobody knows what came of them. */
    void closeOpen(Message message, Instant now);

    /**
     * Records that a provider is going to be called.
     *
     * @param number of the attempt, from 0
     * @return whether the message is still in our hands; if not, the call must not be made
     */
    boolean open(Message message, int number, String provider, String address, Decision.Send decision, Instant now);

    /** Records what came of it; {@code true} for who has already lost the claim as well. */
    void close(Message message, int number, String address, Outcome outcome, Instant now);

    void sent(Message message, Instant now);

    void drop(Message message, Reason reason, String detail, Map<String, String> found, Instant now);

    /** Quiet hours: from now on this is when it is due. */
    void defer(Message message, Decision.Defer decision, Instant now);

    /** A failure that may pass. */
    void retryAt(Message message, Instant when, Instant now);

    /** Nobody could be asked: nothing has happened. */
    void putBack(Message message, Instant when);

    /** Cancels what is still waiting and was there before this event; what it brings about itself stays. */
    void cancel(String subject, Set<NotificationKind> kinds, Cause because, Instant now);

    /** Whether it was failed and is pending now; empty: there is no such message. */
    Optional<Boolean> retry(String id, String by, Instant now);

    /** @return whether the receipt belongs to a message of ours; if not, it is kept all the same */
    boolean receive(Receipt receipt, Instant now);

    /** @param nextAt as it was seen: a claim succeeds if it still is */
    record Due(String id, NotificationChannel channel, Instant nextAt) {}
}
