package com.motivata.process.delivery;

import com.motivata.api.common.UserId;
import com.motivata.api.notification.NotificationChannel;
import com.motivata.api.notification.NotificationKind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stored message in the hands of the one dispatcher that has claimed it.
 *
 * @param claim tells this claim from any other of the same message
 * @param dueAt when it was to be sent; moved by quiet hours and by an admin's retry, not by failures
 * @param tries how often it was tried in vain
 * @param attempts every call of a provider so far
 * @param reached the addresses a provider has accepted it for
 * @param refused the addresses it was refused for, for good
 */
public record Message(
        String id,
        String claim,
        NotificationKind kind,
        NotificationChannel channel,
        Party recipient,
        @Nullable UserId userId,
        @Nullable String bookingId,
        String about,
        String subject,
        String template,
        Map<String, String> facts,
        ZoneId zone,
        Cause cause,
        String rule,
        Instant dueAt,
        int tries,
        List<Attempt> attempts,
        Set<String> reached,
        Set<String> refused) {

    public Message {
        facts = Map.copyOf(facts);
        attempts = List.copyOf(attempts);
        reached = Set.copyOf(reached);
        refused = Set.copyOf(refused);
    }

    /** One call of a provider. */
    public record Attempt(String provider, String to, String outcome) {

        boolean isOpen() {
            return Outcome.OPEN.equals(outcome);
        }
    }

    boolean isSettled(String address) {
        return reached.contains(address) || refused.contains(address);
    }

    /** The provider that may have it already, though nobody knows: only there can a repetition be recognised. */
    Optional<String> providerInDoubt(String address) {
        return attempts.stream()
                .filter(attempt -> attempt.to().equals(address))
                .reduce((earlier, later) -> later)
                .filter(attempt -> attempt.isOpen() || Outcome.UNKNOWN.equals(attempt.outcome()))
                .map(Attempt::provider);
    }
}
