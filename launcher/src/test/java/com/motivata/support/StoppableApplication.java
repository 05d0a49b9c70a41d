package com.motivata.support;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import com.motivata.MotivataApplication;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;

/**
 * The application, but what it does stands still at writes that were named, one after the other, each for ever and each
 * said on the output. There it can be killed: what is durable then is what its database has, and nothing else.
 */
public final class StoppableApplication implements BeanPostProcessor, CommandListener {

    /** Environment: such as {@code before insert sagas RefundSaga; after delete sagas [refund]}. */
    public static final String STOPS = "TEST_STOPS";

    private final Queue<Stop> stops = new ArrayDeque<>();
    private final Map<Integer, Stop> reached = new HashMap<>();

    /** @param words what the name of the thread and the command together contain */
    private record Stop(String text, boolean before, String command, String collection, String[] words) {

        static Stop of(String text) {
            var words = text.split(" ");
            return new Stop(
                    text, words[0].equals("before"), words[1], words[2], Arrays.copyOfRange(words, 3, words.length));
        }

        boolean isAt(CommandStartedEvent event) {
            if (!event.getCommandName().equals(command)
                    || !event.getCommand().getString(command).getValue().equals(collection)) {
                return false;
            }
            var all = Thread.currentThread().getName() + event.getCommand().toJson();
            return Arrays.stream(words).allMatch(all::contains);
        }
    }

    private StoppableApplication() {
        Arrays.stream(System.getenv(STOPS).split("; *"))
                .filter(text -> !text.isBlank())
                .map(Stop::of)
                .forEach(stops::add);
    }

    public static void main(String[] args) {
        var application = new SpringApplication(MotivataApplication.class);
        var stoppable = new StoppableApplication();
        application.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(stoppable));
        application.run(args);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof MongoClient client) {
            client.close();
            return MongoClients.create(MongoClientSettings.builder()
                    .applyConnectionString(new ConnectionString(System.getenv("MOTIVATA_MONGODB_URI")))
                    .readPreference(ReadPreference.primary())
                    .addCommandListener(this)
                    .build());
        }
        return bean;
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        var stop = reached(event);
        if (stop != null && stop.before()) {
            standStill(stop);
        }
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        Stop stop;
        synchronized (this) {
            stop = reached.get(event.getRequestId());
        }
        if (stop != null) {
            standStill(stop);
        }
    }

    private synchronized @Nullable Stop reached(CommandStartedEvent event) {
        var next = stops.peek();
        if (next == null || !next.isAt(event)) {
            return null;
        }
        reached.put(event.getRequestId(), stops.remove());
        return next;
    }

    private static void standStill(Stop stop) {
        System.out.println("STOPPED " + stop.text());
        while (true) {
            LockSupport.park();
        }
    }
}
