package com.motivata.process.delivery;

import com.motivata.api.notification.NotificationChannel;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who delivers by which channel, in the order they are asked; a channel nobody is configured for goes to the log. */
@Component
class Providers {

    private final Map<NotificationChannel, List<Guarded>> byChannel = new EnumMap<>(NotificationChannel.class);

    Providers(List<Provider> providers, DeliverySettings settings, Clock clock) {
        for (var channel : NotificationChannel.values()) {
            var configured = providers.stream()
                    .filter(provider -> provider.channel() == channel && provider.isConfigured())
                    .sorted(Comparator.comparingInt(Provider::rank))
                    .toList();
            var asked = configured.isEmpty() ? List.<Provider>of(new LogProvider(channel)) : configured;
            byChannel.put(
                    channel,
                    asked.stream()
                            .map(provider -> new Guarded(provider, settings.rest(), clock))
                            .toList());
        }
    }

    List<Guarded> of(NotificationChannel channel) {
        return byChannel.getOrDefault(channel, List.of());
    }

    /** Whether there is anybody who would take a message now. */
    boolean isOpen(NotificationChannel channel) {
        return of(channel).stream().anyMatch(Guarded::isAsked);
    }
}
