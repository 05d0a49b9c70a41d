package com.motivata.query.audit;

import com.motivata.eventstore.LogReader;
import com.motivata.eventstore.LoggedEvent;
import com.motivata.eventstore.serializer.ReadablePayloads;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Writes the log out, page by page: memory does not grow with what is exported. */
@Component
public class EventExport {

    private static final int COMMITS_AT_ONCE = 200;
    private static final long KEEP_ALIVE_NANOS = Duration.ofSeconds(15).toNanos();
    private static final long POLL_NANOS = Duration.ofMillis(50).toNanos();

    private final LogReader log;
    private final ReadablePayloads payloads;
    private volatile boolean closing;

    public EventExport(LogReader log, ReadablePayloads payloads) {
        this.log = log;
        this.payloads = payloads;
    }

    /**
     * How much, and how.
     *
     * @param after a position; what is at or before it is not wanted
     * @param limit {@code null}: all
     * @param clear whether personal values are shown as they are, else by pseudonyms
     * @param follow whether to wait for more at the end of the log, for ever
     */
    public record Order(
            EventFilter filter, long after, @Nullable Long limit, boolean clear, boolean follow) {}

    /** Told after each page how far it has come. */
    public interface Listener {
        void readTo(long position);
    }

    public void write(Order order, EventWriter out, Listener progress) throws IOException {
        var left = new Remaining(order.limit());
        var patience = new Patience(out);
        long position = startOf(order);
        boolean goOn = true;
        while (goOn) {
            var page = page(order, position);
            goOn = writeAll(page.events(), order, out, left);
            progress.readTo(page.readTo());
            if (page.readTo() == position) {
                goOn = goOn && order.follow() && !closing && patience.wasWorthIt();
            }
            position = page.readTo();
        }
        out.flush();
    }

    private long startOf(Order order) {
        var from = order.filter().from();
        long after = Math.max(order.after(), LogReader.START);
        return from == null ? after : Math.max(after, log.before(from));
    }

    /** One aggregate's events are found by themselves; whoever follows has to look at everybody's from then on. */
    private LogReader.Page page(Order order, long position) {
        var aggregate = order.filter().aggregateId();
        if (aggregate != null && !order.follow()) {
            var events = log.ofAggregate(aggregate, position);
            return new LogReader.Page(
                    events, events.isEmpty() ? position : events.getLast().position());
        }
        return log.after(position, COMMITS_AT_ONCE);
    }

    /** @return whether there may be more */
    private boolean writeAll(List<LoggedEvent> events, Order order, EventWriter out, Remaining left)
            throws IOException {
        for (var logged : events) {
            if (order.filter().isBeyond(logged) || left.isNothing()) {
                return false;
            }
            if (order.filter().wants(logged)) {
                out.write(EventLine.of(logged, payload(logged, order.clear())));
                left.oneLess();
            }
        }
        return !left.isNothing();
    }

    JsonNode payload(LoggedEvent logged, boolean clear) {
        return clear ? payloads.revealed(logged.event()) : payloads.pseudonymised(logged.event());
    }

    /** Whoever follows would follow for ever, and the server wait for them. */
    @EventListener(ContextClosedEvent.class)
    void endAll() {
        closing = true;
    }

    /** Waits a moment at the end of the log; what was written is sent before. */
    private static final class Patience {

        private final EventWriter out;
        private long lastSign = System.nanoTime();

        Patience(EventWriter out) {
            this.out = out;
        }

        boolean wasWorthIt() throws IOException {
            if (System.nanoTime() - lastSign > KEEP_ALIVE_NANOS) {
                out.keepAlive();
                lastSign = System.nanoTime();
            } else {
                out.flush();
            }
            LockSupport.parkNanos(POLL_NANOS);
            return !Thread.currentThread().isInterrupted();
        }
    }

    private static final class Remaining {

        private long left;

        Remaining(@Nullable Long limit) {
            left = limit == null ? Long.MAX_VALUE : limit;
        }

        boolean isNothing() {
            return left == 0;
        }

        void oneLess() {
            left--;
        }
    }
}
