package com.motivata.process.delivery;

import com.mongodb.client.MongoClients;
import com.motivata.process.delivery.email.SmtpProviders;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import static com.motivata.api.notification.NotificationChannel.EMAIL;

/** A process that sends mails, and stands still where it is told to, to be killed there. */
final class DispatchingProcess implements AutoCloseable {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String READY = "READY";
    private static final String WORKS = "works";

    private final Process process;

    private DispatchingProcess(Process process) {
        this.process = process;
    }

    /** Sends this message, and stands still once this step has been done. */
    static DispatchingProcess thatStopsAfter(String step, String id, String database, int smtp) {
        return launch(database, smtp, step, id);
    }

    /** Sends whatever is due, once it is told to go. */
    static DispatchingProcess thatWorks(String database, int smtp) {
        return launch(database, smtp, WORKS, "");
    }

    private static DispatchingProcess launch(String database, int smtp, String step, String id) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                DispatchingProcess.class.getName(),
                TestServer.uri(),
                database,
                Integer.toString(smtp),
                step,
                id);
        try {
            return new DispatchingProcess(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void awaitReady() throws IOException {
        var reader = process.inputReader(StandardCharsets.UTF_8);
        for (var line = reader.readLine(); !READY.equals(line); line = reader.readLine()) {
            if (line == null) {
                throw new AssertionError("it ended before it was where it should be");
            }
        }
    }

    void go() throws IOException {
        process.outputWriter(StandardCharsets.UTF_8).append('\n').flush();
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    /** What the process does: URI, database, the mail server's port, the step, the message. */
    public static void main(String[] arguments) throws Exception {
        try (var client = MongoClients.create(arguments[0])) {
            var office = new PostOffice(client.getDatabase(arguments[1]));
            var smtp = SmtpProviders.at(Integer.parseInt(arguments[2]), LONG);
            if (arguments[3].equals(WORKS)) {
                work(office, smtp);
            } else {
                var step = arguments[3];
                sendOne(
                        office,
                        arguments[4],
                        stopping(Messages.class, office.messages, step),
                        stopping(Provider.class, smtp, step));
            }
        }
    }

    private static void sendOne(PostOffice office, String id, Messages messages, Provider provider) {
        for (var due : messages.due(EMAIL, office.clock.instant(), 1_000)) {
            if (due.id().equals(id)) {
                messages.claim(due, office.clock.instant(), PostOffice.SETTINGS.lease())
                        .ifPresent(office.dispatcher(messages, provider)::dispatch);
            }
        }
    }

    private static void work(PostOffice office, Provider smtp) throws IOException {
        var providers = new Providers(List.of(smtp), PostOffice.SETTINGS, office.clock);
        var loop = new DispatchLoop(
                office.messages,
                new Dispatcher(office.messages, office.desk, providers, PostOffice.SETTINGS, office.clock),
                providers,
                PostOffice.SETTINGS,
                office.clock);
        say(READY);
        System.in.read();
        loop.start();
        System.in.read();
    }

    private static <T> T stopping(Class<T> type, T original, String step) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        var answer = method.invoke(original, arguments);
                        if (step.equals(type.getSimpleName() + "." + method.getName())) {
                            say(READY);
                            new CountDownLatch(1).await();
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
