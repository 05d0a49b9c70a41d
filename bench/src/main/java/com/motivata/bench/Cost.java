package com.motivata.bench;

import java.time.Duration;
import java.util.Locale;

/** Processor time of this process and of the server, in microseconds: where both share a machine it is what limits them. */
record Cost(double client, double server) {

    static final Cost NONE = new Cost(0, 0);

    static Cost soFar(Jvm server) {
        Duration own = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        return new Cost(own.toNanos() / 1e3, server.processorTime().toNanos() / 1e3);
    }

    Cost since(Cost before) {
        return new Cost(client - before.client, server - before.server);
    }

    Cost plus(Cost other) {
        return new Cost(client + other.client, server + other.server);
    }

    Cost dividedBy(long events) {
        return new Cost(client / events, server / events);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.0f + %.0f", client, server);
    }
}
