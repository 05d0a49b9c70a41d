package com.motivata.process.delivery;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.motivata.process.delivery.email.SmtpProviders;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static com.motivata.api.notification.NotificationChannel.EMAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Processes of their own, a real mail server, and {@code kill -9}: what arrives is counted by its Message-ID. */
@Tag("long")
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledAtEveryStepTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Each step of the dispatch of a mail, with the attempts that are found to have been made once another has finished it. */
    private static final Map<String, List<String>> STEPS = new LinkedHashMap<>();

    static {
        var untouched = List.of("smtp accepted");
        var inDoubt = List.of("smtp unknown", "smtp accepted");
        STEPS.put("Messages.due", untouched);
        STEPS.put("Messages.claim", untouched);
        STEPS.put("Messages.closeOpen", untouched);
        STEPS.put("Messages.open", inDoubt);
        STEPS.put("Provider.send", inDoubt);
        STEPS.put("Messages.close", untouched);
        STEPS.put("Messages.sent", untouched);
    }

    private final PostOffice office = new PostOffice();
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        mail.start();
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    @Test
    void no_message_is_missing_and_none_doubled_but_the_one_nobody_can_know_of() throws Exception {
        var ids = new LinkedHashMap<String, String>();
        STEPS.keySet().forEach(step -> ids.put(step, office.store("killed after " + step, EMAIL)));
        kill(ids);
        office.clock.advance(PostOffice.SETTINGS.lease().plusSeconds(1));
        office.work(office.dispatcher(smtp()));

        var received = received();
        STEPS.forEach((step, attempts) -> {
            var id = Objects.requireNonNull(ids.get(step));
            assertThat(office.status(id)).as(step).isEqualTo("sent");
            assertThat(office.outcomes(id)).as(step).isEqualTo(attempts);
            assertThat(received.get(id)).as(step).isEqualTo(step.equals("Provider.send") ? 2L : 1L);
        });
        assertThat(received).hasSameSizeAs(STEPS);
    }

    private void kill(Map<String, String> ids) throws Exception {
        for (var steps : List.of(
                List.copyOf(ids.keySet()).subList(0, 4),
                List.copyOf(ids.keySet()).subList(4, 7))) {
            var processes = steps.stream()
                    .map(step -> DispatchingProcess.thatStopsAfter(
                            step, Objects.requireNonNull(ids.get(step)), office.database.getName(), port()))
                    .toList();
            for (var process : processes) {
                try (process) {
                    process.awaitReady();
                }
            }
        }
    }

    @Test
    void these_are_all_the_steps_there_are() {
        office.store("event-1", EMAIL);
        var seen = new LinkedHashSet<String>();
        var messages = watched(Messages.class, office.messages, seen);
        var due = messages.due(EMAIL, office.clock.instant(), 1).getFirst();
        messages.claim(due, office.clock.instant(), PostOffice.SETTINGS.lease())
                .ifPresent(office.dispatcher(messages, watched(Provider.class, smtp(), seen))::dispatch);
        seen.removeAll(Set.of("Provider.name", "Provider.channel", "Provider.rank", "Provider.isConfigured"));

        assertThat(seen).containsExactlyElementsOf(STEPS.keySet());
    }

    @Test
    void two_processes_at_once_send_everything_once() throws Exception {
        int messages = 120;
        var ids = IntStream.range(0, messages)
                .mapToObj(i -> office.store("event-" + i, EMAIL))
                .toList();
        try (var one = DispatchingProcess.thatWorks(office.database.getName(), port());
                var other = DispatchingProcess.thatWorks(office.database.getName(), port())) {
            one.awaitReady();
            other.awaitReady();
            one.go();
            other.go();
            await().atMost(PATIENCE)
                    .until(() -> ids.stream().allMatch(id -> office.status(id).equals("sent")));
        }
        assertThat(received()).isEqualTo(ids.stream().collect(Collectors.toMap(id -> id, id -> 1L)));
    }

    private Provider smtp() {
        return SmtpProviders.at(port(), PATIENCE);
    }

    private int port() {
        return mail.getSmtp().getPort();
    }

    /** How often each message has arrived. */
    private Map<String, Long> received() {
        return Stream.of(mail.getReceivedMessages())
                .collect(Collectors.groupingBy(KilledAtEveryStepTest::id, Collectors.counting()));
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID().replaceAll("[<>]|@.*", "");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T watched(Class<T> type, T original, Set<String> seen) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    seen.add(type.getSimpleName() + "." + method.getName());
                    try {
                        return method.invoke(original, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
