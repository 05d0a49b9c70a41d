package com.motivata.process.delivery;

import com.motivata.process.delivery.Decision.Defer;
import com.motivata.process.delivery.Decision.Drop;
import com.motivata.process.delivery.Decision.Send;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes one claimed message as far as it gets now. Whatever is done can end after any step: what has been recorded then is
 * enough for whoever claims the message next. The one thing nobody can know is what came of a call that was begun and not
 * ended; it is made again with the same key.
 */
@Component
class Dispatcher {

    /** For a channel none of whose providers may be asked. */
    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private final Messages messages;
    private final Desk desk;
    private final Providers providers;
    private final Backoff backoff;
    private final Clock clock;

    Dispatcher(Messages messages, Desk desk, Providers providers, DeliverySettings settings, Clock clock) {
        this.messages = messages;
        this.desk = desk;
        this.providers = providers;
        this.backoff = settings.backoff();
        this.clock = clock;
    }

    void dispatch(Message message) {
        Instant now = clock.instant();
        messages.closeOpen(message, now);
        desk.following(message, now).forEach(next -> messages.add(next, now));
        switch (desk.decide(message, now)) {
            case Drop drop -> messages.drop(message, drop.reason(), drop.detail(), drop.found(), now);
            case Defer defer -> messages.defer(message, defer, now);
            case Send send -> send(message, send);
        }
    }

    /** Something is wrong with this message, or with us: it must not be tried for ever. */
    void stumbled(Message message) {
        int tries = message.tries() + 1;
        Instant now = clock.instant();
        if (backoff.isOver(tries)) {
            messages.drop(message, Reason.GAVE_UP, "given up after " + tries + " tries", Map.of(), now);
        } else {
            messages.retryAt(message, now.plus(backoff.after(tries, message.id())), now);
        }
    }

    private void send(Message message, Send decision) {
        var round = new Round(message, decision);
        for (var letter : decision.letters()) {
            if (!message.isSettled(letter.address()) && !round.deliver(letter)) {
                break;
            }
        }
        round.end();
    }

    /** One pass over the addresses of a message. */
    private final class Round {

        private final Message message;
        private final Send decision;
        private int attempts;
        private boolean reached;
        private boolean lost;
        private boolean nobodyAsked;
        private Duration wait = Duration.ZERO;
        private boolean failed;

        Round(Message message, Send decision) {
            this.message = message;
            this.decision = decision;
            this.attempts = message.attempts().size();
            this.reached = !message.reached().isEmpty();
        }

        /** @return whether it makes sense to go on with the next address */
        boolean deliver(Letter letter) {
            Outcome outcome = null;
            for (var provider : inOrder(letter)) {
                if (!provider.mayCall()) {
                    continue;
                }
                outcome = call(provider, letter);
                if (lost || !goesElsewhere(outcome)) {
                    break;
                }
            }
            settle(letter, outcome);
            return !lost && !nobodyAsked;
        }

        /** Who may have it already is asked again, and nobody else. */
        private List<Guarded> inOrder(Letter letter) {
            var all = providers.of(message.channel());
            return message.providerInDoubt(letter.address())
                    .map(name -> all.stream()
                            .filter(provider -> provider.name().equals(name))
                            .toList())
                    .filter(inDoubt -> !inDoubt.isEmpty())
                    .orElse(all);
        }

        private Outcome call(Guarded provider, Letter letter) {
            int number = attempts;
            if (!messages.open(message, number, provider.name(), letter.address(), decision, clock.instant())) {
                provider.callsNot();
                lost = true;
                return Outcome.later("claim lost");
            }
            attempts++;
            var outcome = provider.call(letter);
            messages.close(message, number, letter.address(), outcome, clock.instant());
            return outcome;
        }

        private static boolean goesElsewhere(Outcome outcome) {
            return outcome instanceof Outcome.Misconfigured
                    || outcome instanceof Outcome.Later later && later.elsewhere();
        }

        private void settle(Letter letter, @Nullable Outcome outcome) {
            switch (outcome) {
                case null -> nobodyAsked = true;
                case Outcome.Accepted accepted -> reached = true;
                case Outcome.Refused refused -> desk.addressIsDead(message, letter.address());
                case Outcome.Later later -> {
                    failed = true;
                    wait = later.pause() != null && later.pause().compareTo(wait) > 0 ? later.pause() : wait;
                }
                case Outcome.Misconfigured misconfigured -> failed = true;
                case Outcome.Unknown unknown -> failed = true;
            }
        }

        void end() {
            Instant now = clock.instant();
            if (lost) {
                return;
            }
            if (nobodyAsked && !failed) {
                messages.putBack(message, now.plus(A_MOMENT));
            } else if (failed) {
                failed(now);
            } else if (reached) {
                messages.sent(message, now);
            } else {
                messages.drop(message, Reason.REFUSED, "refused for good", decision.found(), now);
            }
        }

        private void failed(Instant now) {
            int tries = message.tries() + 1;
            if (backoff.isOver(tries)) {
                messages.drop(message, Reason.GAVE_UP, "given up after " + tries + " tries", decision.found(), now);
            } else {
                var rest = backoff.after(tries, message.id());
                messages.retryAt(message, now.plus(rest.compareTo(wait) > 0 ? rest : wait), now);
            }
        }
    }
}
