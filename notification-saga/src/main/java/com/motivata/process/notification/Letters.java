package com.motivata.process.notification;

import com.motivata.process.delivery.Letter;
import com.motivata.process.delivery.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a message in the form of its channel, to every address there is. */
@Component
class Letters {

    private final Mails mails;

    Letters(Mails mails) {
        this.mails = mails;
    }

    /** @return none where there is no address */
    List<Letter> write(Message message, Content content, Addressee to, RecipientNow recipient) {
        return switch (message.channel()) {
            case EMAIL ->
                known(to.email())
                        .<Letter>map(email -> mail(message, content, to, email))
                        .toList();
            case WHATSAPP ->
                known(to.phone())
                        .<Letter>map(phone -> template(message, content, to, phone))
                        .toList();
            case PUSH -> pushes(message, content, recipient);
        };
    }

    private static Stream<String> known(@Nullable String address) {
        return Stream.ofNullable(address).filter(known -> !known.isBlank());
    }

    private Letter mail(Message message, Content content, Addressee to, String email) {
        var subject = content.title();
        return new Letter.Mail(
                message.id(),
                email,
                subject,
                mails.text(message.template(), subject, to.greeting(), content.fields()),
                mails.html(message.template(), subject, to.greeting(), content.fields()));
    }

    private static Letter template(Message message, Content content, Addressee to, String phone) {
        var parameters = content.parameters().stream()
                .map(parameter -> parameter.equals(Content.NAME) ? to.greeting() : parameter)
                .toList();
        return new Letter.Template(message.id(), phone, message.template(), parameters);
    }

    private static List<Letter> pushes(Message message, Content content, RecipientNow recipient) {
        var data = new LinkedHashMap<>(content.data());
        data.put("notificationId", message.id());
        data.put("kind", message.kind().apiName());
        return recipient.devices().entrySet().stream()
                .<Letter>map(device -> new Letter.Push(
                        message.id(),
                        device.getKey().value(),
                        device.getValue(),
                        content.title(),
                        content.text(),
                        data))
                .toList();
    }
}
